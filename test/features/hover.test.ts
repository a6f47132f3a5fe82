import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../server/features/hover.ts';
import { parse } from '../../server/filing/filing.ts';
import { positionAt, textAt } from '../../server/filing/text.ts';
import { marked } from '../marked.ts';

const submission = `<SEC-DOCUMENT>0000000000-04-000001.txt : 20040402
<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040402
ACCESSION NUMBER:		0000000000-04-000001
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20040402

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			LARCH FUNDING INC
		CENTRAL INDEX KEY:			0000000042
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<TEXT>
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                    FORM 8-K

Date of Report (Date of earliest event reported): March 26, 2004

                               LARCH FUNDING, INC.
             (Exact name of registrant as specified in its charter)

         Delaware                  333-199018                94-3199018
(State or other jurisdiction     (Commission             (I.R.S. Employer
     of incorporation)           File Number)           Identification No.)

Item 5.  Other Events.

     On March 26, 2004, Larch Funding, Inc. (the "Company") entered into a
Pooling Agreement dated as of March 1, 2004 (the "Pooling Agreement"), with
Alder Home Corp., as a seller ("Alder"), Beech Lending LLC, as a seller ("Beech"
and, together with Alder, the "Sellers"), and The Bank of Westmarch, as trustee
(the "Trustee"). "Business Day" means any day but a Sunday. A Change of Control
(as defined in the Pooling Agreement) is not expected. Nothing is due on a
Business Day before July 5, 2004. The notes are due on March 26, 2034.
They met on Monday, April 6, 2004 and on February 30, 2004.

                                   SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf.

                                   LARCH FUNDING, INC.

Dated: April 2, 2004               By: /s/ Ann Bole
                                       Ann Bole
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<TEXT>
POOLING AGREEMENT dated as of March 1, 2004, between Larch Funding, Inc., as
depositor (the "Depositor"), and The Bank of Westmarch, as trustee.
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

/** The card with the cursor in the `nth` place (from 0) where \`word\` stands after \`after\`, and the text it covers. */
function card(word: string, after = '<DOCUMENT>'): { text: string; covers: string } {
  const at = submission.indexOf(word, submission.indexOf(after)) + 1;
  assert.ok(at > 0, word);
  const { text, cursor } = marked(`${submission.slice(0, at)}‸${submission.slice(at)}`);
  const filing = parse(text);
  const found = hover(filing, { position: positionAt(filing.text, cursor) });
  if (!found) return { text: '', covers: '' };
  const offset = (place: { line: number; character: number }) =>
    text.split('\n').slice(0, place.line).join('\n').length + (place.line > 0 ? 1 : 0) + place.character;
  const covers = textAt(filing.text, { start: offset(found.range!.start), end: offset(found.range!.end) });
  return { text: (found.contents as { value: string }).value, covers };
}

test('a party: name, roles, short names, numbers, and the key of the header', () => {
  const { text, covers } = card('Larch Funding, Inc.');
  assert.equal(covers, 'Larch Funding, Inc.');
  for (const part of [
    '**Larch Funding, Inc.** — registrant',
    'Called "Company"',
    'Incorporated in Delaware',
    '333-199018',
    '94-3199018',
    '0000000042',
  ])
    assert.ok(text.includes(part), `${part}: ${text}`);
  assert.equal(card('Company")').text, text);
});

test('a party of an exhibit has the numbers of the cover', () => {
  const { text } = card('Larch Funding', 'EX-99.1');
  assert.match(text, /— depositor/);
  assert.match(text, /Called "Depositor"/);
  assert.match(text, /333-199018/);
  assert.equal(card('Depositor"', 'EX-99.1').text, text);
  assert.equal(card('Bank of Westmarch', 'EX-99.1').text.includes('333-199018'), false);
});

test('a group lists its members with their roles', () => {
  assert.match(card('Sellers"').text, /together:\n\n- Alder Home Corp\. \(seller\)\n- Beech Lending LLC \(seller\)/);
});

test('a term: what it stands for and where, the same at each use, over line breaks', () => {
  const first = card('Business Day"');
  assert.match(
    first.text,
    /\*\*Business Day\*\* — defined term\n\n> any day but a Sunday\n\nDefined on line \d+.*used twice/,
  );
  const again = card('Business Day before');
  assert.equal(again.text, first.text);
  assert.match(card('Pooling Agreement"').text, /> Pooling Agreement dated as of March 1, 2004/);
  assert.match(card('Change of').text, /defined elsewhere\n\n> as defined in the Pooling Agreement/);
});

test('a term of a table: the section that it names, its caption and where that is', () => {
  const text = `<DOCUMENT>
<TYPE>EX-10.1
<TEXT>
Term                 Section
"Log Price".......   2.1
"Saw".............   9.9

1.1  Sale. The Seller sells logs.

2.1  Price. The Log Price is that of the day.

3.1  Notices. They are in writing.
</TEXT>
</DOCUMENT>
`;
  const said = (name: string) => {
    const filing = parse(text);
    const place = positionAt(filing.text, text.indexOf(name) + 1);
    const { contents } = hover(filing, { position: place })!;
    return typeof contents === 'object' && 'value' in contents ? contents.value : '';
  };
  assert.match(said('Log Price'), /Said to be defined in 2\.1, Price \(.*line 10.*\)\n\nListed on /);
  assert.match(said('Saw'), /Said to be defined in 9\.9\n\n/);
});

test('a date: its distances to the key dates, none to itself', () => {
  const signed = card('April 2').text;
  assert.match(signed, /\*\*2004-04-02\*\*, Friday — Signature date/);
  assert.match(signed, /7 days \(5 business days\) after the date of report \(2004-03-26\)/);
  assert.match(signed, /the same day as the filing date/);
  assert.doesNotMatch(signed, /0 days|the signature date/);
});

test('over more than a year no business days are counted', () => {
  assert.match(card('March 26, 2034').text, /maturity date\n\n- 10,957 days after the date of report \(2004-03-26\)/);
});

test('a date of an exhibit is measured against the key dates of the report', () => {
  assert.match(
    card('March 1', 'EX-99.1').text,
    /25 days \(19 business days\) before the date of report \(2004-03-26\)/,
  );
});

test('a wrong weekday and an impossible day are said, on the weekday too', () => {
  const { text } = card('April 6');
  assert.match(text, /\*\*2004-04-06\*\*, Tuesday\n\nPrinted as a Monday, but it was a Tuesday\./);
  assert.equal(card('Monday, April').text, text);
  assert.equal(card('Monday, April').covers, 'Monday, April 6, 2004');
  assert.equal(card('February 30').text, '**2004-02-30** — the calendar has no such day.');
});

test('a federal holiday is said', () => {
  assert.match(card('July 5').text, /Monday, a federal holiday — The latest day/);
});

test('the day of the report, wherever it is printed, has its due dates', () => {
  const { text } = card('March 26', 'Item 5.');
  assert.match(text, /\*\*2004-03-26\*\*, Friday\n\n- the same day as the date of report/);
  assert.match(text, /Item 5: voluntary, no due date/);
});

test('nothing on ordinary words, in the header, and between documents', () => {
  for (const word of ['entered into', 'Washington', 'expected']) assert.equal(card(word).text, '', word);
  assert.equal(card('ACCESSION', '<SEC-HEADER>').text, '');
});
