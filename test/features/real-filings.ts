import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { decode } from '../../server/read-file.ts';
import { textFiles } from '../accuracy/corpus.ts';

const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../../shared/corpus');

/** False where there is no corpus to read; the reason why a test is skipped where there is none. */
export const noCorpus = existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`;

/** Real filings of many forms and years, `count` of them; none where there is no corpus. */
export function realFilings(count: number): readonly { readonly name: string; readonly filing: Filing }[] {
  if (noCorpus) return [];
  const files = textFiles(corpus);
  const step = Math.floor(files.length / count);
  return files
    .filter((_, i) => i % step === step >> 1)
    .slice(0, count)
    .map(file => ({ name: path.relative(corpus, file), filing: parse(decode(readFileSync(file))) }));
}
