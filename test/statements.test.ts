import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { outline } from '../server/filing/outline.ts';
import type { OutlineEntry } from '../server/filing/outline-entry.ts';
import { statements } from '../server/filing/statements.ts';
import { slice } from '../server/filing/text.ts';

const filing = (body: string, type = '10-K') =>
  parse(`<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`);
const titles = (body: string, type?: string) =>
  statements(envelope(filing(body, type)).documents[0]!).map(({ title }) => title);

const figures = `
                                 1997       1996
Flour...................  $     1,200   $  1,100
Bran....................          300        200
Bread...................          900        800
${'\nRye.....................          300        200'.repeat(6)}
`;
const report = `\nREPORT OF INDEPENDENT AUDITORS\n\nTo the Miller:\n\nWe have audited the mill.\n${'It grinds.\n'.repeat(8)}`;

test('statements and reports are found by their titles, once over their pages, and end where the notes begin', () => {
  const body = `${report}
                    CONSOLIDATED BALANCE SHEETS
                       (in sacks of flour)
${figures}
<PAGE>
              CONSOLIDATED BALANCE SHEETS (CONTINUED)
${figures}
<PAGE>
     Consolidated Statements of Income (Loss) and
     Retained Earnings
${figures}
                NOTES TO CONSOLIDATED FINANCIAL STATEMENTS

1.  Flour.  It is ground.

2.  Bread.  It is baked.

CONSOLIDATED BALANCE SHEETS
${figures}`;
  assert.deepEqual(titles(body), [
    'REPORT OF INDEPENDENT AUDITORS',
    'CONSOLIDATED BALANCE SHEETS',
    'Consolidated Statements of Income (Loss) and Retained Earnings',
  ]);
  const { text } = filing(body);
  const last = statements(envelope(filing(body)).documents[0]!).at(-1)!;
  assert.ok(slice(text, last.span.end, last.span.end + 8).startsWith('NOTES TO'));
});

test('entries of a contents page, prose and captions without figures are no statements', () => {
  const list = 'Report of Independent Auditors\nBalance Sheets\nStatements of Income\nNotes to Financial Statements\n';
  const paged = 'Report of Independent Auditors\nBalance Sheets as of June 30      F-1\n\nWe have audited them.\n';
  const prose =
    '\nSTATEMENT OF CASH FLOWS\n\nThe mill was in want of cash for most of the year and of flour\nand of water for most of the year and of wind\n';
  assert.deepEqual(titles(`${list}\n${'words\n'.repeat(12)}${paged}\n${prose}${figures}`), []);
  assert.deepEqual(titles(`${'words\n'.repeat(12)}Statements of Accounting Standards\n${figures}`), []);
  assert.deepEqual(titles(`BALANCE SHEETS\n${figures}`, 'EX-10.1'), []);
  assert.deepEqual(titles(`BALANCE SHEETS\n${figures}`, 'EX-13'), ['BALANCE SHEETS']);
});

test('in the outline they stand under their item, before the notes', () => {
  const body = `PART II\n\nItem 8.  Financial Statements and Supplementary Data\n${report}\nBALANCE SHEETS\n${figures}
NOTES TO FINANCIAL STATEMENTS\n\n1.  Flour.  It is ground.\n\n2.  Bread.  It is baked.\n\nItem 9.  Changes in and Disagreements with Accountants on Accounting and Financial Disclosure\n\nNone.\n`;
  const paths = (entries: readonly OutlineEntry[], above = ''): string[] =>
    entries.flatMap(({ kind, name, children }) => [
      ...(kind === 'statement' || kind === 'notes' ? [`${above} > ${name}`] : []),
      ...paths(children, kind === 'item' ? name : above),
    ]);
  const item = 'Item 8. Financial Statements and Supplementary Data';
  assert.deepEqual(paths(outline(filing(body))), [
    `${item} > REPORT OF INDEPENDENT AUDITORS`,
    `${item} > BALANCE SHEETS`,
    `${item} > NOTES TO FINANCIAL STATEMENTS`,
  ]);
});
