import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { items } from '../server/filing/items.ts';
import { lineAt, textAt } from '../server/filing/text.ts';
import { readText } from '../server/read-file.ts';

/** A quarterly report with what is hard about one: a contents page, references that begin lines, heads that run on. */
const REPORT = `<DOCUMENT>
<TYPE>10-Q
<TEXT>
                                   FORM 10-Q
                    Quarterly report for the period ended June 30, 1998

                               TABLE OF CONTENTS
                                                                           Page
PART I.   FINANCIAL INFORMATION
   Item 1.   Financial Statements . . . . . . . . . . . . . . . . . . . .     2
   Item 2.   Management's Discussion and Analysis of Financial Condition
             and Results of Operations. . . . . . . . . . . . . . . . . .     3
PART II.  OTHER INFORMATION
   Item 1.   Legal Proceedings. . . . . . . . . . . . . . . . . . . . . .     4
   Item 6.   Exhibits and Reports on Form 8-K . . . . . . . . . . . . . .     4
<PAGE>
                          PART I.  FINANCIAL INFORMATION

Item 1.  Financial Statements

<TABLE>
<CAPTION>
<S>                              <C>
Lamps sold                       1,204
</TABLE>

     The lamps are made by others, and what the makers ask is told below in
Item 2 of this report together with what the postage has cost the company.

<PAGE>
Item 2.  Management's Discussion and Analysis of Financial Condition
         and Results of Operations

     Fewer lamps were sold than in the spring. The suit that is described under
"Item 1. Legal Proceedings" of Part II has not been decided.

<PAGE>
Item 2.  Management's Discussion and Analysis of Financial Condition
         and Results of Operations (Continued)

     More of the same is expected for the autumn.

                           PART II.  OTHER INFORMATION

Item 1.  Legal Proceedings

     A neighbour objects to the light.

Item 6.  Exhibits and Reports on Form 8-K

     None.

                                   SIGNATURES
</TEXT>
</DOCUMENT>
`;

const folder = path.join(import.meta.dirname, '../samples');
const samples = readdirSync(folder).filter(name => name.endsWith('.txt'));
const texts = [
  ['the report', REPORT],
  ...samples.map(name => [name, readText(path.join(folder, name))] as const),
] as const;

/** What converters and editors do to a filing without a change of its words: each line becomes these lines. */
const layouts: Record<string, (line: string) => readonly string[]> = {
  'leading blanks lost': line => [line.trimStart()],
  indented: line => [line.trim() === '' || line.trimStart().startsWith('<') ? line : `          ${line}`],
  'runs of blanks made one': line => [line.replace(/(\S)[ \t]+/g, '$1 ')],
  'no-break spaces after the word': line => [line.replace(/\b(items?) +(?=\d)/gi, '$1\u00a0')],
  'page marks taken out': line => (/^<PAGE>/i.test(line) ? [] : [line]),
  'marks of tables taken out': line => (/^<\/?(?:TABLE|CAPTION)>/i.test(line) ? [] : [line]),
  'double spaced': line => [line, ''],
};

test('the items of the report that the layouts are tried on', () => {
  const headings = ['Item 1.  Financial', 'Item 2.  Management', 'Item 1.  Legal', 'Item 6.  Exhibits'];
  const lines = REPORT.split('\n');
  assert.deepEqual(
    found(REPORT).map(([, line]) => line),
    headings.map(heading => lines.findIndex(line => line.startsWith(heading))),
  );
});

for (const [name, layout] of Object.entries(layouts)) {
  test(`the same items, ${name}`, () => {
    for (const [sample, content] of texts) {
      const lines = content.split(/\r\n|\r|\n/);
      const laid = lines.map(layout);
      const starts = laid.map((_, index) => laid.slice(0, index).flat().length);
      const moved = found(lines.join('\n')).map(([number, line]) => [number, starts[line]]);
      assert.deepEqual(found(laid.flat().join('\n')), moved, sample);
    }
  });
}

/** Number and line of each item's heading, in every document. */
function found(content: string): [number: string, line: number][] {
  const filing = parse(content);
  return envelope(filing).documents.flatMap(document =>
    items(document).map(({ number, heading }): [string, number] => [number, lineAt(filing.text, heading.start)]),
  );
}

test('items: a number alone over "(a)", right under the item before', () => {
  const body = `                                  SCHEDULE 13G

Item 1.
           (a)   Name of Issuer
                 Example Holdings, Inc.
Item 2.
           (a)   Name of Person Filing
                 Roe Partners, as is said in
Item 2.
           of the first statement
Item 4.    Ownership
`;
  const filing = parse(`<DOCUMENT>\n<TYPE>SC 13G\n<TEXT>\n${body}</TEXT>\n</DOCUMENT>\n`);
  const [document] = envelope(filing).documents;
  assert.deepEqual(
    items(document!).map(({ number, heading }) => [number, lineAt(filing.text, heading.start) - 3]),
    [
      ['1', 2],
      ['2', 5],
      ['4', 10],
    ],
  );
});

for (const after of ['SIGNATURES\n\nBy: /s/ A. Roe\n', '</TEXT>\n</DOCUMENT>\n', '<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n']) {
  test(`items: a heading does not run on into ${after.split('\n')[0]}`, () => {
    const filing = parse(`<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nFORM 8-K\n\nItem 5.\n${after}`);
    const { body } = envelope(filing).documents[0]!;
    const [item] = items(envelope(filing).documents[0]!);
    assert.equal(textAt(filing.text, item!.heading), 'Item 5.');
    assert.ok(item!.span.end <= body.end);
  });
}
