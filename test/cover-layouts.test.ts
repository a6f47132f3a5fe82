import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cover } from '../server/filing/cover.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';

/** How a marked and a blank box are drawn. */
const drawings: readonly (readonly [string, string])[] = [
  ['[X]', '[ ]'],
  ['[x]', '[_]'],
  ['[ X ]', '[   ]'],
  ['|X|', '|_|'],
  ['/X/', '/ /'],
  ['(X)', '( )'],
  ['_X_', '___'],
  ['__X__', '_____'],
  ['\u2612', '\u2610'],
];

/** A whole annual report's cover of a fictional registrant, drawn as told. */
function page([on, off]: readonly [string, string], labelFirst: boolean, rule: string): string {
  const yes = (said: boolean) => {
    const [a, b] = said ? [on, off] : [off, on];
    return labelFirst ? `Yes ${a}  No ${b}` : `${a} Yes  ${b} No`;
  };
  const status = (name: string, box: string) => (labelFirst ? `${name} ${box}` : `${box} ${name}`);
  return `                                  UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                   FORM 10-K
(Mark One)
${on} ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES
    EXCHANGE ACT OF 1934
                   For the fiscal year ended June 30, 2009
                                      OR
${off} TRANSITION REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES
    EXCHANGE ACT OF 1934
        For the transition period from ____________ to ____________

                        Commission file number 001-99123

                              TALLOW & WICK, INC.
${rule}
             (Exact name of registrant as specified in its charter)

             Ohio                                        94-3199123
${rule}
   (State or other jurisdiction of                    (I.R.S. Employer
    incorporation or organization)                   Identification No.)

   12 Mill Lane, Dover, Ohio                                44622
${rule}
   (Address of principal executive offices)               (Zip Code)

       Registrant's telephone number, including area code: (216) 555-0123

Securities registered pursuant to Section 12(b) of the Act:

   Title of each class                 Name of each exchange on which registered
   Common Stock, $.01 par value        New York Stock Exchange

Securities registered pursuant to Section 12(g) of the Act: None

Indicate by check mark if the registrant is a well-known seasoned issuer, as
defined in Rule 405 of the Securities Act. ${yes(false)}
Indicate by check mark whether the registrant (1) has filed all reports required
to be filed by Section 13 or 15(d) of the Securities Exchange Act of 1934 during
the preceding 12 months, and (2) has been subject to such filing requirements
for the past 90 days. ${yes(true)}
Indicate by check mark whether the registrant is a large accelerated filer, an
accelerated filer, a non-accelerated filer, or a smaller reporting company.
${status('Large accelerated filer', off)}      ${status('Accelerated filer', on)}
${status('Non-accelerated filer', off)}        ${status('Smaller reporting company', off)}
Indicate by check mark whether the registrant is a shell company (as defined in
Rule 12b-2 of the Act). ${yes(false)}

The aggregate market value of the common stock held by non-affiliates of the
registrant as of December 31, 2008 was $125,000,000.

As of August 31, 2009, 12,345,678 shares of Common Stock were outstanding.

DOCUMENTS INCORPORATED BY REFERENCE: None
`;
}

const expected = {
  period_end: '2009-06-30',
  annual_transition_boxes: 'annual report',
  commission_file_number: '001-99123',
  registrant_name: 'TALLOW & WICK, INC.',
  state_of_incorporation: 'OH',
  irs_ein: '94-3199123',
  zip_code: '44622',
  telephone: '2165550123',
  sec12b_table: 'Common Stock, $.01 par value',
  sec12g_list: 'None',
  wksi: 'no',
  reports_filed_12m_90d: 'yes',
  filer_status: 'accelerated filer',
  shell_company: 'no',
  aggregate_market_value: '125000000',
  shares_outstanding: '12345678',
  documents_incorporated: 'None',
};

/** What may happen to a text on its way, none of which changes what it says. */
const journeys: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  CRLF: text => text.replaceAll('\n', '\r\n'),
  'lone CR': text => text.replaceAll('\n', '\r'),
  'PEM dashes': text => text.replace(/^-/gm, '- -'),
  'set in': text => text.replace(/^(?=.)/gm, '   '),
  'tabs for eight blanks': text => text.replace(/^ {8}/gm, '\t'),
};

test('cover: the same page drawn and sent in any way says the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...drawings),
      fc.boolean(),
      fc.constantFrom('', '-'.repeat(72), '_'.repeat(72)),
      fc.constantFrom(...Object.entries(journeys)),
      (drawing, labelFirst, rule, [, journey]) => {
        const read = cover(envelope(parse(journey(page(drawing, labelFirst, rule)))).documents[0]!)!;
        const all = [...read.fields, ...read.registrants.flatMap(registrant => registrant.fields)];
        const got = Object.keys(expected).map(id => [
          id,
          all.find(entry => entry.field === id && entry.value)?.value?.value,
        ]);
        assert.deepEqual(Object.fromEntries(got), expected);
      },
    ),
    { numRuns: 150 },
  );
});

