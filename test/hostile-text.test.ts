import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { compare } from '../server/features/compare.ts';
import { filingView } from '../server/features/filing-view.ts';
import { formatting } from '../server/features/formatting.ts';
import { previewPages } from '../server/features/preview.ts';
import { parse } from '../server/filing/filing.ts';
import { outline } from '../server/filing/outline.ts';
import { lint } from '../server/rules/lint.ts';
import { mend, safeFixes } from '../server/rules/mend.ts';
import type { Problem } from '../server/rules/rule.ts';

/** Texts on which a pattern that tries every way to split a run of words or blanks would not come to an end. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a date that is never reached': `made of${' as of this'.repeat(200)} n March 3, 2004`,
  'a name of words that are no name': `A ${'public limited '.repeat(200)}company.`,
  'an exhibit number without end': `Exhibit 10${'tia'.repeat(400)}!`,
  'the number of an exhibit that is all digits': `\n\nEXHIBIT A${'0'.repeat(60)}x`,
  'a lead to a term without end': `known${' known throughout this paper'.repeat(60)} "Term" x`,
  'a line of tabbed words': 'word \t'.repeat(30_000),
  'an account number that is blanks': `account ${' '.repeat(20_000)}x`,
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`hostile text is read in no time: ${name}`, () => {
    const filing = parse(
      `<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nFORM 8-K\n\nItem 9.01. Exhibits\n\n10.1  ${text} incorporated by reference to ${text}\n\n(${text} "Term")\n\n${text}\n</TEXT>\n</DOCUMENT>\n`,
    );
    const start = performance.now();
    outline(filing);
    lint(filing);
    // A pattern that goes wrong takes hours; a slow machine takes a second.
    assert.ok(performance.now() - start < 20_000);
  });
}

test('thousands of fixes in one place are made in no time', () => {
  const start = performance.now();
  const { count } = mend(parse(`FORM 8-K\n${'\n\t'.repeat(100_000)}`), lint);
  assert.ok(count > 0);
  assert.ok(performance.now() - start < 20_000);
});

/** More than can be handed to a function one by one. */
const MANY = 150_000;

test('a hundred and fifty thousand of one kind: lines, pages, changed words, cells and safe fixes', () => {
  const start = performance.now();
  const document = (body: string) => parse(`<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n${body}`);
  const words = document('word\n'.repeat(MANY));
  formatting(words);
  const [compared] = compare(words, document('other\n'.repeat(MANY))).pairs;
  assert.equal(compared!.removed, MANY);
  assert.ok(previewPages(document('<PAGE>\n'.repeat(MANY))).pieces.length > MANY);
  assert.equal(outline(document(`<html><table><tr>${'<td>1'.repeat(MANY)}`)).length, 1);
  const edits = Array.from({ length: MANY }, (_, i) => ({ span: { start: i, end: i }, insert: ' ' }));
  const fix = (own: typeof edits) => ({ fixes: [{ title: '', edits: own, safe: true }] }) as unknown as Problem;
  const [most, last] = [edits.slice(1), edits.slice(-1)];
  assert.deepEqual(
    safeFixes([fix(most), fix(last), fix(edits.slice(0, 1))]).map(({ edits: own }) => own.length),
    [MANY - 1, 1],
  );
  assert.ok(performance.now() - start < 20_000);
});

test('a term that is defined thousands of times is shown in no time', () => {
  const filing = parse(`FORM 10-K\n\n${'"Term" means a word.\n'.repeat(60_000)}`);
  const start = performance.now();
  filingView(filing, []);
  assert.ok(performance.now() - start < 15_000);
});
