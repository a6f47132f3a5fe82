import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedDates } from '../server/filing/date.ts';
import { roleFrom } from '../server/filing/date-role.ts';
import { dates } from '../server/filing/dates.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { textAt } from '../server/filing/text.ts';
import { marked } from './marked.ts';

const documentOf = (text: string) => envelope(parse(text)).documents[0]!;

test('a date is read where it stands, whatever its form', () => {
  const { text, ranges } = marked(`
Made «this» first.
On «MAR-30-2004», «the» words, the «twenty-first day of May, 1999», the «3rd\n      day of June, in the year 2001»,
«Sept. 30, 2004», «30th day of March 2004» and «July 4,\n   1999».`);
  const found = printedDates(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(
    found,
    ranges.filter(range => /\d/.test(range)),
  );
  assert.deepEqual(
    printedDates(text).map(date => date.value),
    ['2004-03-30', '1999-05-21', '2001-06-03', '2004-09-30', '2004-03-30', '1999-07-04'],
  );
});

test('a year has four digits, however early', () => {
  assert.deepEqual(
    printedDates('due 5/5/0003').map(({ value }) => value),
    ['0003-05-05'],
  );
});

test('parts of two paragraphs are no date', () => {
  assert.deepEqual(printedDates('in March\n\n 30, 2004 units'), []);
});

test('a date across CRLF and with its weekday wrapped', () => {
  const document = documentOf('The meeting is on Tuesday,\r\n     March 30, 2004 at noon.');
  const [date] = dates(document);
  assert.equal(date!.weekday!.name, 'Tuesday');
  assert.equal(textAt(document.filing.text, date!.weekday!.span), 'Tuesday');
  assert.equal(textAt(document.filing.text, date!.span), 'March 30, 2004');
});

test('the words before a date tell its role', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'Date of Report (Date of earliest event reported): ',
      'report',
      'Date of report (date of earliest event reported)',
    ],
    [
      'under the Pooling and Servicing Agreement, dated as of ',
      'agreement',
      'Date of the Pooling and Servicing Agreement',
    ],
    ['CREDIT AGREEMENT (the "Agreement"), dated as of ', 'agreement', 'Date of the Credit Agreement'],
    ['Agreement and Plan of Merger dated ', 'agreement', 'Date of the Agreement and Plan of Merger'],
    ["the Registrant's Current Report on Form 8-K dated ", 'agreement', 'Date of the Current Report on Form 8-K'],
    ['a certain distribution agreement made as of ', 'agreement', 'Date of the distribution agreement'],
    ['10.7 Trust Agreement dated ', 'agreement', 'Date of the Trust Agreement'],
    ['according to drawings of the hall, dated ', 'agreement', 'Date of the drawings'],
    ['for the fiscal year ended ', 'period', 'End of the fiscal year'],
    ['For the quarterly period ended ', 'period', 'End of the quarter'],
    ['for the six months ended ', 'period', 'End of the six months'],
    ['for the year-ended ', 'period', 'End of the year'],
    ['results for its third quarter of fiscal 2004, ended ', 'period', 'End of the quarter'],
    ['"Maturity Date" shall mean ', 'maturity', 'Maturity Date'],
    ['FINAL CLOSING DATE means the earlier of (i) ', 'closing', 'Final Closing Date'],
    ['WESTMARCH FALLS, OH, ', 'release', 'Date of the press release'],
    ['holders of record at the close of business on ', 'record', 'Record date'],
    ['its 8% Notes due ', 'maturity', 'Due or maturity date'],
    ['the dividend is payable on ', 'maturity', 'Payment date'],
    ['Annual Meeting of Stockholders to be held on ', 'meeting', 'Date of a meeting'],
    ['Press Release dated ', 'release', 'Date of the press release'],
    ['ALDERTON, Ohio -- ', 'release', 'Date of the press release'],
    ['as amended and restated effective ', 'effective', 'Effective date'],
    ['The closing occurred. Closed on ', 'closing', 'Closing date'],
    ['filed with the Commission on ', 'filing', 'Filing date'],
    ['the lease expires on ', 'until', 'Last day of a period'],
    ['no later than ', 'deadline', 'The latest day (on or before it)'],
    ['12,000 shares outstanding at ', 'as-of', 'Day as of which figures or facts are given'],
    ['IN WITNESS WHEREOF, the parties have signed this ', 'signature', 'Signature date'],
    ['The fire broke out on ', 'mention', 'A date'],
  ];
  for (const [before, role, label] of cases) assert.deepEqual(roleFrom(before), { role, label }, before);
});

test('what is said of the first date of a list holds for the others', () => {
  const found = dates(documentOf('for the years ended March 31, 2004, March 31, 2003 and March 31, 2002.'));
  assert.deepEqual(
    found.map(date => date.role),
    ['period', 'period', 'period'],
  );
});

test('a date alone on a title page belongs to the paper above it', () => {
  const [date] = dates(documentOf('\n\n      CREDIT AGREEMENT\n\n      Dated as of\n\n      March 1, 2004\n'));
  assert.equal(date!.label, 'Date of the Credit Agreement');
});

test('blanks without end take no time', () => {
  const wide = ' '.repeat(200_000);
  const started = performance.now();
  printedDates(`March${wide}1${wide},${wide}x March 1${wide}the 1${wide}day${wide}of${wide}x`);
  dates(documentOf(`dated${wide}March 1, 2004 ${'March 1, '.repeat(20_000)}`));
  assert.ok(performance.now() - started < 2000);
});
