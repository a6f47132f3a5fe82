import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../server/features/hover.ts';
import { cover } from '../server/filing/cover.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { formType } from '../server/filing/form-type.ts';
import { outline } from '../server/filing/outline.ts';
import { signatures } from '../server/filing/signatures.ts';
import { positionAt } from '../server/filing/text.ts';
import { unjudged } from '../server/filing/unjudged.ts';
import { lint } from '../server/rules/lint.ts';

/** An annual report of a fictional registrant, on some form, filed on some day. */
const report = (form: string, filed = '20030314') => `<SEC-DOCUMENT>0000099123-03-000001.txt : ${filed}
<SEC-HEADER>0000099123-03-000001.hdr.sgml : ${filed}
ACCESSION NUMBER:		0000099123-03-000001
CONFORMED SUBMISSION TYPE:	${form}
FILED AS OF DATE:		${filed}
</SEC-HEADER>
<DOCUMENT>
<TYPE>${form}
<SEQUENCE>1
<TEXT>
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                   FORM ${form}

                  For the fiscal year ended December 31, 2002

                            ALDER HOLDINGS, INC.
             (Exact name of registrant as specified in its charter)

         Delaware                  000-99123                 94-3199123
(State or other jurisdiction     (Commission             (I.R.S. Employer
     of incorporation)           File Number)           Identification No.)

Item 14.  Controls and Procedures

     Nothing to report.

Item 15.  Exhibits, Financial Statement Schedules, and Reports on Form 8-K

                                   SIGNATURES

     Signed on behalf of the registrant.

                                   ALDER HOLDINGS, INC.

Dated: March 14, 2003              By: /s/ Ann Bole
                                       Ann Bole
                                       President

                                 EXHIBIT INDEX

10.1      Lease of the mill
27        Financial data
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

const first = (text: string) => envelope(parse(text)).documents[0]!;

/** The card at the first place of `words` after the header. */
function card(words: string, text = report('10-K')): string {
  const filing = parse(text);
  const at = text.indexOf(words, text.indexOf('<TEXT>'));
  return (
    (hover(filing, { position: positionAt(filing.text, at) })?.contents as { value: string } | undefined)?.value ?? ''
  );
}

test('hover: an item of a year in which its number meant something else', () => {
  const text = card('Item 14.');
  assert.match(text, /\*\*Item 14\. Controls and Procedures\*\*/);
  assert.match(text, /Form 10-K, Part III, from August 29, 2002 to August 13, 2003\n/);
  assert.match(text, /Source: Form 10-K/);
  assert.match(card('Item 14.', report('10-K', '20090313')), /Principal Accountant Fees/);
});

test('hover: an exhibit number has its title of the day, a number of another day has none', () => {
  const text = card('10.1');
  assert.match(text, /\*\*Exhibit 10\.1\*\* — Material contracts/);
  assert.match(text, /Regulation S-K Item 601, number 10/);
  assert.match(text, /Asked for by .*10-Q, 10-K/);
  assert.equal(card('27  '), '');
  assert.match(card('27  ', report('10-K', '20000314')), /Financial data schedule/);
});

test('hover: the heading of the signatures says who signs', () => {
  assert.match(
    card('SIGNATURES'),
    /\*\*Form 10-K is signed by\*\* the registrant; its principal executive.*\n\n> Pursuant/,
  );
});

test('hover: the end of the period has the due dates of the form', () => {
  assert.match(card('December 31, 2002'), /Form 10-K: due \*\*March 31, 2003\*\* — 90 calendar days/);
  assert.match(
    card('December 31, 2002', report('20-F')),
    /Form 20-F: due \*\*June 30, 2003\*\* — 6 months after the end of the fiscal year/,
  );
});

test('a form that is not in the catalogue is read all the same, and said not to be judged', () => {
  const text = report('U5S');
  const document = first(text);
  assert.equal(formType(document)?.form, undefined);
  assert.ok(cover(document) && signatures(document).length === 1);
  const { what, reason } = unjudged(document)!;
  assert.equal(what, 'form');
  assert.match(reason, /^U5S is not in the catalogue/);
  const entry = outline(parse(text)).find(({ kind }) => kind === 'document')!;
  assert.match(entry.detail!, /, form not in the catalogue$/);
  assert.deepEqual(
    entry.children.map(({ kind }) => kind),
    ['cover', 'item', 'item', 'signatures', 'exhibit-index'],
  );
  assert.equal(lint(parse(text)).filter(({ rule }) => rule === 'not-judged').length, 1);
});

test('an exhibit without a description has its title from the table of its form', () => {
  const attached = (form: string, filed?: string) => {
    const text = report(form, filed).replace(
      '</SEC-DOCUMENT>',
      '<DOCUMENT>\n<TYPE>EX-27\n<DESCRIPTION>EX-27\n<TEXT>\nTotals.\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>',
    );
    return outline(parse(text)).find(({ name }) => name === 'EX-27')?.detail;
  };
  assert.equal(attached('10-K', '20000314'), 'Financial data schedule');
  assert.equal(attached('10-K', '20050314'), undefined);
  assert.equal(attached('SC 13D', '20000314'), undefined);
});

test('a form whose covers are only read, or that was not in use, is said to be so', () => {
  const entry = outline(parse(report('20-F'))).find(({ kind }) => kind === 'document')!;
  assert.equal(entry.children.find(({ kind }) => kind === 'cover')?.detail, 'not judged');
  assert.match(unjudged(first(report('20-F')))!.reason, /^Covers of 20-F .* are read, but not checked/);
  assert.match(unjudged(first(report('10-KSB', '20100331')))!.reason, /^Form 10-KSB was not in use on 2010-03-31/);
  assert.equal(unjudged(first(report('10-K'))), undefined);
  assert.equal(unjudged(first(report('EX-99'))), undefined);
});

test('a cover names its form in the words of that form', () => {
  const named = (line: string) => formType(first(`             ${line}\n\nJoint text.\n`))?.form?.name;
  const expected = {
    'FORM 12b-25': '12b-25',
    'Form 12B-25': '12b-25',
    'SCHEDULE 14A INFORMATION': 'DEF 14A',
    'SCHEDULE 13G': 'SC 13G',
    'Form N-CSR': 'N-CSR',
    'FORM 13F COVER PAGE': '13F-HR',
    'FORM 3': '3',
    'FORM SD': 'SD',
    'FORM 10-K405': '10-K',
    'FORM 10-KSB/A': '10-KSB',
    'FORM 15': '15',
  };
  for (const [line, form] of Object.entries(expected)) assert.equal(named(line), form, line);
  assert.equal(named('FORM OF PROXY'), undefined);
});

test('of an amendment a missing field is only hinted at: it need not repeat what it does not change', () => {
  const without = (form: string) =>
    report(form)
      .replace('94-3199123', '          ')
      .replace(/\(I\.R\.S\.[^)]*/, '')
      .replace('Identification No.)', '');
  const found = (form: string) => lint(parse(without(form))).find(({ rule }) => rule === 'cover-ein')?.severity;
  assert.equal(found('10-K'), 'warning');
  assert.equal(found('10-K/A'), 'hint');
});

test('the table of securities is missed where accepted filings all have it: with the trading symbols', () => {
  const missed = (filed: string) => lint(parse(report('10-K', filed))).some(({ rule }) => rule === 'cover-12b-table');
  assert.deepEqual([missed('20030314'), missed('20200301'), missed('20210301')], [false, false, true]);
});
