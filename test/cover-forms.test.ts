import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresses } from '../server/filing/address.ts';
import { cover, coverValue, periodEnd } from '../server/filing/cover.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { formType } from '../server/filing/form-type.ts';
import { items } from '../server/filing/items.ts';
import type { FieldId } from '../server/forms/fields.ts';

const AGENCY = `                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

`;

function read(body: string) {
  const document = envelope(parse(AGENCY + body)).documents[0]!;
  const page = cover(document);
  const value = (field: FieldId) => coverValue(page, field)?.value;
  return { document, page, value };
}

test('cover: a report of a foreign issuer names it over the caption of its translation alone', () => {
  const { value } = read(`                                    FORM 6-K
                        Report of Foreign Private Issuer
For the month of August 2002
Commission File Number: 0-99123

                              NORDTALG ASA
                 (Translation of registrant's name into English)

                   Strandveien 50, N-1366 Lysaker, Norway
                    (Address of principal executive offices)
`);
  assert.equal(value('registrant_name'), 'NORDTALG ASA');
});

test('cover: postal codes of Canada and the United Kingdom', () => {
  const canada = read(`                                    FORM 8-K
                                 CURRENT REPORT
     Date of Report (Date of earliest event reported): May 6, 2003

                              TALLOW & WICK LTD.
             (Exact name of registrant as specified in its charter)

        1500 West Mill Street, Vancouver, British Columbia, V6G 2Z6
             (Address of Principal Executive Offices)   (Zip Code)
`);
  assert.equal(canada.value('zip_code'), 'V6G 2Z6');
  const kingdom = read(`                                    FORM 20-F
For the fiscal year ended December 31, 2014
                              Tallow & Wick plc
             (Exact name of Registrant as specified in its charter)
                              England and Wales
                (Jurisdiction of incorporation or organization)
                              14 Mill Crescent
                              London SW1X 7EE
                               United Kingdom
                    (Address of principal executive offices)
`);
  assert.equal(kingdom.value('zip_code'), 'SW1X 7EE');
});

test('cover: the end of a transition or distribution period is the end of the report’s', () => {
  const end = (lines: string) =>
    periodEnd(
      read(`                                    FORM 10-K
${lines}
                              TALLOW & WICK, INC.
             (Exact name of registrant as specified in its charter)
`).page,
    )?.value;
  assert.equal(
    end('For the fiscal year ended ______\n\nFor the transition period from July 1, 1999 to December 31, 1999\n'),
    '1999-12-31',
  );
  assert.equal(end('For the monthly distribution period from: May 1, 2007 to May 31, 2007\n'), '2007-05-31');
  assert.equal(end('For the fiscal year ended June 30, 2001\n'), '2001-06-30');
});

test('cover: the end of the period in the sentence of the title, and of six or nine months', () => {
  const end = (lines: string) =>
    read(`                                    FORM 10-KSB\n\n${lines}\n\nCommission File Number 0-99123\n`).value(
      'period_end',
    );
  const title = '[X] Annual Report Pursuant to Section 13 or 15(d) of the Securities Exchange\n';
  assert.equal(end(`${title}Act of 1934 for the Fiscal Year Ended June 30, 1999.`), '1999-06-30');
  assert.equal(
    end(`${title}Act of 1934\n\nPortions of the report for the fiscal year ended June 30, 1999.`),
    undefined,
  );
  assert.equal(end('                     For the Nine Months Ended June 30, 1999'), '1999-06-30');
});

test('cover: what a converter has run together: two captions of one row, set one in the other', () => {
  const { value } = read(`FORM 10-K
Commission file number 0-99123
TALLOW & WICK, INC.
(Exact name of registrant as specified in its charter)
Ohio 94-3199123
(State or other jurisdiction of (I.R.S. Employer
incorporation or organization) Identification No.)
`);
  assert.deepEqual([value('state_of_incorporation'), value('irs_ein')], ['OH', '94-3199123']);
  const said = read(`FORM 10-K
Commission file number 0-99123
TALLOW & WICK, INC.
Incorporated in the State of Ohio I.R.S. Employer Number 94-3199123
`);
  assert.deepEqual([said.value('state_of_incorporation'), said.value('irs_ein')], ['OH', '94-3199123']);
});

