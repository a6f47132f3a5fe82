import { extract } from './extract.ts';
import { type Profile, parse } from './filing/filing.ts';
import type { Done } from './on-all-cores.ts';
import { readText, Unreadable } from './read-file.ts';

/** What the command line asks of every file; plain data, for it crosses threads. */
export interface ExtractOptions {
  /** 0 for one line. */
  readonly indent: number;
  /** What files are judged as; undefined for what they say themselves. */
  readonly profile: Profile | undefined;
}

/** Reads one file and gives what is in it as JSON, in one line or indented. Never throws for what is wrong with the file. */
export function extractFile(file: string, { indent, profile }: ExtractOptions): Done<{ readonly json: string }> {
  try {
    return { path: file, json: JSON.stringify(extract(parse(readText(file), profile), file), undefined, indent) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { path: file, why: error.message, unreadable: true };
  }
}
