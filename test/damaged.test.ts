import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOf } from '../server/filing/as-of.ts';
import { cover, coverDay, coverValue } from '../server/filing/cover.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { misprintedZip } from '../server/filing/misprints.ts';
import { leadOf } from '../server/filing/reference-targets.ts';
import { references } from '../server/filing/references.ts';
import { lineAt } from '../server/filing/text.ts';
import type { FieldId } from '../server/forms/fields.ts';
import { rules } from '../server/rules/all.ts';
import { example } from '../server/rules/example.ts';
import { exampleAnnualReport } from '../server/rules/example-annual-report.ts';
import { judge } from '../server/rules/lint.ts';

/** What a rule finds in the main document: the line, from 0, and the message. */
function found(id: string, text: string) {
  const { filing } = envelope(parse(text)).documents[0]!;
  const problems = envelope(filing).documents.flatMap(
    document => judge(rules.find(rule => rule.id === id)!, document).problems,
  );
  return problems.map(({ span, message }) => ({ line: lineAt(filing.text, span.start), message }));
}

const lineOf = (text: string, part: string) => text.split('\n').findIndex(line => line.includes(part));
const printed = (text: string, field: FieldId) => coverValue(cover(envelope(parse(text)).documents[0]!), field)?.value;

/** The cover of the example with other lines. */
const report = (change: (text: string) => string) => example('April 2, 2004', { change });
const annual = (change: (text: string) => string = text => text) =>
  exampleAnnualReport('2024-03-12', '2023-12-31', { change });

test('a zip code that has lost a digit is told where the address ends with it, whatever the house number', () => {
  for (const street of ['100 Main Street', '13103 Main Street']) {
    const text = report(page =>
      page.replace(
        /100 Main Street, Springfield, Illinois\n(.*)\n\s+62701\n/,
        `${street}, Springfield, Illinois 6270\n$1\n`,
      ),
    );
    assert.deepEqual(
      found('zip-format', text).map(({ line }) => line),
      [lineOf(text, 'Illinois 6270')],
    );
  }
});

test('digits after a state are a zip code misprinted, but not in Australia, nor where they are well formed', () => {
  const value = (address: string) => misprintedZip(address)?.value;
  assert.equal(value('Springfield, Illinois 6270'), '6270');
  assert.equal(value('Dover, New Jersey\n  078011'), '078011');
  assert.equal(value('Reno, NV  89501-12'), '89501-12');
  assert.equal(value('Springfield, Illinois 62701'), undefined);
  assert.equal(value('Reno, NV 89501-1234'), undefined);
  assert.equal(value('Perth WA 6005'), undefined);
  assert.equal(value('Sydney, Australia 2000'), undefined);
  assert.equal(value('Suite 1200'), undefined);
});

test('a number with a letter stands beside its caption, though one that looks better is near', () => {
  const text = report(page =>
    page
      .replace(/ +000-99123\n.*\n/, 'Commission File Number: 000/X99123\n')
      .replace("Registrant's telephone number, including area code: (217) 555-0100", '(217) 555-0100'),
  );
  assert.deepEqual(
    found('file-number-format', text).map(({ line }) => line),
    [lineOf(text, '000/X99123')],
  );
  assert.equal(printed(text, 'commission_file_number'), '000/X99123');
});

test('values set one under another, their captions under them all: one that has lost a digit stays where it was', () => {
  const stacked = (ein: string, file = '000-99123') =>
    report(page =>
      page.replace(
        / +Delaware\n[\s\S]*\(IRS Employer Identification No\.\)\n/,
        `Delaware\n\n${file}\n\n${ein}\n\n(State or other jurisdiction of incorporation)\n\n(Commission File Number)\n\n(IRS Employer Identification No.)\n`,
      ),
    );
  assert.deepEqual(found('ein-format', stacked('94-3199123')), []);
  const text = stacked('94-319912');
  assert.deepEqual(
    found('ein-format', text).map(({ line }) => line),
    [lineOf(text, '94-319912')],
  );
  assert.equal(printed(text, 'commission_file_number'), '000-99123');
  const lettered = stacked('94-3199123', '000X99123');
  assert.deepEqual(
    found('file-number-format', lettered).map(({ line }) => line),
    [lineOf(lettered, '000X99123')],
  );
});

test('neither a day, a blank, a street nor the heading of what follows is a name', () => {
  for (const line of [
    'March 30, 2004',
    'to_______________',
    '75 West Center Street',
    'Information included in this report',
  ]) {
    const text = report(page => page.replace(/ +EXAMPLE HOLDINGS, INC\.\n.*Exact name.*\n/, `${line}\n`));
    assert.equal(printed(text, 'registrant_name'), undefined, line);
    assert.equal(found('cover-name', text).length, 1, line);
  }
});

