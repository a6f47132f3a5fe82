import { once } from 'node:events';
import { closeSync, createReadStream, openSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Unreadable } from './read-file.ts';

/** Where the results of a run go. */
export interface Output {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  close(): void;
}

/** What a run wrote of one file. */
export interface Line {
  readonly path: string;
}

/** Standard output, or the named file, begun anew or added to. Throws Unreadable for one that cannot be written. */
export function outputTo(file: string | undefined, added = false): Output {
  if (file === undefined) return { write: toStdout, close() {} };
  const open = opened(file, added ? 'a' : 'w');
  return { write: async text => writeFileSync(open, text), close: () => closeSync(open) };
}

async function toStdout(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function opened(file: string, flag: 'a' | 'w'): number {
  try {
    return openSync(file, flag);
  } catch (error) {
    throw new Unreadable(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

/**
 * What a run that was stopped has written to `file`, a line of JSON a file. A last line that was cut short is taken away, so that its file
 * is done again. Throws Unreadable, and changes nothing, where a line is something else.
 */
export async function* written(file: string): AsyncIterable<Line> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return;
  let number = 0;
  let start = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    number++;
    const next = start + Buffer.byteLength(text) + 1;
    const line = next > size ? undefined : lineOf(text);
    if (line) yield line;
    else if (next > size) truncateSync(file, start);
    else throw new Unreadable(`${file}: line ${number} is no result of a file: --resume would add to another's work`);
    start = next;
  }
}

function lineOf(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line && 'path' in line && typeof line.path === 'string'
      ? (line as Line)
      : undefined;
  } catch {
    return undefined;
  }
}
