import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { hover } from '../server/features/hover.ts';
import { printedDates } from '../server/filing/date.ts';
import { dates } from '../server/filing/dates.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { seeker } from '../server/filing/names.ts';
import { parties } from '../server/filing/parties.ts';
import { terms } from '../server/filing/terms.ts';
import { positionAt, textAt } from '../server/filing/text.ts';
import { marked } from './marked.ts';

const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus');
const documentOf = (text: string) => envelope(parse(text)).documents[0]!;

const filing = `                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                    FORM 8-K

Date of Report (Date of earliest event reported): March 26, 2004

                               LARCH FUNDING, INC.
             (Exact name of registrant as specified in its charter)

         Delaware                  333-199018                94-3199018
(State or other jurisdiction     (Commission             (I.R.S. Employer
     of incorporation)           File Number)           Identification No.)

Item 2.  Acquisition or Disposition of Assets.

     On March 26, 2004, Larch Funding, Inc. (the "Company") entered into a
Pooling Agreement dated as of March 1, 2004 (the "Pooling Agreement"), by and
among the Company, as depositor, Alder Home Credit Corporation, as a seller
("Alder"), Beech Lending LLC, as a seller ("Beech" and, together with Alder,
the "Sellers"), Sycamore Servicing LP, as master servicer (the "Master
Servicer"), and The Bank of Westmarch, as trustee (the "Trustee"). The Company's
notes were sold to the Sellers' agent, Cedar Corp., an Ohio corporation.

                                   SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf.

                                   LARCH FUNDING, INC.

Dated: April 2, 2004               By: /s/ Ann Bole
                                       Ann Bole
                                       President
`;

test('dates: every way of writing one', () => {
  const forms = [
    'March 30, 2004',
    'MARCH 30, 2004',
    'Mar. 30, 2004',
    'March 30,2004',
    '30 March 2004',
    'March 30th, 2004',
    '30th day of March, 2004',
    '3/30/2004',
    '03/30/04',
    '2004-03-30',
    'March\n     30, 2004',
    'March 30,\r\n2004',
  ];
  for (const form of forms)
    assert.deepEqual(
      printedDates(`On ${form} it was`).map(date => date.value),
      ['2004-03-30'],
      form,
    );
  assert.deepEqual(
    printedDates('On May l, l934 and May 1, l934').map(date => date.value),
    ['1934-05-01'],
  );
});

test('dates: none where there is none, and what the calendar lacks is not valid', () => {
  for (const text of [
    '17 CFR 240.13e-4',
    '555-0130-2004',
    '13/45/2004',
    'Section 3/4/5/2004',
    'Form 10-K405',
    'may 2004',
  ])
    assert.deepEqual(printedDates(text), [], text);
  assert.deepEqual(
    printedDates('February 30, 2004').map(date => [date.value, date.valid]),
    [['2004-02-30', false]],
  );
  assert.deepEqual(
    printedDates('February 29, 2004').map(date => date.valid),
    [true],
  );
  assert.deepEqual(
    printedDates('February 29, 2003').map(date => date.valid),
    [false],
  );
});

test('dates: what each is the date of', () => {
  assert.deepEqual(
    dates(documentOf(filing)).map(date => `${date.value} ${date.label}`),
    [
      '2004-03-26 Date of report (date of earliest event reported)',
      '2004-03-26 A date',
      '2004-03-01 Date of the Pooling Agreement',
      '2004-04-02 Signature date',
    ],
  );
});

test('terms: each with what it names', () => {
  const document = documentOf(filing);
  assert.deepEqual(
    terms(document).map(term => term.name),
    ['Company', 'Pooling Agreement', 'Alder', 'Beech', 'Sellers', 'Master Servicer', 'Trustee'],
  );
  assert.deepEqual(terms(document).find(term => term.name === 'Sellers')!.members, ['Alder', 'Beech']);
  for (const term of terms(document))
    assert.equal(textAt(document.filing.text, term.span).replace(/\s+/g, ' '), term.name);
});

test('terms: the ways of defining', () => {
  const cases: Record<string, string> = {
    'Tallow, Inc. (the "Borrower")': 'Borrower',
    'Tallow, Inc. (\u201cTallow\u201d)': 'Tallow',
    'the lenders (collectively, the "Lenders")': 'Lenders',
    "the plan (hereinafter referred to as the ``Plan'')": 'Plan',
    '"Business Day" means any day but a Sunday.': 'Business Day',
    '"Closing Date" shall mean the date of closing.': 'Closing Date',
  };
  for (const [text, name] of Object.entries(cases))
    assert.deepEqual(
      terms(documentOf(text)).map(term => term.name),
      [name],
      text,
    );
  for (const text of ['he said "Hello" to us', '(see "Risk Factors" below)', 'the word (as in "Company store")'])
    assert.deepEqual(
      terms(documentOf(text)).map(term => term.name),
      [],
      text,
    );
});