test('the head of the second page of an item is no heading of it', () => {
  const whole = annual();
  assert.deepEqual(found('item-missing', whole), []);
  const text = annual(page => page.replace('Item 3. Legal Proceedings\n', 'Item 3. Legal Proceedings (Continued)\n'));
  assert.deepEqual(
    found('item-missing', text).map(({ message }) => message),
    ['Item 3 (Legal Proceedings) is missing.'],
  );
});

test('a missing item is told at the one before it, be that one that may be left out', () => {
  const text = annual(page => page.replace(/Item 2\. Properties\n\n.*\n\n/, ''));
  assert.match(text, /^Item 1[ABC]\./m);
  const [{ line } = { line: -1 }] = found('item-missing', text);
  assert.ok(line > lineOf(text, 'Item 1.'), String(line));
});

test('of two items with one number, each in its part, one does not stand for the other', () => {
  const heading = (number: string, caption: string) => `Item ${number}. ${caption}\n\n     Nothing to report.\n\n`;
  const quarterly = (items: string) =>
    annual(page =>
      page.replace('FORM 10-K', 'FORM 10-Q').replace(/^PART I\n[\s\S]*(?=^ +SIGNATURES$)/m, `${items}`),
    ).replace('fiscal year ended', 'quarterly period ended');
  const first = `PART I\n\n${heading('1', 'Financial Statements')}`;
  const second = heading('2', "Management's Discussion and Analysis of Financial Condition and Results of Operations");
  const rest = `${heading('3', 'Quantitative and Qualitative Disclosures About Market Risk')}${heading('4', 'Controls and Procedures')}PART II\n\n${heading('1', 'Legal Proceedings')}${heading('2', 'Unregistered Sales of Equity Securities and Use of Proceeds')}${heading('5', 'Other Information')}${heading('6', 'Exhibits')}`;
  assert.deepEqual(found('item-missing', quarterly(first + second + rest)), []);
  assert.match(found('item-missing', quarterly(first + rest))[0]?.message ?? '', /^Item 2 \(Management/);
});

test('a heading on the contents page is no signature page', () => {
  const contents = 'TABLE OF CONTENTS\n\nItem 1. Business\nItem 2. Properties\n\nSIGNATURES\n\n';
  const text = annual(page =>
    page
      .replace(/(?=^PART I$)/m, contents)
      .replace(/^ +SIGNATURES$[\s\S]*/m, `${'The end of it. '.repeat(5)}\n`.repeat(12)),
  );
  const [finding, ...more] = found('signature-block', text);
  assert.ok(finding && more.length === 0);
  assert.ok(finding.line > lineOf(text, 'The end of it.'), String(finding.line));
});

test('a reference to a clause is no such clause of the section that it stands in', () => {
  const text = `<DOCUMENT>
<TYPE>EX-10.1
<TEXT>
                              SUPPLY AGREEMENT

Section 1.1 Orders. The Buyer orders in writing.
     (a) An order names a day.
     (b) As Section 1.1(d) says, an order binds.

Section 1.2 Price. The price is that of the list.

Section 1.3 Term. One year.
</TEXT>
</DOCUMENT>
`;
  const document = envelope(parse(text)).documents[0]!;
  const leads = references(document).map(reference => leadOf(document, reference));
  assert.deepEqual(
    leads.map(lead => ('nowhere' in lead ? lead.nowhere : 'somewhere')),
    ['1.1 has no (d)'],
  );
});

test('the heads of two columns, "APPENDIX" and "TITLE", are no appendix', () => {
  const text = `<DOCUMENT>
<TYPE>EX-10.1
<TEXT>
                              SUPPLY AGREEMENT

Section 1.1 Orders. The Buyer orders as Appendix C says.

Section 1.2 Price. The price is that of Appendix A.

APPENDIX                      TITLE

A                             Prices

APPENDIX A

                              PRICES
</TEXT>
</DOCUMENT>
`;
  const document = envelope(parse(text)).documents[0]!;
  const leads = references(document).map(reference => leadOf(document, reference));
  assert.deepEqual(
    leads.map(lead => ('nowhere' in lead ? lead.nowhere : 'somewhere')),
    ['somewhere', 'somewhere'],
  );
});

test('the number of a note beside that of an exhibit says where it is', () => {
  const rule = rules.find(({ id }) => id === 'exhibit-not-attached')!;
  const listed = (entry: (number: string) => string) =>
    found(
      rule.id,
      rule.bad().replace(/^(\s*10\.1)\s+/m, (_, number) => entry(number)),
    );
  assert.equal(listed(number => `${number}  `).length, 1);
  assert.deepEqual(
    listed(number => `${number} 4   -- `),
    [],
  );
});

test('what stands for a date of report and is no day is no day to count from', () => {
  const text = report(page =>
    page.replace(/Date of Report \(Date of earliest event reported\): .*/, '[  ]\n(Date of earliest event reported)'),
  );
  const document = envelope(parse(text)).documents[0]!;
  assert.equal(coverDay(cover(document), 'date_of_report'), undefined);
  assert.notEqual(asOf(document).from, 'date of report');
  for (const rule of rules) judge(rule, document);
});
