import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { cover, coverValue } from '../server/filing/cover.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { formType } from '../server/filing/form-type.ts';
import { outline } from '../server/filing/outline.ts';
import type { OutlineEntry } from '../server/filing/outline-entry.ts';
import { textAt } from '../server/filing/text.ts';

const samples = path.join(import.meta.dirname, '../samples');

/** What the cover says, registrant by registrant: "field: value". */
function read(text: string): string[][] {
  const document = envelope(parse(text)).documents[0]!;
  const page = cover(document);
  const show = (list: readonly { field: string; value?: { value: string } }[]) =>
    list
      .filter(field => field.value)
      .map(field => `${field.field}: ${field.value!.value}`)
      .sort();
  return page ? [show(page.fields), ...page.registrants.map(registrant => show(registrant.fields))] : [];
}

const head = `                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                    FORM 8-K

                                 CURRENT REPORT
     Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

`;

const expected = [
  ['date_of_report: 2003-05-06'],
  [
    'commission_file_number: 0-99123',
    'irs_ein: 94-3199123',
    'principal_address: 12 Mill Lane Dover, Ohio',
    'registrant_name: TALLOW & WICK, INC.',
    'state_of_incorporation: OH',
    'telephone: 2165550123',
    'zip_code: 44622',
  ],
];

const layouts: Record<string, string> = {
  'value above its caption, three columns, wrapped captions, rules between': `
Date of Report (Date of earliest event reported)  May 6, 2003
                                                  -----------

                            TALLOW & WICK, INC.
--------------------------------------------------------------------------------
             (Exact name of registrant as specified in its charter)

           Ohio                   0-99123                 94-3199123
-------------------------     ---------------     --------------------------
    (State or other             (Commission            (IRS Employer
    jurisdiction of             File Number)        Identification No.)
     incorporation)

12 Mill Lane
Dover, Ohio                                             44622
-----------------------------                        ----------
(Address of principal                                (Zip Code)
executive offices)

Registrant's telephone number, including area code: (216) 555-0123
`,
  'PEM dashes, a caption that touches the next, a broken word': `
Date of Report (Date of earliest event reported)  May 6, 2003

                            TALLOW & WICK, INC.
- - ------------------------------------------------------------------------------
             (Exact name of registrant as specified in its charter)

           Ohio                   0-99123                 94-3199123
- - ------------------------------------------------------------------------------
   (State of other juris-       (Commission            (I.R.S. Employer
 diction of incorporation)      File Number)         Identification Number)

                   12 Mill Lane   Dover, Ohio  44622
           (Address of principal executive offices)(Zip Code)

                              (216) 555-0123
             (Registrant's telephone number, including area code)
`,
  'value beside its caption, after a colon or on the next line': `
Date of Report: May 6, 2003

Commission File Number: 0-99123

TALLOW & WICK, INC.
(Exact name of registrant as specified in its charter)

Ohio                                        94-3199123
(State or Other Jurisdiction of          (I.R.S. Employer
     Incorporation)                      Identification No.)

12 Mill Lane Dover, Ohio 44622
(Address of principal executive offices and zip code)

Registrant's telephone number, including area code:
(216) 555-0123
`,
  'tabs for columns': `
Date of Report:\tMay 6, 2003

\t\t\tTALLOW & WICK, INC.
\t(Exact name of registrant as specified in its charter)

\tOhio\t\t\t0-99123\t\t94-3199123
(State or other jurisdiction\t(Commission\t(I.R.S. Employer
of incorporation)\t\tFile Number)\tIdentification No.)

\t12 Mill Lane Dover, Ohio 44622
\t(Address of principal executive offices)

 Registrant's telephone number, including area code:  (216) 555-0123
`,
  'one caption for address, zip code and telephone': `
        Date of Report (Date of earliest event reported):  May 6, 2003

                            TALLOW & WICK, INC.
            (Exact name of Registrant as specified in its charter)

   Ohio                          0-99123                     94-3199123
(State or other              (Commission File             (I.R.S. Employer
jurisdiction of                   Number)                Identification No.)
incorporation)

                             12 Mill Lane
                          Dover, Ohio 44622
                            (216) 555-0123
              (Address, including Zip Code, and telephone number,
       including area code, of Registrant's principal executive offices)
`,
  'lines stretched with double blanks, no caption for the name, a slip in another': `
                       Date  of  Report:  May  6,  2003

                       Commission  File  Number :  0-99123

                TALLOW & WICK, INC.

Ohio                                                                  94-3199123
(Jurisdiction  of  Incorporaton)                                      (I.R.S.
                                                  Employer  Identification  No.)

12  Mill  Lane  Dover,  Ohio                                               44622
(Address of principal executive offices)                              (Zip Code)

Registrant's  telephone  number,  including  area  code:         (216)  555-0123
`,
};

