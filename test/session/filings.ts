import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const corpus = process.env.SEC_FILING_CORPUS ?? path.join(root, '../shared/corpus');
const seed = path.join(root, '../shared/seed');

/** A filing that a session opens; `skip` says why not. */
export interface SessionFile {
  readonly name: string;
  readonly path: string;
  readonly from: 'own' | 'real';
  readonly skip: string | false;
}

/** What the ten real filings are: form, body, and how many at most; of each the one of middle size. */
const wanted: readonly (readonly [form: RegExp, body: string])[] = [
  [/^8-K$/, 'ascii'],
  [/^8-K$/, 'html'],
  [/^10-Q$/, 'ascii'],
  [/^10-Q$/, 'html'],
  [/^10-K$/, 'ascii'],
  [/^10-K405$/, 'ascii'],
  [/^13F-HR/, 'ascii'],
  [/^SC 13[DG]/, 'html'],
  [/^EX-10$/, 'ascii'],
  [/^(?:S-8|DEF 14A|424B2|6-K)$/, 'html'],
];

/** The seed, the samples, and ten real filings: over the forms, in text and HTML, of each form the one of middle size. */
export const filings: readonly SessionFile[] = [...inFolder(seed), ...inFolder(path.join(root, 'samples')), ...real()];

function inFolder(folder: string): SessionFile[] {
  if (!existsSync(folder))
    return [{ name: path.basename(folder), path: folder, from: 'own', skip: `not found at ${folder}` }];
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'));
  return names.sort().map(name => ({ name, path: path.join(folder, name), from: 'own', skip: false }));
}

function real(): SessionFile[] {
  const manifest = path.join(corpus, 'manifest.tsv');
  if (!existsSync(manifest))
    return [
      { name: 'ten real filings', path: corpus, from: 'real', skip: `no corpus at ${corpus} (set SEC_FILING_CORPUS)` },
    ];
  const [head, ...rows] = readFileSync(manifest, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'));
  const column = (row: readonly string[], name: string) => row[head!.indexOf(name)]!;
  return wanted.map(([form, body]) => {
    const such = rows
      .filter(row => form.test(column(row, 'form')) && column(row, 'body') === body)
      .sort(
        (a, b) =>
          Number(column(a, 'bytes')) - Number(column(b, 'bytes')) || (column(a, 'path') < column(b, 'path') ? -1 : 1),
      );
    const name = column(such[such.length >> 1]!, 'path');
    return { name, path: path.join(corpus, name), from: 'real', skip: false };
  });
}
