import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTyped, recognise } from '../server/filing/recognise.ts';
import { formOf, forms } from '../server/forms/all.ts';
import { addBusinessDays, businessDaysBetween, isBusinessDay, weekdayOf } from '../server/forms/business-days.ts';
import { deadlinesInForce, dueDate } from '../server/forms/due.ts';
import { issuedPrefix } from '../server/forms/ein.ts';
import { exhibitTables, exhibitTitle } from '../server/forms/exhibits.ts';
import type { Field } from '../server/forms/field.ts';
import { fields } from '../server/forms/fields.ts';
import { captionMatch, findItem, itemsInForce } from '../server/forms/find-item.ts';
import type { Form, Item } from '../server/forms/form.ts';
import type { Era } from '../server/forms/source.ts';
import { stateCode, stateName } from '../server/forms/states.ts';

const ISO = /^\d{4}-\d\d-\d\d$/;
const allFields: readonly Field[] = Object.values(fields);

function dated({ since, until }: Era, what: string): void {
  for (const date of [since, until])
    assert.ok(date === undefined || (ISO.test(date) && !Number.isNaN(Date.parse(date))), `${what}: ${date}`);
  if (since && until) assert.ok(since <= until, `${what}: since ${since} is after until ${until}`);
}

test('forms: each is found by its name and its types, and no type belongs to two', () => {
  const types = forms.flatMap(form => form.types);
  assert.equal(new Set(types).size, types.length);
  for (const form of forms) for (const type of [form.name, ...form.types]) assert.equal(formOf(type), form, type);
  assert.equal(formOf('EX-99.1'), undefined);
});

test('forms: types as EDGAR writes them, and names as covers print them', () => {
  const expected = {
    'NT 10-Q/A': '12b-25',
    'NTN 10K': '12b-25',
    '12B-25': '12b-25',
    'N-30D': 'N-CSR',
    'N-CSRS': 'N-CSR',
    '15-15D': '15',
    '25-NSE': '25',
    '424B8': '424B',
    '10-KT405': '10-K',
    '10KSB40/A': '10-KSB',
    DEFM14A: 'DEF 14A',
    'SCHEDULE 14A': 'DEF 14A',
    'SCHEDULE 13G/A': 'SC 13G',
    'S-3ASR': 'S-3',
    '13F': '13F-HR',
    '3': '3',
    'SC TO-T/A': 'SC TO',
    '8-A12G': '8-A',
    '10-12B': '10',
  };
  for (const [type, name] of Object.entries(expected)) assert.equal(formOf(type)?.name, name, type);
  for (const type of ['F-1', 'SC 14D9', 'N-CEN', '15F-12G']) assert.equal(formOf(type), undefined, type);
});

test('forms: every row is dated and sourced', () => {
  for (const form of forms) {
    dated(form, form.name);
    assert.ok(form.source.length > 0, form.name);
    const { cover, parts = [], signing = [], deadlines = [] } = form;
    for (const row of [...cover, ...parts, ...form.items, ...signing, ...deadlines]) {
      const what = `${form.name} ${JSON.stringify(row)}`;
      dated(row, what);
      assert.ok(row.source.length > 0, `${what} has no source`);
      assert.ok(row.since === undefined || row.since >= (form.since ?? ''), `${what} is older than its form`);
    }
    for (const row of cover.filter(({ judgedFrom }) => judgedFrom))
      assert.ok((row.since ?? '') <= row.judgedFrom!, `${form.name} ${row.field}: judged before it is in force`);
    const timed = form.items.some(item => item.due);
    for (const item of form.items.filter(({ due, note }) => timed && !due && !note))
      assert.fail(`${form.name} Item ${item.number}: neither a due date nor why there is none`);
    for (const { due, note, filer } of deadlines)
      assert.ok(due || note, `${form.name} ${filer}: neither days nor words`);
  }
});

/** Fails where two rows of one key are in force on one day, or the later stands before the earlier. */
function inOrder<Row extends Era>(rows: readonly Row[], keyOf: (row: Row) => unknown, what: string): void {
  const last = new Map<unknown, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = last.get(key);
    assert.ok(!before || (before.until ?? '9') < (row.since ?? ''), `${what} ${key}: ${JSON.stringify([before, row])}`);
    last.set(key, row);
  }
}

test('forms: on any day an item number means one thing, a field is asked for once, a class of filers has one time', () => {
  for (const { name, items, parts = [], cover, deadlines = [] } of forms) {
    const numberOf = ({ part, number }: Item) => `Part ${part} Item ${number}`;
    inOrder(items, numberOf, name);
    // A report is filed after its period: rows judged by the period may follow those judged by the filing date, not the other way round.
    for (const { until, basis, ...row } of items.filter(item => item.until && item.basis))
      assert.ok(
        items.every(other => numberOf(other) !== numberOf(row) || (other.since ?? '') <= until! || other.basis),
        `${name} ${numberOf(row)}: after ${until} by ${basis}`,
      );
    inOrder(parts, row => row.number, name);
    inOrder(cover, row => row.field, name);
    inOrder(deadlines, row => row.filer, name);
  }
  for (const [name, rows] of Object.entries(exhibitTables)) inOrder(rows, row => row.number, name);
});