for (const [name, body] of Object.entries(layouts)) {
  test(`cover: ${name}`, () => {
    const got = read(head + body);
    const addresses = (list: string[][]) =>
      list.map(fields =>
        fields.map(field => field.replace(/^(principal_address: 12 Mill Lane,? Dover, Ohio).*/, '$1')),
      );
    assert.deepEqual(addresses(got), expected);
    assert.deepEqual(addresses(read((head + body).replaceAll('\n', '\r\n'))), expected, 'with CRLF');
    assert.deepEqual(addresses(read((head + body).replaceAll('\n', '\r'))), expected, 'with lone CR');
  });
}

test('cover: two dates under one caption are the report and its earliest event, which is the one asked for', () => {
  const [fields] = read(
    `${head}Date of Report (Date of earliest event reported): May 9, 2003 (May 6, 2003)\n\n             TALLOW & WICK, INC.\n(Exact name of registrant as specified in its charter)\n`,
  );
  assert.deepEqual(fields, ['date_of_report: 2003-05-06']);
});

test('cover: several registrants under one row of captions', () => {
  const [, ...registrants] = read(`${head}Date of Report: May 6, 2003

Commission       Registrant, State of Incorporation,       I.R.S. Employer
File Number      Address and Telephone Number              Identification No.
-----------      -----------------------------------       ------------------
1-99123          Tallow Power Company                      94-3199123
                 (An Ohio Corporation)
                 12 Mill Lane
                 Dover, Ohio 44622
                 (216) 555-0123

1-99124          Wick Gas Company                          94-3199124
                 (A Delaware Corporation)
                 14 Mill Lane
                 Dover, Ohio 44622
                 (216) 555-0124
`);
  assert.equal(registrants.length, 2);
  assert.deepEqual(registrants[1], [
    'commission_file_number: 1-99124',
    'irs_ein: 94-3199124',
    'principal_address: 14 Mill Lane Dover, Ohio 44622',
    'registrant_name: Wick Gas Company',
    'state_of_incorporation: DE',
    'telephone: 2165550124',
    'zip_code: 44622',
  ]);
});

test('cover: several registrants, each with captions of its own', () => {
  const block = (name: string, number: string, ein: string) => `
                            ${name}
             (Exact name of registrant as specified in its charter)

           Ohio                   ${number}                 ${ein}
    (State of incorporation)    (Commission           (IRS Employer
                                File Number)        Identification No.)
`;
  const [, ...registrants] = read(
    `${head}Date of Report: May 6, 2003\n${block('TALLOW, INC.', '0-99123', '94-3199123')}${block('WICK, INC.', '0-99124', '94-3199124')}`,
  );
  assert.deepEqual(
    registrants.map(fields => fields.filter(field => /name|file|ein/.test(field))),
    [
      ['commission_file_number: 0-99123', 'irs_ein: 94-3199123', 'registrant_name: TALLOW, INC.'],
      ['commission_file_number: 0-99124', 'irs_ein: 94-3199124', 'registrant_name: WICK, INC.'],
    ],
  );
});

test('cover: check boxes in all their drawings', () => {
  for (const [box, marked] of Object.entries({
    '[ ]': false,
    '[X]': true,
    '|_|': false,
    '|X|': true,
    '/ /': false,
    '/X/': true,
    '( )': false,
    '(x)': true,
    '[_]': false,
  })) {
    const [fields] = read(
      `${head}Date of Report: May 6, 2003\n\n${box} Written communications pursuant to Rule 425 under the Securities Act (17\n    CFR 230.425)\n`,
    );
    assert.ok(fields!.includes(`cb_rule425: ${marked}`), `${box}: ${fields}`);
  }
});

