import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { extract } from '../server/extract.ts';
import { edit, type Filing, parse } from '../server/filing/filing.ts';
import { outline } from '../server/filing/outline.ts';
import { decode } from '../server/read-file.ts';
import { lint } from '../server/rules/lint.ts';
import { textFiles } from './accuracy/corpus.ts';
import { misplaced } from './leaves.ts';

const samples = path.join(import.meta.dirname, '../samples');
const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus');

/** Reads all there is to read, which throws for no text, and looks whether the model keeps it. */
function kept(text: string): void {
  const filing = parse(text);
  assert.deepEqual(misplaced(filing), []);
  lint(filing);
  extract(filing, 'any.txt');
}

const texts = readdirSync(samples)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(path.join(samples, name), 'utf8'));
/** Small real filings of many forms; every eleventh. */
const real = existsSync(corpus)
  ? textFiles(corpus)
      .filter((_, i) => i % 11 === 0)
      .map(file => decode(readFileSync(file)))
      .filter(text => text.length < 40_000)
  : [];

const text = fc.constantFrom(...texts, ...real);
test('after any edits a filing reads as one that was parsed anew', () => {
  const insert = fc.constantFrom(
    '',
    'x',
    '\n',
    '\r',
    '\r\n\r\n',
    '<PAGE>\n',
    '</TEXT>\n',
    '<TABLE>',
    '\nItem 5. Other\n',
    '/s/ Ann Bole',
    '\n(a) text',
  );
  const change = fc.tuple(fc.nat(), fc.nat({ max: 400 }), insert);
  fc.assert(
    fc.property(text, fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
      let filing = parse(whole);
      let edited = whole;
      for (const [at, length, inserted] of changes) {
        // What is derived before an edit must not outlive it.
        lint(filing);
        const start = at % (edited.length + 1);
        const end = Math.min(start + length, edited.length);
        filing = edit(filing, { start, end }, inserted);
        edited = edited.slice(0, start) + inserted + edited.slice(end);
      }
      const fresh = parse(edited);
      assert.deepEqual(outline(filing), outline(fresh));
      assert.deepEqual(lint(filing), lint(fresh));
      assert.deepEqual(extract(filing, 'any.txt'), extract(fresh, 'any.txt'));
    }),
    { numRuns: 30 },
  );
});

test('what an edit of the header or of one document means for the others is seen', () => {
  const whole = readFileSync(path.join(samples, 'submission-10-q.txt'), 'utf8');
  const date = /FILED AS OF DATE:\s*/.exec(whole)!;
  const exhibit = whole.indexOf('<DOCUMENT>', whole.indexOf('<TYPE>EX-10.1'));
  const changes: readonly (readonly [what: string, start: number, end: number, insert: string])[] = [
    ['another year', date.index + date[0].length, date.index + date[0].length + 4, '1996'],
    ['no header', 0, whole.indexOf('<DOCUMENT>'), ''],
    ['an exhibit less', exhibit, whole.indexOf('</DOCUMENT>', exhibit) + '</DOCUMENT>'.length, ''],
    [
      'another type',
      whole.indexOf('<TYPE>10-Q') + '<TYPE>'.length,
      whole.indexOf('<TYPE>10-Q') + '<TYPE>10-Q'.length,
      '8-K',
    ],
    ['a line above', 0, 0, '\n'],
  ];
  for (const [what, start, end, insert] of changes) {
    const before = parse(whole);
    lint(before);
    outline(before);
    const filing = edit(before, { start, end }, insert);
    const fresh = parse(whole.slice(0, start) + insert + whole.slice(end));
    assert.notDeepEqual(outline(filing), outline(before), what);
    assert.deepEqual(outline(filing), outline(fresh), what);
    assert.deepEqual(lint(filing), lint(fresh), what);
    assert.deepEqual(extract(filing, 'any.txt'), extract(fresh, 'any.txt'), what);
  }
});

test('a form that the header alone names stays named there, wherever the document comes to stand', () => {
  const head =
    '<SEC-HEADER>\nACCESSION NUMBER:\t\t0000000000-16-000001\nCONFORMED SUBMISSION TYPE:\tDEF 14A\n</SEC-HEADER>\n';
  const before = parse(`${head}<DOCUMENT>\n<SEQUENCE>1\n<TEXT>\nA word.\n</TEXT>\n</DOCUMENT>\n`);
  const named = { start: head.indexOf('DEF 14A'), end: head.indexOf('DEF 14A') + 'DEF 14A'.length };
  const said = (filing: Filing) => lint(filing).find(({ rule }) => rule === 'not-judged')?.span;
  assert.deepEqual(said(before), named);
  assert.deepEqual(said(edit(before, { start: head.length, end: head.length }, 'x\n')), named);
});

test('a first page of words and then hundreds of blanks is kept', () => {
  kept(`A word.\n${' '.repeat(500)}\n<PAGE>\nAnother.\n`);
});

test('a finding on a certification that ends with its tags lies in the text', () => {
  const text =
    '<DOCUMENT>\n<TYPE>10-Q\n<TEXT>\nFORM 10-Q\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-32.1\n<SEQUENCE>2';
  const found = lint(parse(text)).filter(({ rule }) => rule === 'certification-section-1350');
  assert.ok(found.length > 0);
  for (const { span } of found) assert.ok(span.start <= span.end && span.end <= text.length);
});

test('no text at all makes reading it throw, or lose its text', () => {
  const word = fc.constantFrom(
    '<DOCUMENT>',
    '</DOCUMENT>',
    '<TEXT>',
    '</TEXT>',
    '<TYPE>8-K',
    '<SEC-HEADER>',
    '</SEC-HEADER>',
    'FILER:',
    '\tCOMPANY DATA:',
    'ACCESSION NUMBER:',
    ']',
    'Item 1. Business',
    'PART I',
    '(a) Exhibits',
    'SIGNATURES',
    '/s/ Ann Bole',
    'EXHIBIT INDEX',
    '99.1  Letter',
    '<PAGE>',
    '<html><p>Item 5. Other</p>',
    'begin 644 a.gif',
    '(Exact name of registrant)',
    'LARCH, INC.',
    '',
    '  ',
    'word',
  );
  const end = fc.constantFrom('\n', '\r\n', '\r', ' ', '\n\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, end), { maxLength: 80 }), parts => kept(parts.flat().join(''))),
    { numRuns: 250 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), bytes => kept(decode(bytes))),
    { numRuns: 250 },
  );
});
