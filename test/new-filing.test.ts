import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { laidRows } from '../server/drafts/cover.ts';
import type { Values } from '../server/drafts/field.ts';
import { draftable, newFiling, type Wanted } from '../server/drafts/filing.ts';
import { longDate } from '../server/drafts/long-date.ts';
import { cover } from '../server/filing/cover.ts';
import type { Document } from '../server/filing/document.ts';
import { envelope } from '../server/filing/envelope.ts';
import { exhibits } from '../server/filing/exhibits.ts';
import { parse } from '../server/filing/filing.ts';
import { formType } from '../server/filing/form-type.ts';
import { items } from '../server/filing/items.ts';
import { isTyped, recognise } from '../server/filing/recognise.ts';
import { signatures } from '../server/filing/signatures.ts';
import { forms } from '../server/forms/all.ts';
import { addDays } from '../server/forms/business-days.ts';
import { exhibitsInForce } from '../server/forms/exhibits.ts';
import type { Field, FieldKind } from '../server/forms/field.ts';
import { type FieldId, fields } from '../server/forms/fields.ts';
import { itemsInForce } from '../server/forms/find-item.ts';
import type { Form } from '../server/forms/form.ts';
import { formCheck } from '../server/rules/form-check.ts';

const registrant = 'EXAMPLE HOLDINGS, INC.';
const signer = { name: 'Jane Roe', title: 'President and Chief Financial Officer' };
/** Where nothing but a mark is filled in, and where the form's own words stand. */
const UNFILLED: readonly FieldKind[] = ['check-box', 'yes-no', 'choice', 'table', 'words'];
/** What the user is told to fill in or to mark. */
const BLANK = /is blank|placeholder is left|is to be answered by one box|No filer status is marked/;
/** What is said of every draft of some forms, however it is written. */
const ALWAYS = ['not-judged', 'html-required'];

function drafted(wanted: Wanted): { text: string; document: Document } {
  const made = newFiling(wanted);
  assert.ok('text' in made, JSON.stringify(made));
  return { text: made.text, document: envelope(parse(made.text)).documents[0]! };
}

/** Days on which something in a form changes, the day before each, and today. */
function turns(form: Form): (string | undefined)[] {
  const rows = [form, ...form.cover, ...form.items, ...(form.parts ?? []), ...(form.signing ?? [])];
  const days = rows.flatMap(({ since, until }) => [
    ...(since ? [addDays(since, -1), since] : []),
    ...(until ? [until, addDays(until, 1)] : []),
  ]);
  return [undefined, ...new Set(['1994-06-01', '2004-06-01', '2016-06-01', ...days])].filter(day =>
    draftable(form, day),
  );
}

/** The example of each field that takes a value; of dates those before the day on which it is signed. */
function examples(form: Form, day: string, period: string, date: string | undefined): Values {
  const rows = laidRows(form, { filed: date, period }).filter(({ field }) => !UNFILLED.includes(fields[field].kind));
  return Object.fromEntries(
    rows.map(({ field }) => {
      if (field === 'period_end') return [field, longDate(period)];
      if (fields[field].kind === 'date') return [field, longDate(addDays(day, -1))];
      // The issuer of a plan is named with its address: the address would be read too.
      return [field, field === 'plan_issuer' ? registrant : fields[field].example];
    }),
  );
}

/** The fields read of a cover page, with their values. */
function read(document: Document): Map<FieldId, string | undefined> {
  const page = cover(document);
  const all = [...(page?.fields ?? []), ...(page?.registrants ?? []).flatMap(({ fields: own }) => own)];
  return new Map(all.map(({ field, value }) => [field, value?.value]));
}

const normal = (id: FieldId, value: string): string => {
  const { kind }: Field = fields[id];
  return (isTyped(kind) && recognise(kind, value)?.value) || value;
};

