import { type FilingSymbols, filingSymbols } from './features/filing-symbols.ts';
import { claim } from './filing/claim.ts';
import { parse } from './filing/filing.ts';
import { readText, Unreadable } from './read-file.ts';

/** What can be looked for in a file; undefined for what is no filing, or cannot be read. */
export function symbolsOfFile(file: string): FilingSymbols | undefined {
  try {
    const text = readText(file);
    return claim(text) && filingSymbols(parse(text));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