test('cover: prose with a caption or two in it is no cover page', () => {
  assert.deepEqual(
    read(
      'Please send me the Commission file number and the date\nof report at your convenience. My zip code has changed.\n',
    ),
    [],
  );
});

test('form: named by the type tag, else by the cover', () => {
  const of = (text: string) => formType(envelope(parse(text)).documents[0]!)?.type.value;
  assert.equal(of('<DOCUMENT>\n<TYPE>8-K/A\n<TEXT>\nFORM 8-K\n</TEXT>\n</DOCUMENT>\n'), '8-K/A');
  assert.equal(of(`${head}Date of Report: May 6, 2003\n`), '8-K');
  assert.equal(of(head.replace('FORM 8-K', 'FORM 8-K/A')), '8-K/A');
  assert.equal(of(head.replace('FORM 8-K', 'Form 10-K405')), '10-K405');
  assert.equal(of('<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\nFORM 8-K\n</TEXT>\n</DOCUMENT>\n'), undefined);
});

test('form: a prospectus is named by the paragraph it is filed under, a tender offer as EDGAR names it', () => {
  const of = (text: string) => formType(envelope(parse(text)).documents[0]!)?.type.value;
  const supplement = `<PAGE>   1

                                               Filed Pursuant to Rule 424(b)(3)
                                           Registration Statement No. 333-99123

                           PROSPECTUS SUPPLEMENT NO. 8

                              TALLOW & WICK, INC.

                                   FORM 10-Q
`;
  assert.equal(of(supplement), '424B3');
  assert.equal(of(supplement.replace('424(b)(3)', '424(B)5')), '424B5');
  assert.equal(of(supplement.replace('424(b)(3)', '424(b)(3) by the issuer')), '10-Q');
  assert.equal(of('                 SCHEDULE 14D-1\n               (Amendment No. 1)\n'), 'SC 14D1');
  assert.equal(of('                 SCHEDULE 13E-4/A\n'), 'SC 13E4/A');
  assert.equal(of('                 Schedule 13D\n'), 'SC 13D');
});

test('values are what is printed at their spans', () => {
  const filing = parse(readFileSync(path.join(samples, '8-k-2004.txt'), 'latin1'));
  const page = cover(envelope(filing).documents[0]!)!;
  const printed = Object.fromEntries(
    page.registrants[0]!.fields.map(({ field, value }) => [field, value && textAt(filing.text, value.span)]),
  );
  assert.equal(printed.commission_file_number, '333-199017');
  assert.equal(printed.state_of_incorporation, 'Delaware');
  assert.equal(printed.telephone, '(415) 555-0142');
});

/** Every span lies in its parent, and the tree can be built for any text at all. */
function nests(entries: readonly OutlineEntry[], start: number, end: number): void {
  for (const entry of entries) {
    assert.ok(entry.span.start >= start && entry.span.end <= end && entry.span.start <= entry.span.end, entry.name);
    assert.ok(entry.heading.start >= entry.span.start && entry.heading.end <= entry.span.end, entry.name);
    nests(entry.children, entry.span.start, entry.span.end);
  }
}

test('any prefix and any cut of a filing is read without a throw, and its outline nests', () => {
  const texts = ['submission-8-k.txt', '8-k-2004.txt', '8-k-2024.txt', '8-k-faults.txt'].map(name =>
    readFileSync(path.join(samples, name), 'latin1'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(400), (text, at, gap) => {
      const start = at % text.length;
      for (const cutText of [text.slice(0, start), text.slice(0, start) + text.slice(start + gap)])
        nests(outline(parse(cutText)), 0, cutText.length);
    }),
    { numRuns: 300 },
  );
});

test('cover: a name beside both lines of its caption is read in the order of the text', () => {
  const text = 'FORM 8-K\n\nRegistrant  LARCH\nname  HOLDINGS, INC.\n\nIRS Employer Identification No.  94-3199123\n';
  const [document] = envelope(parse(text)).documents;
  assert.deepEqual(coverValue(cover(document!), 'registrant_name'), {
    value: 'LARCH HOLDINGS, INC.',
    span: { start: text.indexOf('LARCH'), end: text.indexOf('INC.') + 'INC.'.length },
  });
});