test('terms: uses are whole words, over line breaks too', () => {
  const text = 'the Master\n   Servicer, Master Servicers, Submaster Servicer, the Master Servicer\u2019s';
  const document = documentOf(text);
  assert.deepEqual(
    seeker()(document, [{ name: 'Master Servicer', loose: false }]).map(({ start }) => start),
    [4, text.lastIndexOf('Master')],
  );
});

test('parties: full name, roles, short names; a group has its members', () => {
  assert.deepEqual(
    parties(documentOf(filing)).map(party =>
      [
        party.name,
        party.roles.join(', '),
        party.terms.map(term => term.name).join(', '),
        party.members.join(' + '),
        party.kind ?? '',
      ].join(' | '),
    ),
    [
      'Larch Funding, Inc. | registrant, depositor | Company |  | ',
      'Alder Home Credit Corporation | seller | Alder |  | ',
      'Beech Lending LLC | seller | Beech |  | ',
      'Sellers |  | Sellers | Alder Home Credit Corporation + Beech Lending LLC | ',
      'Sycamore Servicing LP | master servicer | Master Servicer |  | ',
      'The Bank of Westmarch | trustee | Trustee |  | ',
      'Cedar Corp. |  |  |  | an Ohio corporation',
    ],
  );
});

/** The text with the cursor before the `nth` occurrence of `word`. */
function at(word: string, nth = 0): string {
  let index = -1;
  for (let i = 0; i <= nth; i++) index = filing.indexOf(word, index + 1);
  return `${filing.slice(0, index)}‸${filing.slice(index)}`;
}

function card(source: string): string {
  const { text, cursor } = marked(source);
  const read = parse(text);
  const found = hover(read, { position: positionAt(read.text, cursor) });
  return (found?.contents as { value: string } | undefined)?.value ?? '';
}

test('hover: a party has the same card on every mention and on its short name', () => {
  const full = card(at('LARCH'));
  for (const text of [
    '**Larch Funding, Inc.** — registrant, depositor',
    'Called "Company"',
    'Incorporated in Delaware',
    '333-199018',
    '94-3199018',
    'line 8',
  ])
    assert.ok(full.includes(text), `${text}: ${full}`);
  assert.equal(card(at('Larch Funding')), full);
  assert.equal(card(at('Company, as depositor')), full);
  assert.equal(card(at("Company's")), full);
});

test('hover: a group lists its members', () => {
  assert.match(
    card(at('Sellers"')),
    /\*\*Sellers\*\* — together:\n\n- Alder Home Credit Corporation \(seller\)\n- Beech Lending LLC \(seller\)/,
  );
});

test('hover: a date has its weekday, its role, distances and due dates with their inputs', () => {
  const text = card(at('March 26'));
  assert.match(text, /\*\*2004-03-26\*\*, Friday — Date of report/);
  assert.match(text, /7 days \(5 business days\) before the signature date \(2004-04-02\)/);
  assert.match(text, /25 days \(19 business days\) after the date of the Pooling Agreement \(2004-03-01\)/);
  assert.match(text, /Item 2: due \*\*April 12, 2004\*\* — 15 calendar days after the event/);
  assert.match(text, /2004-04-10 is not a business day/);
});

test('hover: a cover field says what it is and who asks for it, in its own column only', () => {
  assert.match(card(at('File Number)')), /\*\*Commission file number\*\* — 333-199018/);
  assert.match(card(at('of incorporation)')), /\*\*State of incorporation\*\* — DE/);
  assert.match(card(at('333-199018')), /Form 8-K: required/);
});

test('hover: an item heading has the caption and era of its day', () => {
  const text = card(at('Item 2.'));
  assert.match(text, /\*\*Item 2\. Acquisition or Disposition of Assets\*\*/);
  assert.match(text, /until August 22, 2004; filed/);
  assert.match(text, /Item 2\.01/);
});

test('hover: nothing on ordinary words', () => {
  assert.equal(card(at('entered into')), '');
  assert.equal(card(at('Washington')), '');
});

test('real filings: a party is found in nearly every 8-K, and reading them never throws', {
  skip: existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`,
}, () => {
  let read = 0;
  let withRegistrant = 0;
  for (const name of readdirSync(path.join(corpus, '8-K'))) {
    const document = envelope(parse(readFileSync(path.join(corpus, '8-K', name), 'latin1'))).documents[0];
    if (document?.content !== 'text' || document.type?.value !== '8-K') continue;
    read++;
    terms(document);
    dates(document);
    if (parties(document).some(party => party.roles.includes('registrant'))) withRegistrant++;
  }
  assert.ok(read > 60 && withRegistrant >= read * 0.97, `${withRegistrant} of ${read}`);
});