for (const form of forms.filter(each => turns(each).length > 0)) {
  test(`a new ${form.name} is read back, and nothing is wrong with it but its blanks, on every day on which the form changes`, () => {
    for (const date of turns(form)) {
      const day = date ?? '2026-06-01';
      const period = `${Number(day.slice(0, 4)) - 1}-12-31`;
      for (const values of [{}, examples(form, day, period, date)]) {
        const where = `${form.name} ${date ?? 'today'} ${Object.keys(values).length > 0 ? 'filled' : 'blank'}`;
        const { text, document } = drafted({ form: form.name, registrant, date, period, values, signer });
        for (const line of text.split('\n')) assert.match(line, /^[\x20-\x7e]{0,80}$/, where);
        assert.equal(formType(document)?.form, form, where);

        const found = read(document);
        const laid = laidRows(form, { filed: date, period }, values).map(({ field }) => field);
        const answered = laid.filter(field => fields[field].kind !== 'words');
        // The box of an emerging growth company is one of filer status as well.
        const besides = [
          ...(laid.includes('egc_flag') ? ['filer_status'] : []),
          // The issuer of a plan's securities is who files.
          ...(laid.includes('plan_issuer') ? ['registrant_name'] : []),
        ];
        assert.deepEqual(
          [...found.keys()].filter(id => !besides.includes(id)).sort(),
          answered.filter(id => !besides.includes(id)).sort(),
          where,
        );
        const given: Values = {
          [laid.includes('plan_issuer') ? 'plan_issuer' : 'registrant_name']: registrant,
          period_end: longDate(period),
          ...values,
        };
        for (const id of answered.filter(id => !UNFILLED.includes(fields[id].kind)))
          assert.equal(found.get(id), given[id] && normal(id, given[id]), `${where}: ${id}`);

        const { problems } = formCheck(document.filing, { settings: { preset: 'review', rules: {}, ignore: [] } });
        const others = problems.filter(({ rule, message }) => !ALWAYS.includes(rule) && !BLANK.test(message));
        assert.deepEqual(
          others.map(({ message }) => message),
          [],
          where,
        );
      }
    }
  });
}

test('the items and exhibits chosen are read back, on any day, and the signature', () => {
  const eightK = forms.find(({ name }) => name === '8-K')!;
  const day = fc.date({ min: new Date('1993-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  const choice = day.chain(moment => {
    const date = moment.toISOString().slice(0, 10);
    const numbers = itemsInForce(eightK, { filed: date }).map(({ number }) => number);
    return fc.record({
      date: fc.constant(date),
      items: fc.subarray(numbers, { minLength: 1 }),
      exhibits: fc.subarray(exhibitsInForce(eightK, date).map(({ number }) => number)),
    });
  });
  fc.assert(
    fc.property(choice, ({ date, items: numbers, exhibits: listed }) => {
      const { document } = drafted({ form: '8-K', registrant, date, items: numbers, exhibits: listed, signer });
      const holder = listed.length > 0 && !numbers.some(number => /^(?:9\.01|7)$/.test(number));
      const wanted = itemsInForce(eightK, { filed: date }).filter(
        item => numbers.includes(item.number) || (holder && item.lists),
      );
      assert.deepEqual(
        items(document)
          .map(({ number }) => number)
          .sort(),
        wanted.map(({ number }) => number).sort(),
      );
      assert.deepEqual(
        exhibits(document)
          .map(({ number }) => number.value.toLowerCase())
          .sort(),
        listed.toSorted(),
      );
      const [signature] = signatures(document);
      assert.equal(signature?.signatory.value, signer.name);
      assert.equal(signature?.title?.value, signer.title);
      assert.equal(signature?.date?.value, date);
      assert.equal(signature?.registrant?.value, registrant);
    }),
    { numRuns: 150, includeErrorInReport: true },
  );
});

test('what cannot be is told, each in a sentence', () => {
  const wrong = (wanted: Wanted) => {
    const made = newFiling(wanted);
    return 'wrong' in made ? made.wrong : [];
  };
  assert.deepEqual(wrong({ form: '9-Z' }), ['"9-Z" is no form of the catalogue.']);
  assert.deepEqual(wrong({ form: '8-K', date: '2004-02-30' }), ['"2004-02-30" is no date: write it as 2004-03-26.']);
  assert.deepEqual(wrong({ form: '10-KSB' }), ['Form 10-KSB has no page of text today.']);
  assert.deepEqual(wrong({ form: '8-K', date: '2003-05-05', items: ['2.02', '12', '13'] }), [
    'Form 8-K has no Item 2.02 on 2003-05-05.',
    'Form 8-K has no Item 13 on 2003-05-05.',
  ]);
  assert.deepEqual(wrong({ form: '8-K', exhibits: ['99.1', '27'] }), [
    'Regulation S-K Item 601 has no Exhibit 27 today.',
  ]);
  assert.deepEqual(wrong({ form: '11-K', exhibits: ['99'] }), ['Form 11-K has no table of exhibits.']);
  assert.deepEqual(wrong({ form: '8-K', values: { so_cusip: '037833100' } }), [
    'The cover page of Form 8-K has no field "so_cusip" today.',
  ]);
  assert.deepEqual(wrong({ form: '8-K', registrant: 'Société Générale' }), [
    '"Société Générale" has characters that EDGAR does not take.',
  ]);
});