test('cover: a line drawn over a caption is filled in or blank, whatever comes below', () => {
  const rule = '- -------------------------------------\n';
  const late = (former: string) =>
    read(`                                  FORM 12b-25
                          NOTIFICATION OF LATE FILING

TALLOW & WICK, INC.
${rule}Full Name of Registrant

${former}
12 Mill Lane
${rule}Address of Principal Executive Office (Street and Number)

Dover, Ohio 44622
${rule}City, State and Zip Code
`);
  const blank = late(`\n${rule}Former Name if Applicable\n`);
  assert.deepEqual([blank.value('former_name'), blank.value('principal_address')], [undefined, '12 Mill Lane']);
  assert.equal(
    late(`Tallow Candle Co.\n${rule}Former Name if Applicable:\n`).value('former_name'),
    'Tallow Candle Co.',
  );
  const apart = late('Former name if applicable\n\nAddress                    of principal executive office  12\n');
  assert.equal(apart.value('former_name'), undefined);
});

test('cover: captions before their values, one under another', () => {
  const { value } = read(`                                    FORM 8-K
Date of Report:  May 6, 2003
(Date of earliest event reported)

Name of Registrant:          TALLOW & WICK, INC.

State of Incorporation:      Ohio

Commission File Number:      0-99123
`);
  assert.equal(value('registrant_name'), 'TALLOW & WICK, INC.');
  assert.equal(value('state_of_incorporation'), 'OH');
});

test('cover: the issuer of a plan’s securities, the exchange under an issuer’s name, a caption that goes on with a word of its own', () => {
  const plan = read(`                                    FORM 11-K
               For the fiscal year ended December 31, 1996
                         Commission file number 1-99123

A.   Full title of the plan and the address of the plan, if different from that
     of the issuer named below:

         SAVINGS PLAN OF TALLOW & WICK, INC.

B.   Name of issuer of the securities held pursuant to the plan and the address
     of its principal executive office:

                         TALLOW & WICK, INC.
                            12 Mill Lane
                            Dover, Ohio 44622
`);
  assert.equal(plan.value('registrant_name'), 'TALLOW & WICK, INC.');
  assert.equal(plan.value('zip_code'), '44622');
  const removal = read(`                                     FORM 25
                                               Commission File Number 001-99123

                              Tallow & Wick, Inc.
                          Example Stock Exchange LLC
   (Exact name of Issuer as specified in its charter, and name of Exchange where
                     security is listed and/or registered)

                               12 Mill Lane
                              Dover, Ohio 44622
                                 (216) 555-0123
     (Address, including zip code, and telephone number, including area code, of
                    Issuer's principal executive offices)
`);
  assert.equal(removal.value('registrant_name'), 'Tallow & Wick, Inc.');
  assert.equal(removal.value('zip_code'), '44622');
  assert.equal(removal.value('telephone'), '2165550123');
});

test('cover: a zip code set apart from its city, beside the caption of the address', () => {
  const { document, value } = read(`                                  FORM 13F COVER PAGE
Report for the Calendar Year or Quarter Ended:  September 30, 2003

Institutional Investment Manager Filing this Report:

Name:     Tallow Capital, LLC
Address:  12 Mill Lane
          Suite 410
          Dover, OH  44622

Form 13F File Number: 28-99123
`);
  assert.equal(value('zip_code') ?? addresses(document)[0]?.zip?.value, '44622');
});

test('form: named in a column beside other things; a choice between items is no heading', () => {
  const four = `FORM 4                 STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP        OMB APPROVAL
1. Name and Address of Reporting Person
`;
  assert.equal(formType(envelope(parse(four)).documents[0]!)?.type.value, '4');
  const { document } = read(`                                    FORM 20-F
For the fiscal year ended December 31, 1999
                              Tallow & Wick plc
             (Exact name of Registrant as specified in its charter)

     Indicate by check mark which financial statement item the registrant has
elected to follow.

                           Item 17 |_|    Item 18 |X|

                                     PART I

Item 1.   Description of Business

     It makes candles.
`);
  assert.deepEqual(
    items(document).map(({ number }) => number),
    ['1'],
  );
});
