import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../server/read-file.ts';

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

function texts(): readonly string[] {
  const real = ['10-K405/0000005907-01-000012.txt', '10-K/0000011860-00-000019.txt', '10-K/0000037996-01-000014.txt'];
  const paths = real.map(name => path.join(corpus, name)).filter(existsSync);
  return paths.length > 0 ? paths.map(file => decode(readFileSync(file))) : samples;
}

/** Documents one after another, none of them longer than a quarter of the whole. */
export function manyDocuments(size: number): string {
  const documents = texts().flatMap(text => text.match(/<DOCUMENT>[\s\S]*?<\/DOCUMENT>\r?\n?/g) ?? []);
  return submission(
    documents.filter(document => document.length <= size / 4),
    size,
  );
}

/** A document whose body is the longest body of a filing, again and again until there are `size` characters. */
export function oneDocument(size: number): string {
  const bodies = texts().flatMap(text => [...text.matchAll(/<TEXT>([\s\S]*?)<\/TEXT>/g)].map(([, body]) => body!));
  const body = bodies.reduce((a, b) => (b.length > a.length ? b : a));
  const whole = body.repeat(Math.ceil(size / body.length)).slice(0, size);
  return `<DOCUMENT>\n<TYPE>10-K\n<TEXT>${whole}\n</TEXT>\n</DOCUMENT>\n`;
}
