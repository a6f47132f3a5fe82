import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certifications } from '../server/filing/certifications.ts';
import { envelope } from '../server/filing/envelope.ts';
import { sameExhibit } from '../server/filing/exhibit-documents.ts';
import { parse } from '../server/filing/filing.ts';
import { samePerson } from '../server/filing/same-person.ts';
import { textAt } from '../server/filing/text.ts';
import { compareWords } from '../server/filing/word-differences.ts';
import { printedWords } from '../server/filing/words.ts';
import { certificationTexts } from '../server/forms/certifications.ts';
import { exampleReport } from '../server/rules/example-report.ts';
import { lint } from '../server/rules/lint.ts';

/** The differences of a text from a required one: what is printed, and what the form has. */
function differences(required: string, text: string): string[] {
  const { differences } = compareWords(required, printedWords(text, 0));
  return differences.map(
    ({ printed, required }) => `${printed ? text.slice(printed.start, printed.end) : ''} < ${required.join(' ')}`,
  );
}

test('word differences: changed, left out and added; case, punctuation, line breaks and numbering are none', () => {
  const required = 'is made known to us by others within those entities;';
  assert.deepEqual(differences(required, '(a) Is made\n   known to us, by others within those entities.'), []);
  assert.deepEqual(differences(required, 'is known to us by others within those entities'), [' < made']);
  assert.deepEqual(differences(required, 'is made known to them by others within those entities'), ['them < us']);
  assert.deepEqual(differences(required, 'is made well known to us by others within those entities'), ['well < ']);
  assert.deepEqual(differences(required, 'is made known to us by others within those'), [' < entities']);
});

test('word differences: words that are added in cells side by side are told from the first to the last of the source', () => {
  const words = printedWords('is one two made', 0);
  const { differences } = compareWords('is made', [words[0]!, words[2]!, words[1]!, words[3]!]);
  assert.deepEqual(
    differences.map(({ printed }) => printed),
    [{ start: 3, end: 10 }],
  );
});

test('word differences: words in brackets and "(s)" leave the choice, and so does the kind of issuer and report', () => {
  const required = "the registrant's certifying officer(s) have disclosed in this report [and] otherwise";
  for (const text of [
    "the registrant's certifying officers have disclosed in this report otherwise",
    "the registrant's certifying officer have disclosed in this annual report and otherwise",
    "the small business issuer's certifying officer(s) have disclosed in this quarterly report and otherwise",
    'the registrant s certifying officer have disclosed in this report and otherwise',
  ])
    assert.deepEqual(differences(required, text), [], text);
});

test('word differences: a text compared with itself has none, whatever word is taken out is told', () => {
  for (const { text } of certificationTexts) {
    const words = printedWords(text, 0);
    assert.deepEqual(compareWords(text, words).differences, []);
    const bracketed = [...text.matchAll(/\[[^\]]*\]/g)].map(
      ({ index, 0: all }) => [index, index + all.length] as const,
    );
    for (let i = 0; i < words.length; i += 17) {
      const { start } = words[i]!.span;
      if (bracketed.some(([from, to]) => from <= start && start < to)) continue;
      assert.equal(compareWords(text, words.toSpliced(i, 1)).cost, 1, words[i]!.word);
    }
  }
});

test('a certification: who certifies, of what, without an office', () => {
  const change = (text: string) =>
    text.replace('I, Jane Roe, certify', 'I, Jane Roe, Jr.,\nTreasurer of Example Holdings, Inc., hereby certify');
  const { text } = parse(exampleReport({ certification: change }));
  const exhibit = envelope({ text }).documents.find(({ type }) => type?.value === 'EX-31.1')!;
  const [only, second] = certifications(exhibit);
  assert.equal(second, undefined);
  assert.equal(only?.name.value, 'Jane Roe, Jr.');
  assert.equal(textAt(text, only!.name.span), 'Jane Roe, Jr.');
  assert.equal(only?.title?.value, 'Treasurer of Example Holdings, Inc.');
  assert.equal(only?.report.form?.value, '10-Q');
  assert.equal(textAt(text, only!.report.kind!.span), 'quarterly');
});

test('the same person: initials, short names and suffixes; another last name is another person', () => {
  for (const [a, b] of [
    ['Ann B. Bole', 'ANN BOLE'],
    ['William T. Dow, Jr.', 'Bill Dow'],
    ['A. B. Bole, Ph.D.', 'Ann Bole'],
    ['Ann B.Bole', 'Ann Bole (CFO)'],
  ] as const)
    assert.ok(samePerson(a, b), `${a} and ${b}`);
  assert.ok(!samePerson('Ann Bole', 'Ann Dow'));
  assert.ok(!samePerson('Ann Bole', 'Zebulon Bole'));
});

test('the same exhibit: brackets and stops apart, a number of its parts, EX-3.(I) for any articles', () => {
  for (const [a, b] of [
    ['10.1', '10.1'],
    ['10(A)', '10.A'],
    ['31', '31.1'],
    ['10.151', '10.151A'],
    ['3.2', '3.(II)'],
  ] as const)
    assert.ok(sameExhibit(a, b), `${a} and ${b}`);
  assert.ok(!sameExhibit('10.1', '10.10'));
  assert.ok(!sameExhibit('10.1', '101'));
});

test('certification texts: an amendment without financial statements leaves out paragraph 3, a report on Form 40-F is of an issuer', () => {
  const found = (text: string) =>
    lint(parse(text)).filter(({ rule, confidence }) => rule === 'certification-text' && confidence !== 'possible');
  const short = exampleReport({
    certification: text => text.replace(/Based on my\s+knowledge, the financial statements,[^;]*;\s*/, ''),
  });
  assert.ok(found(short).length > 0);
  const amendment = short.replaceAll('10-Q\n', '10-Q/A\n');
  assert.deepEqual(found(amendment), []);
  assert.equal(found(amendment.replace('is made known', 'is known')).length, 1);
  const foreign = exampleReport({
    certification: text =>
      text
        .replaceAll('registrant', 'issuer')
        .replace(/the issuer's most recent[^)]*\)/, 'the period covered by the annual report'),
  });
  assert.ok(found(foreign).length > 0);
  const own = foreign.replaceAll('10-Q', '40-F');
  assert.deepEqual(found(own), []);
  assert.equal(found(own.replace('is made known', 'is known')).length, 1);
});