test("exhibits: titles by the form's table and the date", () => {
  const title = (number: string, form: string, date?: string) => exhibitTitle(number, formOf(form)!, date);
  assert.equal(title('10.1', '10-K', '1999-03-31'), 'Material contracts');
  assert.equal(title('EX-99.(i)', '8-K', '2004-03-31'), 'Additional exhibits');
  assert.equal(title('3(ii)', '10-Q', '1999-03-31'), 'Bylaws');
  assert.equal(title('3.1', '10-Q', '1999-03-31'), 'Articles of incorporation and bylaws');
  assert.match(title('4(vi)', '10-K', '2020-03-31')!, /^Description/);
  assert.match(title('4(vi)', '10-K', '2010-03-31')!, /^Instruments/);
  assert.equal(title('27', '10-K', '1999-03-31'), 'Financial data schedule');
  assert.equal(title('27', '10-K', '2005-03-31'), undefined);
  assert.match(title('7', '8-K', '2004-08-23')!, /non-reliance/);
  assert.match(title('7', '8-K', '1999-08-23')!, /liquidation/);
  assert.match(title('12', '20-F', '2010-06-30')!, /certifications/);
  assert.match(title('12', '10-K', '2010-03-31')!, /ratios/);
  assert.equal(title('1', 'SC 13D', '2010-03-31'), undefined);
  assert.match(title('(d)(1)', 'SC TO', '2010-03-31')!, /^Agreement/);
  assert.match(title('EX-99.(A)(1)(B)', 'SC TO', '2010-03-31')!, /^Disclosure/);
  assert.equal(title('(k)(1)', 'SC TO', '2010-03-31'), undefined);
  assert.equal(title('EX-10.1', 'SC TO', '2010-03-31'), undefined);
});

test('fields: the key is the id, and the example is one the parser reads', () => {
  for (const [key, field] of Object.entries(fields) as [string, Field][]) {
    assert.equal(field.id, key);
    assert.ok(field.source.length > 0 && field.captions.every(caption => caption.trim() !== ''), key);
    if (isTyped(field.kind)) assert.ok(recognise(field.kind, field.example), `${key}: ${field.example}`);
  }
  assert.equal(new Set(allFields.map(field => field.name)).size, allFields.length);
  const named = new Set(forms.map(form => form.name));
  for (const { id, on = {}, only = [], kind, options } of allFields) {
    for (const name of [...Object.keys(on), ...only]) assert.ok(named.has(name), `${id}: no form is called ${name}`);
    assert.equal(kind === 'choice', options !== undefined, `${id}: a choice has options, and only a choice`);
  }
});

test('Form 8-K: the numbering changed on 23 August 2004', () => {
  const form = formOf('8-K')!;
  const numbers = (filed: string | undefined) => itemsInForce(form, { filed }).map(item => item.number);
  assert.ok(numbers('2004-08-22').includes('12') && !numbers('2004-08-22').includes('9.01'));
  assert.ok(numbers('2004-08-23').includes('9.01') && !numbers('2004-08-23').includes('12'));
  assert.ok(numbers(undefined).includes('1.05') && !numbers('2023-12-17').includes('1.05'));
});

/** The row of an item printed as "II 5" or "14" in a report filed on a day. */
function found(form: string, printed: string, filed: string | undefined, caption = '', period?: string) {
  const [number, part] = printed.split(' ').toReversed() as [string, string?];
  return findItem(formOf(form)!, { number, part, caption }, { filed, period });
}

