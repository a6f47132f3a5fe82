import { extract } from './extract.ts';
import { parse } from './filing/filing.ts';
import type { Done } from './on-all-cores.ts';
import { readText, Unreadable } from './read-file.ts';

/** Reads one file and gives what is in it as JSON, in one line or indented. Never throws for what is wrong with the file. */
export function extractFile(file: string, indent: number): Done<{ readonly json: string }> {
  try {
    return { path: file, json: JSON.stringify(extract(parse(readText(file)), file), undefined, indent) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { path: file, why: error.message, unreadable: true };
  }
}
