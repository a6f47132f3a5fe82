import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Where the real filings are, if they are at hand. */
export const corpus = process.env.SEC_FILING_CORPUS ?? path.join(root, '../shared/corpus');

export const samples = textsIn(path.join(root, 'samples'));

export function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(path.join(folder, name), 'latin1'));
}

/** Documents one after another under one header, until there are `size` characters. */
export function submission(texts: readonly string[], size: number): string {
  const documents = texts.flatMap(
    text =>
      text.match(/<DOCUMENT>[\s\S]*?<\/DOCUMENT>\r?\n?/g) ?? [
        `<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`,
      ],
  );
  const parts: string[] = ['<SEC-DOCUMENT>0000000000-24-000001.txt : 20240131\n'];
  for (let i = 0, length = 0; length < size; i++) {
    parts.push(documents[i % documents.length]!);
    length += parts.at(-1)!.length;
  }
  // One flat string, as a file that was read is.
  return Buffer.from(`${parts.join('')}</SEC-DOCUMENT>\n`, 'latin1').toString('latin1');
}