test('an item is found by number, date and caption together', () => {
  const expected: readonly [
    form: string,
    number: string,
    filed: string | undefined,
    caption: RegExp,
    period?: string,
  ][] = [
    ['8-K', '5', '2004-03-30', /^Other Events and Reg/],
    ['8-K', '5', '1998-03-30', /^Other Events$/],
    ['8-K', '9', '1997-03-30', /^Sales of Equity/],
    ['8-K', '9', '2002-03-30', /^Regulation FD/],
    ['10-K', '14', '2002-03-29', /^Exhibits/],
    ['10-K', '14', '2003-03-28', /^Controls/],
    ['10-K', '14', '2004-03-12', /^Principal Accountant/],
    ['10-K', '15', '2004-03-12', /Form 8-K$/],
    ['10-K', '15', '2005-03-12', /Schedules$/],
    ['10-K', '4', '2010-03-01', /Reserved/],
    ['10-K', '4', '2010-02-26', /^Submission/],
    ['10-K', '4', '2012-02-24', /^Mine/],
    ['10-K', '6', '2021-03-01', /Reserved/],
    ['10-K', '9A(T)', '2008-03-31', /^Controls/, '2007-12-31'],
    ['10-K', '9AT', '2008-03-31', /^Controls/],
    ['10-K', '9B', '2005-03-31', /^Other/],
    ['10-K', '9C', '2022-03-31', /^Disclosure/],
    ['10-K', '1C', '2024-02-20', /^Cyber/, '2023-12-31'],
    ['10-K', '10', '2007-03-01', /Corporate Governance$/, '2006-12-31'],
    ['10-K', '10', '2007-03-01', /of the Registrant$/, '2006-11-30'],
    ['10-Q', 'I 2', '2001-05-15', /^Management/],
    ['10-Q', 'II 2', '2001-05-15', /^Changes in Securities and Use of Proceeds$/],
    ['10-Q', 'II 2', '1996-05-15', /^Changes in Securities$/],
    ['10-Q', 'II 2', '2005-05-15', /^Unregistered/],
    ['10-Q', 'I 4', '2003-05-15', /^Controls/],
    ['10-Q', 'I 4(T)', '2008-05-15', /^Controls/, '2008-03-31'],
    ['10-Q', 'II 4', '2003-05-15', /^Submission/],
    ['10-Q', 'II 4', '2011-05-15', /Reserved/],
    ['10-Q', 'II 4', undefined, /^Mine/],
    ['10-Q', 'II 6', '2004-05-15', /8-K$/],
    ['10-KSB', '14', '2003-03-28', /^Controls/],
    ['10-KSB', '14', '2004-03-28', /^Principal/, '2003-12-31'],
    ['10-KSB', '13', '2005-03-28', /^Exhibits$/],
    ['20-F', '15', '2001-06-29', /Reserved/],
    ['20-F', '16G', '2009-06-29', /^Corporate/, '2008-12-31'],
    ['20-F', '16K', '2024-04-29', /^Cyber/, '2023-12-31'],
    ['20-F', '9', '1999-06-29', /^Management/],
    ['20-F', '9', '2002-06-29', /^The Offer/],
    ['10-D', '7', '2010-06-15', /Enhancement/],
    ['10-D', '7', '2017-06-15', /Sponsor/],
    ['SC 13G', '2', '2004-02-14', /^Identity/],
    ['SC 13G', '2(c)', '2004-02-14', /^Citizenship/],
    ['S-1', '12', '2004-06-15', /Indemnification/],
  ];
  for (const [form, number, filed, caption, period] of expected)
    assert.match(found(form, number, filed, '', period)?.caption ?? '', caption, `${form} ${number} of ${filed}`);
  assert.equal(found('8-K', '5', '2010-01-01'), undefined);
  assert.equal(found('10-K', '9C', '2010-01-01'), undefined);
});

test('around a change both captions are taken, for about a year', () => {
  const expected: readonly [form: string, number: string, filed: string, printed: string, caption: RegExp][] = [
    ['10-K', '14', '2002-10-01', 'Exhibits, Financial Statement Schedules and Reports on Form 8-K', /^Exhibits/],
    ['10-K', '14', '2003-10-01', 'Controls and Procedures', /^Controls/],
    ['10-K', '14', '2003-10-01', 'Principal Accountant Fees and Services', /^Principal/],
    ['10-K', '4', '2010-12-01', 'Submission of Matters to a Vote of Security Holders', /^Submission/],
    ['10-K', '4', '2011-12-30', 'Mine Safety Disclosures', /^Mine/],
    ['10-K', '6', '2021-09-01', 'Selected Financial Data', /^Selected/],
    ['10-K', '12', '2002-03-01', 'Security Ownership of Certain Beneficial Owners and Management', /Management$/],
    [
      '10-K',
      '12',
      '2002-03-01',
      'Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters',
      /Matters$/,
    ],
    ['10-K', '15', '2005-03-01', 'Exhibits, Financial Statement Schedules, and Reports on Form 8-K', /8-K$/],
    ['8-K', '5.02', '2006-12-01', 'Departure of Directors or Principal Officers; Election of Directors', /Principal/],
    ['SC 13G', '2', '2004-02-14', 'Name of Person Filing', /^Name of Person/],
    ['10-K', '1A', '2004-03-01', 'Executive Officers of the Registrant', /^Executive/],
    ['20-F', '9', '2000-12-15', "Management's Discussion and Analysis of Financial Condition", /^Management/],
  ];
  for (const [form, number, filed, printed, caption] of expected)
    assert.match(found(form, number, filed, printed)?.caption ?? '', caption, `${form} ${number} of ${filed}`);
  assert.match(found('10-K', '14', '2008-10-01', 'Controls and Procedures')!.caption, /^Principal/);
});