/** What a document of a type says of its registrants, and its registration number. */
function registrants(type: string, body: string): string[] {
  const filing = parse(`<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}</TEXT>\n</DOCUMENT>\n`);
  const page = cover(envelope(filing).documents[0]!);
  const names = page?.registrants.flatMap(({ fields }) =>
    fields.flatMap(({ field, value }) => (field === 'registrant_name' && value ? [value.value] : [])),
  );
  const number = page?.fields.find(({ field }) => field === 'registration_number')?.value?.value;
  return [...(number ? [number] : []), ...(names ?? [])];
}

const FILED = `                                   Filed Pursuant to Rule 424(b)(2)
                                   Registration Statement No. 333-099123
`;
const LEGEND = `Neither the Securities and Exchange Commission nor any state securities
commission has approved or disapproved of these notes.

                      Birch Securities, LLC
`;

test('a prospectus has no captions: its issuer stands alone in a line, or is said to issue', () => {
  const titled = `${FILED}\n1.250% Senior Notes, due 2031\n\n           Alder Holdings, Inc.\n\n${LEGEND}`;
  assert.deepEqual(registrants('424B2', titled), ['333-099123', 'Alder Holdings, Inc.']);
  const said = `${FILED}\n$9,000,000 Notes\n\nThe notes are issued by Alder Holdings,\nInc. and are not insured.\n\n${LEGEND}`;
  assert.deepEqual(registrants('424B2', said), ['333-099123', 'Alder Holdings, Inc.']);
  assert.deepEqual(registrants('424B2', `${FILED}\n$9,000,000 Notes\n\n${LEGEND}`), ['333-099123']);
  const terms = `${FILED.replace('424(b)(2)', '433')}\nTERM SHEET\n\nIssuer:        Alder Holdings, Inc.\nCoupon:        1.250%\n`;
  assert.deepEqual(registrants('FWP', terms), ['333-099123', 'Alder Holdings, Inc.']);
});

const HEADING = `               SECURITIES AND EXCHANGE COMMISSION
                     Washington, D.C. 20549
`;

test('names: two under one caption, one that wraps, one below the boxes of another question, one in translation', () => {
  const proxy = (above: string) =>
    `${HEADING}                          SCHEDULE 14A\n\nFiled by the Registrant [X]\n\n${above}        (Name of Registrant as Specified In Its Charter)\n`;
  const names = (above: string) => registrants('DEFA14A', proxy(above));
  assert.deepEqual(names('              Alder Fund, Inc.\n              Birch Fund, Inc.\n'), [
    'Alder Fund, Inc.',
    'Birch Fund, Inc.',
  ]);
  assert.deepEqual(names('              Alder Fund of the Northern\n              Plains, Inc.\n'), [
    'Alder Fund of the Northern Plains, Inc.',
  ]);
  assert.deepEqual(names('     Definitive Proxy Statement\n     Definitive Additional Materials\n\n'), []);
  assert.deepEqual(names('     Alder Fund, Inc.\n     (Depositor for the trust)\n'), ['Alder Fund, Inc.']);
  const foreign = `${HEADING}                            FORM 6-K\n\n            Commission File Number: 001-99123\n\n                      Erle plc\n    (Translation of registrant's name into English)\n`;
  assert.deepEqual(registrants('6-K', foreign), ['Erle plc']);
});

test('shares outstanding: a day and a number on a line of their own, with no word of what they are, or the shares alone', () => {
  const report = (line: string) =>
    `${HEADING}                            FORM 10-Q\n\n               For the quarterly period ended June 30, 1995\n\n                        Alder Fund, Inc.\n         (Exact name of registrant as specified in its charter)\n\n${line}\n\nPART I. FINANCIAL INFORMATION\n`;
  const shares = (line: string) => {
    const field = cover(envelope(parse(report(line))).documents[0]!)?.fields.find(
      ({ field }) => field === 'shares_outstanding',
    );
    return field?.value && [field.value.value, field.rows?.[0]?.date?.value];
  };
  const said = ['1250000', '1995-07-31'];
  assert.deepEqual(shares('     As of July 31, 1995 1,250,000'), said);
  assert.deepEqual(shares('Common stock, $.05 par value, at July 31, 1995:   1,250,000 shares'), said);
  assert.equal(shares('     As of July 31, 1995 1,250,000 persons were employed.'), undefined);
  assert.equal(shares('     Total assets at July 31, 1995     1,250,000'), undefined);
  assert.deepEqual(shares('         1,250,000\n\n(Shares of common stock outstanding as of July 31, 1995)'), said);
});

test('shares outstanding: no zip code is one, nor the shares that another amount leaves out', () => {
  const { fields } = cover(
    envelope(
      parse(`SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
FORM 10-K
For the fiscal year ended June 30, 2001
Commission file number 0-99123
ALDER FUND, INC.
Incorporated in the State of Ohio I.R.S. Employer Number 94-3199123
12 Mill Lane, Dover, Ohio 44622
The aggregate market value of the voting stock held by non-affiliates was $5,566,475.*
* Excludes 1,490,787 shares held by officers. The company's shares outstanding:
`),
    ).documents[0]!,
  )!;
  assert.deepEqual(fields.find(({ field }) => field === 'shares_outstanding')?.rows, undefined);
});
