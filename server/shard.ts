import { createHash } from 'node:crypto';
import { InvalidArgumentError } from 'commander';

/** One of so many parts of a run over files; the first is 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Reads "3/16". Throws what commander tells the user. */
export function shard(value: string): Shard {
  const [, number, of] = (/^(\d{1,9})\/(\d{1,9})$/.exec(value) ?? []).map(Number);
  if (!number || !of || number > of) throw new InvalidArgumentError('a part is wanted, as in "3/16": the third of 16.');
  return { number, of };
}

/** The files of a part. A file is in one part alone, told by its name, so that no host needs to know what the others have. */
export function* ofShard(files: Iterable<string>, { number, of }: Shard): Iterable<string> {
  for (const file of files) if (hash(file) % of === number - 1) yield file;
}

function hash(file: string): number {
  return createHash('sha256').update(file.replaceAll('\\', '/')).digest().readUInt32BE();
}
