import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableText } from '../../server/features/copy-table.ts';
import { hover } from '../../server/features/hover.ts';
import { cellAt, type TableCell } from '../../server/filing/cell.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { parse } from '../../server/filing/filing.ts';
import { tables } from '../../server/filing/tables.ts';
import { positionAt } from '../../server/filing/text.ts';
import { marked } from '../marked.ts';
import { noCorpus, realFilings } from './real-filings.ts';

const TABLE = `
<TABLE>
                         LARCH FUNDING, INC.
                 (In thousands, except per share amounts)
<CAPTION>
                                Three months ended      Year
                                   September 30,        ended
                               ---------------------  --------
                                  2003        2002      2003
                               ---------   ---------  --------
<S>                            <C>         <C>        <C>
Revenues:
  Timber ....................  $   5,678   $   4,100  $ 21,000
  Sawn wood, "dressed"               (12)         --        40
Net income (loss) before
  other items                     (1,234)      1,100     5,000
                               ---------   ---------  --------
Per share:
  Basic                        $    (.12)  $     .11  $    .50
</TABLE>
`;

/** The card with the cursor at the mark, as one line. */
function card(source: string): string | undefined {
  const { text, cursor } = marked(source);
  const filing = parse(text);
  const found = hover(filing, { position: positionAt(filing.text, cursor) });
  return found ? (found.contents as { value: string }).value : undefined;
}

const at = (printed: string) => card(TABLE.replace(printed, `${printed.slice(0, 1)}\u2038${printed.slice(1)}`));

test('a cell has the headings of its row and of its column, and its scale', () => {
  assert.equal(
    at('(1,234)'),
    '**Net income (loss) before other items** \u2014 Three months ended September 30, 2003 \u2014 in thousands: (1,234)',
  );
  assert.equal(at('21,000'), '**Revenues: Timber** \u2014 Year ended 2003 \u2014 in thousands: $ 21,000');
});

test('an amount per share is in no thousands', () => {
  assert.equal(at('.11'), '**Per share: Basic** \u2014 Three months ended September 30, 2002: $ .11');
});

test('labels, headings, titles and what is outside of tables have no card', () => {
  for (const printed of ['Timber', 'Three', 'LARCH', 'Revenues']) assert.equal(at(printed), undefined, printed);
});

function copied(format: 'csv' | 'markdown', text = TABLE): string | null {
  const filing = parse(text);
  return tableText(filing, { position: positionAt(filing.text, text.indexOf('<CAPTION>')), format });
}

test('a table as CSV: headings on one line, negatives with a sign, quotes doubled, CRLF', () => {
  assert.equal(
    copied('csv'),
    [
      ',"Three months ended September 30, 2003","Three months ended September 30, 2002",Year ended 2003',
      'Revenues:,,,',
      'Timber,5678,4100,21000',
      '"Sawn wood, ""dressed""",-12,--,40',
      'Net income (loss) before,,,',
      'other items,-1234,1100,5000',
      'Per share:,,,',
      'Basic,-.12,.11,.50',
      '',
    ].join('\r\n'),
  );
});

test('a table as Markdown: figures to the right, as they are printed', () => {
  const lines = copied('markdown', TABLE.replace('Sawn wood, "dressed"', 'Sawn | dressed      '))!.split('\n');
  assert.equal(
    lines[0],
    '|  | Three months ended September 30, 2003 | Three months ended September 30, 2002 | Year ended 2003 |',
  );
  assert.equal(lines[1], '| --- | ---: | ---: | ---: |');
  assert.equal(lines[4], '| Sawn \\| dressed | (12) | -- | 40 |');
});

test('a narrow heading is over all columns that its rule is drawn over', () => {
  const table = TABLE.replace('Three months ended ', '         Q3        ').replace(
    '   September 30,   ',
    '                   ',
  );
  assert.match(copied('csv', table)!, /^,Q3 2003,Q3 2002,Year ended 2003\r$/m);
});

test('no table, no text', () => {
  assert.equal(copied('csv', 'Nothing is here. <CAPTION>'), null);
  assert.equal(copied('csv', '<TABLE>\n<CAPTION>\n</TABLE>'), null);
});

