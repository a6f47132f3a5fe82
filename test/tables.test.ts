import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { tables } from '../server/filing/tables.ts';
import { textAt } from '../server/filing/text.ts';

const read = (body: string) => {
  const document = envelope(parse(`<DOCUMENT>\n<TYPE>10-Q\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`)).documents[0]!;
  const at = (span: { start: number; end: number }) => textAt(document.filing.text, span);
  return tables(document).map(({ rows, columns, caption, scale }) => ({
    caption: caption && at(caption).replace(/\s+/g, ' '),
    columns: columns.length,
    scale: scale?.value,
    rows: rows.map(({ label, cells }) => [label && at(label), ...cells.map(cell => `${cell.column}:${at(cell.span)}`)]),
  }));
};

test('tables: caption, columns, labels and numbers', () => {
  const [table, ...more] = read(`<TABLE>
<CAPTION>
                        Tallow, Inc.
                 (In thousands, except per share)
                                   2003        2002
                                  -----       -----
<S>                             <C>         <C>
Sales, net of 5% discount       $ 1,250     $   980
Cost of sales                      (700)       (610)
Other:
   Gains                              -          12
                                -------     -------
                                $   550     $   382
</TABLE>
`);
  assert.deepEqual(more, []);
  assert.match(table!.caption!, /^Tallow, Inc\. .*2002$/);
  assert.equal(table!.columns, 2);
  assert.equal(table!.scale, 'thousands');
  assert.deepEqual(table!.rows, [
    ['Sales, net of 5% discount', '0:$ 1,250', '1:$   980'],
    ['Cost of sales', '0:(700)', '1:(610)'],
    ['Gains', '0:-', '1:12'],
    [undefined, '0:$   550', '1:$   382'],
  ]);
});

test('tables: a financial data schedule is tags and values', () => {
  const [table] = read(
    '<TABLE> <S> <C>\n<ARTICLE> 5\n<MULTIPLIER> 1,000\n<PERIOD-TYPE>   6-MOS\n<PERIOD-END>    JUN-30-1999\n<CASH>                   1,204\n<EPS-BASIC>              (.12)\n</TABLE>\n',
  );
  assert.deepEqual(table!.rows, [
    ['<ARTICLE>', '0:5'],
    ['<MULTIPLIER>', '0:1,000'],
    ['<PERIOD-TYPE>', '0:6-MOS'],
    ['<PERIOD-END>', '0:JUN-30-1999'],
    ['<CASH>', '0:1,204'],
    ['<EPS-BASIC>', '0:(.12)'],
  ]);
});

test('tables: one that is not closed ends at the next, or at its page', () => {
  const row = '<S>          <C>\nSales        12\n';
  assert.deepEqual(
    read(`<TABLE>\n${row}<TABLE>\n${row}</TABLE>\n`).map(({ rows }) => rows.length),
    [1, 1],
  );
  assert.deepEqual(
    read(`<TABLE>\n${row}<PAGE>\nNotes         7\n`).map(({ rows }) => rows.length),
    [1],
  );
});
