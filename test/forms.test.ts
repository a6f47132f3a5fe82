import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTyped, recognise } from '../server/filing/recognise.ts';
import { formOf, forms } from '../server/forms/all.ts';
import { addBusinessDays, businessDaysBetween, isBusinessDay, weekdayOf } from '../server/forms/business-days.ts';
import { dueDate } from '../server/forms/due.ts';
import { issuedPrefix } from '../server/forms/ein.ts';
import type { Field } from '../server/forms/field.ts';
import { fields } from '../server/forms/fields.ts';
import { findItem, itemsInForce } from '../server/forms/find-item.ts';
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

test('forms: every row is dated and sourced', () => {
  for (const form of forms) {
    assert.ok(form.source.length > 0, form.name);
    for (const row of form.cover) {
      dated(row, `${form.name} ${row.field}`);
      assert.ok(row.source.length > 0, `${form.name} ${row.field} has no source`);
      if (row.judgedFrom)
        assert.ok(row.since && row.since <= row.judgedFrom, `${form.name} ${row.field}: judged before it is in force`);
    }
    for (const item of form.items) {
      dated(item, `${form.name} Item ${item.number}`);
      assert.ok(item.source.length > 0, `${form.name} Item ${item.number} has no source`);
      const timed = form.items.some(other => other.due);
      assert.ok(
        !timed || item.due || item.note,
        `${form.name} Item ${item.number}: neither a due date nor why there is none`,
      );
    }
  }
});

test('forms: an item number means one thing on any day', () => {
  for (const form of forms) {
    for (const item of form.items) {
      const others = form.items.filter(
        other => other !== item && other.number === item.number && other.part === item.part,
      );
      for (const other of others) {
        const apart = (item.until ?? '9') < (other.since ?? '0') || (other.until ?? '9') < (item.since ?? '0');
        assert.ok(apart, `${form.name} Item ${item.number}: "${item.caption}" and "${other.caption}" overlap`);
      }
    }
  }
});

test('fields: the key is the id, and the example is one the parser reads', () => {
  for (const [key, field] of Object.entries(fields) as [string, Field][]) {
    assert.equal(field.id, key);
    assert.ok(field.source.length > 0 && field.captions.every(caption => caption.trim() !== ''), key);
    if (isTyped(field.kind)) assert.ok(recognise(field.kind, field.example), `${key}: ${field.example}`);
  }
  assert.equal(new Set(allFields.map(field => field.name)).size, allFields.length);
});

test('Form 8-K: the numbering changed on 23 August 2004', () => {
  const form = formOf('8-K')!;
  const numbers = (date: string | undefined) => itemsInForce(form, date).map(item => item.number);
  assert.ok(numbers('2004-08-22').includes('12') && !numbers('2004-08-22').includes('9.01'));
  assert.ok(numbers('2004-08-23').includes('9.01') && !numbers('2004-08-23').includes('12'));
  assert.ok(numbers(undefined).includes('1.05') && !numbers('2023-12-17').includes('1.05'));
});

test('an item is found by number, date and caption together, with a year of grace', () => {
  const form = formOf('8-K')!;
  assert.equal(findItem(form, '5', '2004-03-30')?.caption, 'Other Events and Regulation FD Disclosure');
  assert.equal(findItem(form, '5', '1998-03-30')?.caption, 'Other Events');
  assert.match(
    findItem(
      form,
      '5.02',
      '2006-12-01',
      'Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers',
    )!.caption,
    /Principal Officers$/,
  );
  assert.equal(findItem(form, '5', '2010-01-01'), undefined);
});

test('due dates: by the rule of the day, over weekends and holidays', () => {
  const form = formOf('8-K')!;
  const due = (number: string, date: string) => dueDate(findItem(form, number, date)!, date).date;
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
  assert.match(dueDate(findItem(form, '8.01', '2024-03-11')!, '2024-03-11').rule, /voluntary/);
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
