import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attached } from '../server/filing/attached.ts';
import { envelope } from '../server/filing/envelope.ts';
import { exhibits } from '../server/filing/exhibits.ts';
import { parse } from '../server/filing/filing.ts';
import { incorporations } from '../server/filing/incorporation.ts';

const wrapped = (type: string, body: string) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
const documentOf = (text: string) => envelope(parse(text)).documents[0]!;
const listed = (body: string) => exhibits(documentOf(wrapped('10-K', body)));
const numbers = (body: string) => listed(body).map(({ number }) => number.value);
const INDEX = '                         EXHIBIT INDEX\n\n';

test('exhibits: numbers of every style', () => {
  const styles: Readonly<Record<string, string>> = {
    '10.1    Lease': '10.1',
    '10.1*   Lease': '10.1',
    '*10.1   Lease': '10.1',
    '* 10.1  Lease': '10.1',
    '+10.1#  Lease': '10.1',
    '10(a)   Lease': '10(A)',
    '(10)(a) Lease': '10(A)',
    '(10)    Lease': '10',
    '10-A    Lease': '10-A',
    '10-A-1  Lease': '10-A-1',
    '10.A.2-1  Lease': '10.A.2-1',
    '3(i)    Charter': '3(I)',
    '3.1 (i)   Charter': '3.1(I)',
    '(10)(i)2   Lease': '10(I)2',
    'EX-27   Financial Data Schedule': '27',
    'Exhibit 27   Financial Data Schedule': '27',
    'Exhibit No. 27   Financial Data Schedule': '27',
    '27.     Financial Data Schedule': '27',
    '21   -- Subsidiaries': '21',
    '21 *  --Subsidiaries': '21',
    '99.1(1) Press release': '99.1',
  };
  for (const [line, number] of Object.entries(styles)) assert.deepEqual(numbers(`${INDEX}${line}\n`), [number], line);
});

test('exhibits: what stands under a number, on the next page and after the list', () => {
  const found = listed(`${INDEX}
Exhibit No.   Description                                               Page
- -----------   -----------                                               ----
(3)(a)        Restated Certificate of Incorporation, as amended through
              10.2 of the plan                                             14
   (b)        By-laws
(10)(a)       Stock Plan (incorporated by reference to Exhibit 10.4 to the
              Form 10-K for the year ended December 31, 1998)
   *(b)       Bonus Plan

                                     12
<PAGE>
                       Exhibit Index (Continued)

Exhibit No.   Description                                               Page

(24)          Powers of Attorney                                          F-3
(27)
              Financial Data Schedule

(1)  Incorporated by reference to the Registration Statement on Form S-1.
(2)  Previously filed.
`);
  assert.deepEqual(
    found.map(({ number, description, page }) => [number.value, description.value, page?.value]),
    [
      ['3(A)', 'Restated Certificate of Incorporation, as amended through 10.2 of the plan', '14'],
      ['3(B)', 'By-laws', undefined],
      [
        '10(A)',
        'Stock Plan (incorporated by reference to Exhibit 10.4 to the Form 10-K for the year ended December 31, 1998)',
        undefined,
      ],
      ['10(B)', 'Bonus Plan', undefined],
      ['24', 'Powers of Attorney', 'F-3'],
      ['27', 'Financial Data Schedule', undefined],
    ],
  );
});

test('exhibits: the list of an item of several parts, not its other numbers', () => {
  const item = `Item 14. Exhibits, Financial Statement Schedules and Reports on Form 8-K

(a)  1. Financial Statements
        Balance sheets
     2. Financial Statement Schedules
        Schedule II
     3. Exhibits

        10.1   Lease
        23     Consent

(b)  Reports on Form 8-K: on May 6, 2003 and
     26, 2003 the company filed two.
`;
  assert.deepEqual(numbers(item), ['10.1', '23']);
});

test('exhibits: an earlier filing that holds one: its form, number and date', () => {
  const document = documentOf(
    wrapped(
      '10-K',
      `${INDEX}10.1   Lease, incorporated herein by reference to Exhibit 10(b) to the Company's\n       Form 10-Q for the quarter ended June 30, 1998\n\n10.2   Plan\n`,
    ),
  );
  assert.deepEqual(
    incorporations(document).map(from => [from.number, from.form?.value, from.exhibit?.value, from.date?.value]),
    [['10.1', '10-Q', '10(B)', '1998-06-30']],
  );
});

test('exhibits: those attached are told by their numbers, however they are typed', () => {
  const text =
    wrapped('10-K', `${INDEX}10-A     Lease\n10-M-4   Plan\n21       Subsidiaries\n23       Consent\n`) +
    ['EX-10.M4', 'EX-21.1', 'EX-23', 'EX-99'].map(type => wrapped(type, 'Text.')).join('');
  const document = documentOf(text);
  assert.deepEqual(
    [...attached(document)].map(([exhibit, other]) => `${exhibit} ${other.type!.value}`),
    ['10-M-4 EX-10.M4', '23 EX-23'],
  );
});

test('exhibits: line ends, tabs and indents are no matter', () => {
  const entry = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom('Lease', 'Plan of Merger', 'Consent of Auditors'),
  );
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('     ', '\t', '  - '),
      (entries, indent, end, gap) => {
        const rows = entries.map(([, title], i) => ({ number: `${10 + i}.${i + 1}`, title }));
        const body = rows.map(({ number, title }) => `${' '.repeat(indent)}${number}${gap}${title}\n\n`).join('');
        assert.deepEqual(
          listed((INDEX + body).replaceAll('\n', end)).map(({ number, description }) => [
            number.value,
            description.value.replace(/^- /, ''),
          ]),
          rows.map(({ number, title }) => [number, title]),
        );
      },
    ),
  );
});

test('exhibits: the part of the item may stand on the row of the first', () => {
  const numbers = (body: string) => listed(INDEX + body).map(({ number }) => number.value);
  assert.deepEqual(numbers('(a)  99.1   Report to holders\n     99.2   Statement of the servicer\n'), ['99.1', '99.2']);
  assert.deepEqual(numbers('(a) 99.1   Report to holders\n(b) 99.2   Statement of the servicer\n'), ['99.1', '99.2']);
});

test('exhibits: where the table of the form goes by letters, as in Schedule TO', () => {
  const body = `Item 12. Exhibits.

Exhibit No.     Description
(a)(1)(A)*      Offer to Purchase, dated December 6, 2024.
(a)(1) (B)      Form of Letter to Clients for Use by Brokers, Dealers,
                (a) Banks and (b) Other Nominees.
(a)(5)(ii)      Press release.
(b)             Not applicable.
(d)(1)          Tender Offer Agreement.
107             Filing Fee Table
`;
  const filing = wrapped('SC TO-T', body) + wrapped('EX-99.(A)(5)(II)', 'News') + wrapped('EX-FILING FEES', 'Table');
  const own = documentOf(filing);
  assert.deepEqual(
    exhibits(own).map(({ number }) => number.value),
    ['(a)(1)(A)', '(a)(1)(B)', '(a)(5)(ii)', '(b)', '(d)(1)', '107'],
  );
  assert.deepEqual(
    [...attached(own)].map(([number, { type }]) => [number, type?.value]),
    [
      ['(a)(5)(ii)', 'EX-99.(A)(5)(II)'],
      ['107', 'EX-FILING FEES'],
    ],
  );
  assert.deepEqual(numbers(`Item 15. Exhibits.\n\n(a)(1)  Financial statements\n`), []);
});
