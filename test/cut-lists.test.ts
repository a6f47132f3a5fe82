import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CheckNode, checklist } from '../server/features/checklist.ts';
import { compare } from '../server/features/compare.ts';
import { completion } from '../server/features/completion.ts';
import { tableText } from '../server/features/copy-table.ts';
import type { FilingNode } from '../server/features/filing-node.ts';
import { filingView } from '../server/features/filing-view.ts';
import { foldingRanges } from '../server/features/folding.ts';
import { previewRows } from '../server/features/preview.ts';
import { parse } from '../server/filing/filing.ts';
import { positionAt } from '../server/filing/text.ts';
import { report } from '../server/rules/report.ts';
import { noSettings } from '../server/rules/settings.ts';

const document = (type: string, body: string) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
const grouped = (count: number) => count.toLocaleString('en-US');

/** The nodes of a tree that say that there are more. */
function cuts(nodes: readonly (FilingNode | CheckNode)[]): string[] {
  return nodes.flatMap(({ kind, label, children = [] }) => [...(kind === 'cut' ? [label] : []), ...cuts(children)]);
}

test('a list of the view "Filing" ends with how many more there are, and has them where the whole is asked for', () => {
  const picture = document('GRAPHIC', 'begin 644 a.gif\n#\nend');
  const filing = parse(document('8-K', 'FORM 8-K') + picture.repeat(1011));
  const of = (whole: boolean) => filingView(filing, [], whole).groups.find(({ label }) => label === 'Documents')!;
  assert.deepEqual([of(false).detail, of(false).children!.length], ['1,012', 1001]);
  assert.equal(of(false).children!.at(-1)!.label, '12 more are not shown');
  assert.deepEqual([of(true).detail, of(true).children!.length, cuts([of(true)])], ['1,012', 1012, []]);
});

test('so do the lists of each of many documents, and the dates farther from the filing', () => {
  const terms = Array.from(
    { length: 80 },
    (_, i) => `"Mill ${'ABCDEFGHIJ'[i % 10]}${Math.floor(i / 10)} Lease" means a lease.\n\n`,
  );
  const days = Array.from(
    { length: 17 },
    (_, i) => `     This is under an Agreement dated as of March ${i + 1}, 2003.\n\n`,
  );
  const filing = parse(
    document('8-K', `FORM 8-K\n\nDate of Report: March 26, 2004\n\nItem 5. Other Events.\n\n${days.join('')}`) +
      document('EX-10', `LEASE\n\n${terms.join('')}`).repeat(50),
  );
  const of = (label: string, whole: boolean) => filingView(filing, [], whole).groups.find(own => own.label === label)!;
  assert.deepEqual(
    cuts([of('Defined terms', false)]),
    Array.from({ length: 50 }, () => '40 more are not shown'),
  );
  assert.deepEqual(cuts([of('Defined terms', true)]), []);
  assert.equal(of('Defined terms', true).children![0]!.children!.length, 80);
  assert.deepEqual(cuts([of('Dates', false)]), ['5 more are not shown']);
  assert.equal(of('Dates', true).children!.filter(({ label }) => label.startsWith('2003-03-')).length, 17);
});

test('the form check ends each cut list so, though a whole rule be beyond the cut', () => {
  const checked = report(parse(document('8-K', 'FORM 8-K')), 'a.txt', { settings: noSettings });
  const [one, other] = checked.checklist.map(({ rule }) => rule);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const problem = (rule: string, i: number) =>
    ({ rule, severity: 'hint', message: `${i}`, range, related: [], fingerprint: `${rule}${i}` }) as const;
  const problems = [
    ...Array.from({ length: 1000 }, (_, i) => problem(one!, i)),
    ...Array.from({ length: 7 }, (_, i) => problem(other!, i)),
  ];
  const unread = Array.from({ length: 1003 }, () => ({ what: 'GRAPHIC', why: 'long', range }));
  const long = { ...checked, problems, unread };
  assert.deepEqual(cuts(checklist(long, {}).groups), ['7 more are not shown', '3 more are not shown']);
  const whole = checklist(long, {}, true).groups;
  assert.deepEqual([cuts(whole), whole.at(-1)!.children!.length], [[], 1003]);
  assert.deepEqual(
    whole.find(({ label }) => label === 'Failed')!.children!.map(({ children = [] }) => children.length),
    [1000, 7],
  );
});

test('two texts of which too much is changed are said not to be told word by word', () => {
  const report = (words: string, count: number) =>
    parse(
      `FORM 8-K\n\nItem 8.01. Other Events\n\nThe end. ${Array.from({ length: count }, (_, i) => `${words}${i}`).join(' ')}.\n`,
    );
  const item = (count: number) =>
    compare(report('old', count), report('new', count)).pairs.find(({ kind }) => kind === 'item')!;
  assert.deepEqual([item(700).whole, item(700).added], [undefined, 700]);
  assert.deepEqual([item(1700).whole, item(1700).added > 1700], [true, true]);
});

test('all dates of a filing are offered, so that the list is complete as it says', () => {
  const days = Array.from(
    { length: 60 },
    (_, i) => `On March ${1 + (i % 30)}, ${2001 + Math.floor(i / 30)}, a mill was let.\n\n`,
  );
  const text = document('10-K', `FORM 10-K\n\nItem 1. Business\n\n${days.join('')}The lease ends on M`);
  const filing = parse(text);
  const position = positionAt(filing.text, text.indexOf('on M\n') + 4);
  const { isIncomplete, items } = completion(filing, { textDocument: { uri: 'a' }, position }, { snippets: true });
  assert.equal(isIncomplete, false);
  assert.equal(items.filter(({ label }) => /^March \d+, 200[12]$/.test(label)).length, 60);
});

test('one fold more than an editor takes tells it that there are more', () => {
  const text = document(
    '10-K',
    `FORM 10-K\n\n${Array.from({ length: 9 }, (_, i) => `<TABLE>\n<S> <C>\n${i} 1\n</TABLE>\n`).join('')}`,
  );
  const all = foldingRanges(parse(text), {}).length;
  assert.ok(all > 9);
  assert.deepEqual(
    [all + 1, all, all - 1, 2].map(limit => foldingRanges(parse(text), { limit }).length),
    [all, all, all, 3],
  );
});

test('a line that the preview cuts says how much more there is', () => {
  const rows = (length: number) =>
    previewRows(parse(`FORM 8-K\n\n${'x'.repeat(length)}\n`), { from: 0, to: 9 })
      .flat()
      .map(({ text }) => text);
  assert.ok(rows(2000).includes('x'.repeat(2000)));
  assert.ok(rows(5000).includes(`${'x'.repeat(2000)} \u2026 3,000 more characters are not shown`));
});

test('a copied table that is not read to its end says so in its last row', () => {
  const table = (count: number) => {
    const rows = Array.from({ length: count }, (_, i) => `Fees of mill ${String(i).padEnd(6)}   ${100 + i}\n`).join('');
    const text = document('EX-99', `<TABLE>\n<S>                     <C>\n${rows}</TABLE>`);
    const filing = parse(text);
    return tableText(filing, { position: positionAt(filing.text, text.indexOf('Fees of mill 7 ')), format: 'csv' })!;
  };
  assert.match(table(50), /\r\nFees of mill 49,149\r\n$/);
  assert.match(table(2500), new RegExp(`\\r\\n"\\[2,000 of its ${grouped(2503)} lines are read\\]",\\r\\n$`));
});
