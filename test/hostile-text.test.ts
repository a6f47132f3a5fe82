import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { parse } from '../server/filing/filing.ts';
import { outline } from '../server/filing/outline.ts';
import { lint } from '../server/rules/lint.ts';
import { mend } from '../server/rules/mend.ts';

/** Texts on which a pattern that tries every way to split a run of words or blanks would not come to an end. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a date that is never reached': `made of${' as of this'.repeat(200)} n March 3, 2004`,
  'a name of words that are no name': `A ${'public limited '.repeat(200)}company.`,
  'an exhibit number without end': `Exhibit 10${'tia'.repeat(400)}!`,
  'the number of an exhibit that is all digits': `\n\nEXHIBIT A${'0'.repeat(60)}x`,
  'a lead to a term without end': `known${' known throughout this paper'.repeat(60)} "Term" x`,
  'a line of a million tabbed words': 'word \t'.repeat(170_000),
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
