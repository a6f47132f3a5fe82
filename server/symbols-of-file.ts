import type { Encoding } from './editor.ts';
import { type FilingSymbols, filingSymbols } from './features/filing-symbols.ts';
import { claim } from './filing/claim.ts';
import { parse } from './filing/filing.ts';
import { sent } from './positions.ts';
import { readText, Unreadable } from './read-file.ts';

/** What can be looked for in a file, in positions that count as the client does; undefined for what is no filing, or cannot be read. */
export function symbolsOfFile(file: string, encoding: Encoding): FilingSymbols | undefined {
  try {
    const text = readText(file);
    if (!claim(text)) return undefined;
    const filing = parse(text);
    return sent(filing, encoding, filingSymbols(filing));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