test("every item's own caption finds it again, on its first day and its last", () => {
  const dates = ({ since }: Form, item: Item) =>
    [item.since ?? since ?? '1996-01-01', item.until ?? '2025-01-01'].map(date => ({ filed: date, period: date }));
  for (const form of forms)
    for (const item of form.items)
      for (const day of dates(form, item)) {
        const row = findItem(form, item, day)!;
        assert.ok(row === item || captionMatch(row, item.caption) === 1, `${form.name} ${item.number} on ${day.filed}`);
      }
});

test('due dates: by the rule of the day, over weekends and holidays', () => {
  const form = formOf('8-K')!;
  const item = (number: string, filed: string) => findItem(form, { number }, { filed })!;
  const due = (number: string, date: string) => dueDate(item(number, date), date).date;
  // Four business days: Thanksgiving (28 November 2024) is left out.
  assert.equal(due('1.01', '2024-11-25'), '2024-12-02');
  assert.equal(due('1.01', '2024-03-11'), '2024-03-15');
  // An event on a Saturday is counted from, and including, Monday.
  assert.equal(due('1.01', '2024-03-09'), '2024-03-14');
  // Fifteen calendar days, to Monday where the last is a Sunday; Independence Day 2004 was kept on Monday 5 July.
  assert.equal(due('2', '2004-06-19'), '2004-07-06');
  assert.equal(due('2', '2004-03-01'), '2004-03-16');
  assert.equal(due('4', '2004-03-01'), '2004-03-08');
  assert.equal(due('8.01', '2024-03-11'), undefined);
  assert.match(dueDate(item('8.01', '2024-03-11'), '2024-03-11').rule, /voluntary/);
});

test('deadlines: by form, class of filer and fiscal year', () => {
  const due = (name: string, period: string, filed = period) =>
    deadlinesInForce(formOf(name)!, { filed, period }).map(row => [row.filer, dueDate(row, period).date]);
  assert.deepEqual(due('10-K', '1998-12-31'), [[undefined, '1999-03-31']]);
  assert.deepEqual(due('10-K', '2004-12-31'), [
    ['accelerated filers', '2005-03-16'],
    ['other filers', '2005-03-31'],
  ]);
  assert.equal(due('10-K', '2006-12-31').length, 3);
  assert.deepEqual(due('10-Q', '1999-03-31'), [[undefined, '1999-05-17']]);
  assert.deepEqual(due('20-F', '2002-06-30'), [[undefined, '2002-12-31']]);
  assert.deepEqual(due('20-F', '2012-12-31'), [[undefined, '2013-04-30']]);
  assert.deepEqual(due('10-KSB', '2003-11-30'), [[undefined, '2004-03-01']]);
  // The form was withdrawn.
  assert.deepEqual(itemsInForce(formOf('10-KSB')!, { filed: undefined }), []);
});

test('business days: federal holidays of their year', () => {
  assert.equal(isBusinessDay('2004-07-05'), false);
  assert.equal(isBusinessDay('2022-06-20'), false);
  assert.equal(isBusinessDay('2004-06-18'), true);
  assert.equal(isBusinessDay('2021-12-31'), false, 'New Year of 2022 was a Saturday');
  assert.equal(isBusinessDay('2004-12-31'), false, 'New Year of 2005 was a Saturday');
  assert.equal(isBusinessDay('2004-12-30'), true);
  assert.equal(isBusinessDay('2020-06-19'), true, 'Juneteenth is a holiday since 2021');
  assert.equal(addBusinessDays('2003-12-31', 1), '2004-01-02');
  assert.equal(businessDaysBetween('2004-03-26', '2004-03-30'), 2);
  assert.equal(businessDaysBetween('2004-03-30', '2004-03-26'), -2);
  assert.equal(weekdayOf('2004-03-30'), 'Tuesday');
});

test('places: as printed, to EDGAR codes and back', () => {
  const expected = {
    Delaware: 'DE',
    'N.J.': 'NJ',
    'State of New York': 'NY',
    'Commonwealth of Pennsylvania': 'PA',
    'Ontario, Canada': 'A6',
    Ontario: 'A6',
    'Cayman Islands': 'E9',
    'British Virgin Islands': 'D8',
    Bermuda: 'D0',
    'The Netherlands': 'P7',
    'D.C.': 'DC',
    DE: 'DE',
  };
  for (const [printed, code] of Object.entries(expected)) assert.equal(stateCode(printed), code, printed);
  assert.equal(stateCode('Springfield'), undefined);
  assert.equal(stateName('DE'), 'Delaware');
});

test('employer identification numbers: prefixes that are not issued', () => {
  assert.ok(issuedPrefix('87') && !issuedPrefix('00') && !issuedPrefix('89'));
});
