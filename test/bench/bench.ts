/**
 * npm run bench [-- --json FILE]: medians of several runs, each beside a floor measured in the same run.
 * The big submission is made of the project's own samples, and of the real corpus where that is at hand.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cover } from '../../server/filing/cover.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { edit, parse } from '../../server/filing/filing.ts';
import { outline } from '../../server/filing/outline.ts';

const RUNS = 7;
const root = path.join(import.meta.dirname, '../..');
const corpus = process.env.SEC_FILING_CORPUS ?? path.join(root, '../shared/corpus');
const { values: options } = parseArgs({ options: { json: { type: 'string' } } });

interface Measure {
  readonly what: string;
  readonly megabytes: number;
  readonly ms: number;
  readonly floorMs: number;
}

const measures: Measure[] = [];

function median(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

/** The least that any reader does: find the line ends. */
function floor(text: string): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  if (lines === 0) throw new Error('no lines');
}

function measure(what: string, text: string): void {
  const structure = () => {
    const filing = parse(text);
    outline(filing);
    for (const document of envelope(filing).documents) cover(document);
  };
  measures.push({ what, megabytes: text.length / 1e6, ms: median(structure), floorMs: median(() => floor(text)) });
}

/** Documents one after another under one header, until there are `size` characters. */
function submission(texts: readonly string[], size: number): string {
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

const samples = readdirSync(path.join(root, 'samples'))
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(path.join(root, 'samples', name), 'latin1'));
for (const size of [1, 10, 50]) measure(`samples, ${size} MB submission`, submission(samples, size * 1e6));
for (const [name, text] of [['smallest sample', samples.toSorted((a, b) => a.length - b.length)[0]!]] as const)
  measure(name, text);

if (existsSync(corpus)) {
  const texts = readdirSync(path.join(corpus, '8-K')).map(name =>
    readFileSync(path.join(corpus, '8-K', name), 'latin1'),
  );
  measure(
    'real 8-Ks, one by one of them joined, 10 MB',
    submission(
      texts.filter(text => !/<html/i.test(text)),
      10e6,
    ),
  );
} else {
  console.log(`skipped: the real corpus (not found at ${corpus}; set SEC_FILING_CORPUS)`);
}

/** An edit in a text document beside a big HTML one: the outline of the whole filing again. */
function besideHtml(megabytes: number): number {
  const row = '<tr><td>Balance at the end of the year</td><td>$</td><td>1,234</td></tr>\n';
  const html = `<html>\n<table>\n${row.repeat(Math.ceil((megabytes * 1e6) / row.length))}</table>\n</html>\n`;
  const parts = [`<TYPE>8-K\n<TEXT>\n${samples[0]}`, `<TYPE>EX-99\n<TEXT>\n${html}`];
  let filing = parse(parts.map(part => `<DOCUMENT>\n${part}</TEXT>\n</DOCUMENT>\n`).join(''));
  outline(filing);
  return median(() => {
    filing = edit(filing, { start: 500, end: 500 }, 'x');
    outline(filing);
  });
}
console.log(`an edit beside an HTML document of 5 MB, and the outline again: ${besideHtml(5).toFixed(1)} ms`);

console.log('structure (envelope, cover, items, signatures, outline), median of', RUNS);
for (const { what, megabytes, ms, floorMs } of measures) {
  console.log(
    `${what.padEnd(48)} ${megabytes.toFixed(2).padStart(7)} MB ${ms.toFixed(1).padStart(8)} ms ${(megabytes / (ms / 1000)).toFixed(0).padStart(6)} MB/s   ${(ms / floorMs).toFixed(1)} x the floor`,
  );
}
const bundle = path.join(root, 'dist/server.cjs');
if (existsSync(bundle)) console.log(`server bundle: ${(statSync(bundle).size / 1024).toFixed(0)} KB`);
if (options.json) writeFileSync(options.json, `${JSON.stringify(measures, null, 1)}\n`);
