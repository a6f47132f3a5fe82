import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { footings } from '../server/filing/footing.ts';
import { inColumns } from '../server/filing/number-columns.ts';
import { tables } from '../server/filing/tables.ts';
import { textAt } from '../server/filing/text.ts';

function read(body: string) {
  const document = envelope(parse(`<DOCUMENT>\n<TYPE>10-Q\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`)).documents[0]!;
  const at = (span: { start: number; end: number }) => textAt(document.filing.text, span);
  const inNumbers = tables(document).flatMap(table => inColumns(document.filing.text, table));
  return inNumbers.map(table => ({
    scale: table.scale?.value,
    headings: table.columns.map(({ headings }) => headings.map(at)),
    rows: table.rows.map(({ label, cells }) => [label && at(label).replace(/\s+/g, ' '), ...cells.map(c => c?.value)]),
    wrong: footings(table).flatMap(({ total, sum, foots }) => (foots ? [] : [`${at(total.span)} for ${sum}`])),
  }));
}

const TABLE = `<TABLE>
<CAPTION>
                 (In thousands)
                               Quarter ended
                              2003        2002
                             -----       -----
<S>                        <C>         <C>
Cash                       $ 1,250     $   980
Receivables, net of
  allowance of $5               -         (30)
Land                          400         150
Rate                          3.5%         --
                          -------     -------
Total assets              $ 1,650     $ 1,100
                          =======     =======
</TABLE>
`;

test('number columns: headings, labels over two lines, brackets, dashes, per cent', () => {
  const [table] = read(TABLE);
  assert.equal(table!.scale, 'thousands');
  assert.deepEqual(
    table!.headings.map(lines => lines.at(-1)),
    ['2003', '2002'],
  );
  assert.deepEqual(table!.rows, [
    ['Cash', 1250, 980],
    ['Receivables, net of allowance of $5', 0, -30],
    ['Land', 400, 150],
    ['Rate', undefined, 0],
    ['Total assets', 1650, 1100],
  ]);
  assert.deepEqual(table!.wrong, []);
});

test('footing: told by the column that foots; silent without one, about rounding, averages and what a sign explains', () => {
  const wrong = (...totals: [string, string]) =>
    read(
      TABLE.replace(/^Rate.*\n/m, '')
        .replace('1,650', totals[0])
        .replace('1,100', totals[1]),
    )[0]!.wrong;
  assert.deepEqual(wrong('1,650', '1,130'), []);
  assert.deepEqual(wrong('1,650', '1,101'), []);
  assert.deepEqual(wrong('1,650', '1,431'), ['$ 1,431 for 1100']);
  assert.deepEqual(wrong('1,750', '1,431'), []);
  assert.deepEqual(wrong('1,650', '1,160'), []);
  assert.deepEqual(wrong('1,650', '  367'), []);
});
