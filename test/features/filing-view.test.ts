import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver-types';
import type { FilingNode } from '../../server/features/filing-node.ts';
import { filingView } from '../../server/features/filing-view.ts';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { offsetAt, slice } from '../../server/filing/text.ts';
import { exampleReport } from '../../server/rules/example-report.ts';
import { reported } from '../../server/rules/form-check.ts';
import type { Preset } from '../../server/rules/preset.ts';
import { noSettings } from '../../server/rules/settings.ts';
import { marked } from '../marked.ts';
import { noCorpus, realFilings } from './real-filings.ts';

function viewOf(filing: Filing, preset?: Preset) {
  const settings = preset ? { ...noSettings, preset } : noSettings;
  return filingView(filing, reported(filing, { settings }).problems);
}

/** The children of the group of this label. */
function within(filing: Filing, label: string, preset?: Preset): readonly FilingNode[] {
  return viewOf(filing, preset).groups.find(group => group.label === label)?.children ?? [];
}

const sample = (name: string) => parse(readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8'));
const said = ({ label, detail, state }: FilingNode) => [label, detail, state].filter(Boolean).join(' | ');
const every = (nodes: readonly FilingNode[]): FilingNode[] =>
  nodes.flatMap(node => [node, ...every(node.children ?? [])]);

function printed({ text }: Filing, { start, end }: Range): string {
  return slice(text, offsetAt(text, start), offsetAt(text, end));
}

test('a draft by what it consists of, each thing where it stands', () => {
  const { text, ranges } = marked(`                                    FORM 8-K

                        Date of Report: «March 2, 2004»

                            «OSPREY LEDGE COMPANY»
             (Exact name of registrant as specified in its charter)

                               (802) 555-01
                    (Registrant's telephone number)

«Item 5. Other Events.»

     A Loan Agreement dated as of «March 1, 2004» is in force between Osprey Ledge
Company (the "«Company»") and «Pine Ferry Bank, N.A.», as lender. The Company will borrow. The Company pays.

                                   SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed.
`);
  const filing = parse(text);
  const { groups } = viewOf(filing);
  assert.deepEqual(groups.map(said), [
    'Documents | 1',
    'Cover page | 3, 6 missing',
    'Parties | 2',
    'Dates | 2',
    'Items | 1',
    'Defined terms | 1',
  ]);
  const cover = groups[1]!.children!;
  assert.deepEqual(cover.slice(0, 3).map(said), [
    'Date of report | 2004-03-02',
    'Exact name of registrant | OSPREY LEDGE COMPANY',
    'Telephone number | (802) 555-01 | problem',
  ]);
  assert.ok(cover.slice(3).every(({ kind, note }) => kind === 'missing' && note!.includes('is missing')));
  assert.deepEqual(
    cover.slice(3, 5).map(({ label }) => label),
    ['State of incorporation', 'Commission file number'],
  );
  const places = every(groups).flatMap(({ range }) => (range ? [printed(filing, range)] : []));
  for (const range of ranges.slice(0, 5)) assert.ok(places.includes(range), range);
  const [term] = groups.at(-1)!.children!;
  assert.equal(said(term!), 'Company | 3 uses');
  assert.equal(printed(filing, term!.range!), 'Company');
  assert.equal(said(groups[2]!.children![1]!), 'Pine Ferry Bank, N.A. | lender');
});

test('a submission: each document with what is its own', () => {
  const filing = sample('submission-10-q.txt');
  const documents = within(filing, 'Documents');
  assert.deepEqual(documents.slice(0, 2).map(said), ['10-Q | QUARTERLY REPORT', 'EX-10.1 | LEASE']);
  assert.deepEqual(
    documents.map(({ document }) => document),
    [0, 1, 2, 3, 4, 5],
  );
  const [, lease] = within(filing, 'Parties');
  assert.equal(said(lease!), 'EX-10.1 | 2 \u00b7 LEASE');
  assert.deepEqual(lease!.children!.map(said), [
    'Owlshead Wharf Company | landlord',
    'Tern Rock Marine Supply, Inc. | tenant',
  ]);
  const [first] = within(filing, 'Items');
  assert.equal(said(first!), 'Part I | FINANCIAL INFORMATION');
  assert.equal(said(first!.children![0]!), 'Item 1 | Financial Statements');
  const days = within(filing, 'Dates').map(({ label }) => label);
  assert.deepEqual(days, days.toSorted());
});

test('exhibits that are attached, incorporated by reference, listed and not attached, and attached and not listed', () => {
  const states = (text: string, preset?: Preset) =>
    within(parse(text), 'Exhibits', preset).map(({ label, state, document }) => [label, state, document]);
  const attached = [
    ['Exhibit 10.1', 'attached', 1],
    ['Exhibit 31.1', 'attached', 2],
    ['Exhibit 32.1', 'attached', 3],
  ];
  assert.deepEqual(states(exampleReport()), attached);
  const without = exampleReport({ without: ['EX-10.1'] });
  assert.deepEqual(states(without)[0], ['Exhibit 10.1', 'not attached', undefined]);
  assert.deepEqual(states(without, 'review')[0], ['Exhibit 10.1', 'problem', undefined]);
  const unlisted = within(
    parse(exampleReport({ change: text => text.replace(/^.*Lease dated.*\n/m, '') })),
    'Exhibits',
  );
  assert.deepEqual(
    unlisted.map(({ label }) => label),
    ['Exhibit 31.1', 'Exhibit 32.1', 'Exhibit 10.1'],
  );
  assert.match(unlisted[2]!.detail!, /^attached, not listed/);
  const draft = `FORM 10-K

EXHIBIT INDEX

 3.1    Bylaws, incorporated by reference to Exhibit 3.2 of Form 10-Q filed May 3, 1999.
10.4    Lease of the mill.
`;
  assert.deepEqual(within(parse(draft), 'Exhibits').map(said), [
    'Exhibit 3.1 | incorporated by reference to Exhibit 3.2 of Form 10-Q, 1999-05-03 \u00b7 Bylaws, incorporated by reference to Exhibit 3.2 of Form 10-Q filed May 3, 1999. | incorporated',
    'Exhibit 10.4 | Lease of the mill.',
  ]);
});

test('a long list is cut, and says how much is left out', () => {
  const lines = Array.from({ length: 1234 }, (_, i) => `     "Term ${letters(i)}" means the ${i}th thing.\n`);
  const filing = parse(`FORM 8-K\n\n${lines.join('\n')}`);
  const terms = within(filing, 'Defined terms');
  assert.equal(terms.length, 1001);
  assert.deepEqual(terms.at(-1), { kind: 'cut', label: '234 more are not shown' });
  assert.equal(viewOf(filing).groups.at(-1)!.detail, '1,234');
});

/** "Aaab": words that are names. */
function letters(number: number): string {
  const digits = Array.from({ length: 3 }, (_, i) => String.fromCharCode(97 + (Math.floor(number / 26 ** i) % 26)));
  return `A${digits.join('')}`;
}

test('real filings: places lie in the text, nodes are about text that holds their place, and the answer is small', {
  skip: noCorpus,
}, () => {
  for (const { name, filing } of realFilings(100)) {
    const view = viewOf(filing);
    for (const { label, range, about = [] } of every(view.groups)) {
      for (const { start, end } of [...(range ? [range] : []), ...about])
        assert.ok(
          offsetAt(filing.text, start) <= offsetAt(filing.text, end) && end.line < filing.text.lineCount,
          `${name}: ${label}`,
        );
      if (range && about.length > 0)
        assert.ok(
          about.some(
            ({ start, end }) =>
              offsetAt(filing.text, start) <= offsetAt(filing.text, range.start) &&
              offsetAt(filing.text, range.end) <= offsetAt(filing.text, end),
          ),
          `${name}: ${label} stands in what it is about`,
        );
    }
    const { length } = JSON.stringify(view);
    assert.ok(length < 1_000_000, `${name}: ${length} characters`);
  }
});