test('columns that single blanks part, or that one line crosses, are told apart', () => {
  const lines = Array.from(
    { length: 20 },
    (_, i) => `Pool ${String(i).padEnd(3)}              ${String(100 + i).padStart(6)} ${String(200 + i).padStart(6)}`,
  );
  const text = `<TABLE>\n<S>                  <C>    <C>\n<CAPTION>\n${lines.join('\n')}\n</TABLE>`;
  assert.match(copied('csv', text)!, /^Pool 7,107,207\r$/m);
  const crossed = text.replace(lines[9]!, 'A pool that has a long name indeed  109    209');
  assert.match(copied('csv', crossed)!, /^Pool 7,107,207\r$/m);
});

/** As agents write it: the signs of currency and the closing brackets in cells of their own, a label on two lines. */
const MARKUP = `<html><p>(Amounts in thousands)</p><table><tr><td></td><td></td><td colspan="2" align="center">2003</td><td></td><td></td><td colspan="2" align="center">2002</td><td></td></tr>
<tr><td>Timber</td><td></td><td>$</td><td align="right">5,678</td><td></td><td></td><td>$</td><td align="right">4,100</td><td></td></tr>
<tr><td>Sawn &amp; planed wood,<br>dressed</td><td></td><td></td><td align="right">(12</td><td>)</td><td></td><td></td><td align="right">200</td><td></td></tr>
<tr><td>Land</td><td></td><td></td><td align="right">100</td><td></td><td></td><td></td><td align="right">100</td><td></td></tr>
<tr><td>Total</td><td></td><td>$</td><td align="right">5,766</td><td></td><td></td><td>$</td><td align="right">4,400</td><td></td></tr></table>
<table><tr><td>(a)</td><td>The business of the registrant, as it is now carried on</td></tr></table></html>`;

test('a table of markup: its cells by row and column, and as CSV a line for each of its rows', () => {
  const submitted = (body: string) => `<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
  assert.equal(
    card(submitted(MARKUP.replace('(12', '(1\u20382'))),
    '**Sawn & planed wood, dressed** \u2014 2003 \u2014 in thousands: (12)',
  );
  assert.equal(card(submitted(MARKUP.replace('registrant', 'r\u2038egistrant'))), undefined);
  const source = submitted(MARKUP);
  const filing = parse(source);
  const csv = (printed: string) =>
    tableText(filing, { position: positionAt(filing.text, source.indexOf(printed)), format: 'csv' });
  assert.equal(
    csv('dressed'),
    ',2003,2002\r\nTimber,5678,4100\r\n"Sawn & planed wood, dressed",-12,200\r\nLand,100,100\r\nTotal,5766,4400\r\n',
  );
  assert.equal(csv('registrant'), null);
});

test('real filings: every table gives text with as many fields on each line, in time', { skip: noCorpus }, () => {
  const times: number[] = [];
  const cells: TableCell[] = [];
  for (const { name, filing } of realFilings(20)) {
    for (const document of envelope(filing).documents) {
      for (const { span } of tables(document)) {
        const position = positionAt(filing.text, span.start + 1);
        const start = process.cpuUsage();
        const text = tableText(filing, { position, format: 'csv' });
        times.push(process.cpuUsage(start).user / 1000);
        // Most of a table's cells are known by their row or their column.
        for (const part of [0.3, 0.5, 0.7, 0.9]) {
          const offset = Math.floor(span.start + (span.end - span.start) * part);
          const found = cellAt(document, offset);
          if (found) cells.push(found);
        }
        const widths = new Set(
          text
            ?.trimEnd()
            .split('\r\n')
            .map(line => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length),
        );
        assert.ok(widths.size <= 1, `${name}: ${text?.slice(0, 200)}`);
      }
    }
  }
  const called = cells.filter(({ row, column }) => row || column);
  assert.ok(cells.length > 40 && called.length > cells.length * 0.9, `${called.length} of ${cells.length}`);
  times.sort((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.95)]!;
  assert.ok(times.length > 40 && slow < 20, `${times.length} tables, ${slow} ms`);
});
