import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { notes } from '../server/filing/notes.ts';

const read = (body: string) =>
  notes(envelope(parse(`<DOCUMENT>\n<TYPE>EX-13\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`)).documents[0]!).map(
    ({ notes: list }) => list.map(({ number, caption }) => [number, caption?.value].filter(Boolean).join(' ')),
  );

test('notes go up by one under their title; running heads, footnotes and mentions are none', () => {
  const body = `
     Notes to Consolidated Financial Statements ........ 9

          NOTES TO CONSOLIDATED FINANCIAL STATEMENTS

NOTE 1.  Accounting Policies
- ----------------------------

The mill is carried at cost. See
Note 2 to these statements.

<PAGE>
     NOTES TO CONSOLIDATED FINANCIAL STATEMENTS (continued)

NOTE 1.  Accounting Policies (continued)

     (1)  Unaudited.

     (2)  Ground daily.

NOTE 2.  Flour

Note 3 of the plan is not one of these.

NOTE 3.  Debt
`;
  assert.deepEqual(read(body), [['1 Accounting Policies', '2 Flour', '3 Debt']]);
});

test('notes of another set of statements are another list', () => {
  const set = 'NOTE A - Policies\n\nText.\n\nNOTE B - Flour\n\nText.\n\nNOTE C - Mills\n\nText.\n\n';
  const named = set.replaceAll(/NOTE ([A-C])/g, (_, letter: string) => `NOTE ${letter.charCodeAt(0) - 64}`);
  assert.deepEqual(read(`Notes to Financial Statements\n\n${set}`), [['A Policies', 'B Flour', 'C Mills']]);
  assert.deepEqual(
    read(`Notes to Financial Statements\n\n${named}Notes to Combined Financial Statements\n\n${named}`).map(
      l => l.length,
    ),
    [3, 3],
  );
  assert.deepEqual(
    read(`Notes to Financial Statements\n\n${named}${named}`).map(l => l.length),
    [3, 3],
  );
});

test('property: every style of number is read back, whatever the line ends', () => {
  const styles: readonly ((n: number) => string)[] = [
    n => `Note ${n}.`,
    n => `NOTE ${n} -`,
    n => `${n}.`,
    n => `(${n})`,
    n => `NOTE ${String.fromCharCode(64 + n)}:`,
    n => `(${String.fromCharCode(96 + n)})`,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...styles),
      fc.integer({ min: 2, max: 22 }),
      fc.nat(6),
      fc.constantFrom('\n', '\r\n'),
      (style, count, indent, end) => {
        const list = Array.from(
          { length: count },
          (_, i) => `${' '.repeat(indent)}${style(i + 1)}  Flour\n\nIt is ground daily.\n`,
        );
        const text = `NOTES TO FINANCIAL STATEMENTS\n\n${list.join('\n')}`.replaceAll('\n', end);
        assert.deepEqual(
          read(text).map(l => l.length),
          [count],
        );
      },
    ),
  );
});
