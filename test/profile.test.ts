import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareByDate } from '../server/features/compare.ts';
import { profileChoices } from '../server/features/profile.ts';
import { status } from '../server/features/status.ts';
import { asOf, judgingDates } from '../server/filing/as-of.ts';
import { envelope } from '../server/filing/envelope.ts';
import { edit, type Filing, judgedAs, type Profile, parse } from '../server/filing/filing.ts';
import { formType } from '../server/filing/form-type.ts';
import { items } from '../server/filing/items.ts';
import { judgedTypes, profileOf } from '../server/filing/profile.ts';
import { formOf } from '../server/forms/all.ts';
import { exampleAnnualReport } from '../server/rules/example-annual-report.ts';
import { exampleSubmission } from '../server/rules/example-submission.ts';
import { lint } from '../server/rules/lint.ts';
import { noSettings } from '../server/rules/settings.ts';

const first = (text: string, profile?: Profile) => envelope(parse(text, profile)).documents[0]!;
const found = (filing: Filing) => new Set(lint(filing).map(({ rule }) => rule));

test('a chosen day goes before all that the filing says, for each of its documents', () => {
  const filed = exampleSubmission({ exhibits: [['EX-99.1', 'Nothing.\n']] });
  assert.deepEqual(asOf(first(filed)), { date: '2004-04-05', from: 'filing date' });
  for (const document of envelope(parse(filed, { date: '2026-03-31' })).documents)
    assert.deepEqual(asOf(document), { date: '2026-03-31', from: 'chosen by hand' });
  const draft = 'FORM 8-K\n\nA draft.\n';
  assert.equal(asOf(first(draft)).date, undefined);
  assert.equal(asOf(first(draft, { date: '1999-03-31' })).date, '1999-03-31');
});

test('a document without a header is judged by the day it was filed, signed or reports on, as far as it tells', () => {
  const { date, from } = asOf(
    first(`As filed with the Securities and Exchange Commission on May
17, 1999
                     Registration No. 333-99123

            SECURITIES AND EXCHANGE COMMISSION
                  Washington, D.C. 20549
                         FORM S-8
                   TALLOW & WICK, INC.
   (Exact name of registrant as specified in its charter)
`),
  );
  assert.deepEqual([date, from], ['1999-05-17', 'the words "as filed"']);
  const quarter = (period: string) =>
    asOf(
      first(`            SECURITIES AND EXCHANGE COMMISSION
                  Washington, D.C. 20549
                         FORM 10-Q
${period}
                   TALLOW & WICK, INC.
   (Exact name of registrant as specified in its charter)

As of August 9, 1999, 1,250,000 shares of common stock were outstanding.

PART I. FINANCIAL INFORMATION
`),
    );
  const counted = { date: '1999-08-09', from: 'a day on the cover' };
  assert.deepEqual(quarter(''), counted);
  assert.deepEqual(quarter('     For the quarterly period ended June 30, 1999'), counted);
  const ended = { date: '2001-06-30', from: 'end of the period' };
  assert.deepEqual(quarter('     For the quarterly period ended June 30, 2001'), ended);
});

test('a chosen form is that of the first document, whatever it says; exhibits are on none still', () => {
  const filed = exampleSubmission({ exhibits: [['EX-99.1', 'Nothing.\n']] });
  const [main, exhibit] = envelope(parse(filed, { form: '10-K405/A' })).documents;
  const { type, from, amendment, form } = formType(main!)!;
  assert.deepEqual([type.value, from, amendment, form?.name], ['10-K405/A', 'chosen by hand', true, '10-K']);
  assert.equal(formType(exhibit!), undefined);
});

test('a text that names no form is read on the one that is chosen, HTML too', () => {
  const text = 'PART I\n\nBusiness\n\nWe sell rope.\n\nProperties\n\nA wharf.\n\nLegal Proceedings\n\nNone.\n';
  const html = `<DOCUMENT>\n<TYPE>\n<TEXT>\n<html><body>${text.replace(/.+/g, '<p>$&</p>')}</body></html>\n</TEXT>\n</DOCUMENT>\n`;
  for (const draft of [text, html]) {
    assert.deepEqual(items(first(draft)), []);
    assert.deepEqual(
      items(first(draft, { form: '10-K' })).map(({ number }) => number),
      ['1', '2', '3'],
    );
  }
});

test('rules are those of the chosen form and day', () => {
  const old = parse(exampleSubmission());
  assert.ok(!found(old).has('item-unknown'));
  // The items had their numbers until August 2004.
  const today = judgedAs(old, { date: '2026-03-31' });
  assert.ok(found(today).has('item-unknown'));
  assert.ok(found(judgedAs(old, { form: '20-F' })).has('item-caption'));
  assert.deepEqual(lint(judgedAs(today)), lint(old));
});

test('the header is compared with what the filing is filed as, not with what was chosen', () => {
  const wrong = exampleSubmission({ header: text => text.replace('SUBMISSION TYPE:	8-K', 'SUBMISSION TYPE:	8-K/A') });
  assert.ok(!found(parse(exampleSubmission(), { form: '10-K' })).has('header-form'));
  assert.ok(found(parse(wrong, { form: '8-K/A' })).has('header-form'));
});

test('an edit leaves what was chosen', () => {
  const filing = edit(parse('A draft.\n', { form: '8-K' }), { start: 0, end: 1 }, 'The');
  assert.deepEqual(filing.profile, { form: '8-K' });
});

test('a period that is not the one reported on by the chosen day is none to judge by', () => {
  const text = exampleAnnualReport('2001-03-12', '2000-12-31');
  const period = (profile?: Profile) => judgingDates(first(text, profile)).period;
  assert.equal(period(), '2000-12-31');
  assert.equal(period({ date: '2001-07-02' }), '2000-12-31');
  assert.equal(period({ form: '10-K405' }), '2000-12-31');
  assert.equal(period({ date: '2026-03-31' }), undefined);
  assert.equal(period({ date: '1999-03-31' }), undefined);
});

test('of two filings the earlier one is told by what they say themselves', () => {
  const last = parse(exampleSubmission(), { date: '2026-03-31' });
  const next = parse(exampleSubmission({ header: text => text.replace(/20040405/g, '20050404') }));
  const { old } = compareByDate({ uri: 'file:///next', filing: next }, { uri: 'file:///last', filing: last });
  assert.equal(old.uri, 'file:///last');
});

test('a form is known however it is written, a day by the calendar; what is wrong is told, with what is near', () => {
  const form = (written: string) => {
    const read = profileOf({ form: written });
    return 'wrong' in read ? read.wrong[0] : read.profile?.form;
  };
  assert.equal(form(' 10k405 '), '10-K405');
  assert.equal(form('Form 10-K/a'), '10-K/A');
  assert.equal(form('def14a'), 'DEF 14A');
  assert.equal(form('13D'), 'SC 13D');
  assert.equal(form('4'), '4');
  assert.match(form('10-Z')!, /^"10-Z" is no form of the catalogue; near it: 10, 10-K, 10-Q, /);
  assert.equal(form('?!'), '"?!" is no form of the catalogue.');
  for (const { type } of judgedTypes) assert.ok(formOf(form(`${type}/A`)!), type);
  assert.deepEqual(profileOf({ date: '2028-02-29' }), { profile: { date: '2028-02-29' } });
  for (const date of ['2026-02-29', '2026-2-9', '31.03.2026', 'today'])
    assert.deepEqual(profileOf({ date }), { wrong: [`"${date}" is no day: write it as 2004-03-26.`] });
  assert.deepEqual(profileOf({ form: null, date: ' ' }), {});
});

test('what can be chosen is told with what the filing says itself', () => {
  const { chosen, own, forms } = profileChoices(parse(exampleSubmission(), { form: '10-K', date: '2026-03-31' }));
  assert.deepEqual(chosen, { form: '10-K', date: '2026-03-31' });
  assert.deepEqual(own, { form: '8-K', date: '2004-04-05', from: 'filing date' });
  assert.ok(forms.some(({ type }) => type === '10-K405'));
  assert.deepEqual(profileChoices(parse('')).chosen, {});
});

test('the status says what was chosen', () => {
  const by = { settings: noSettings };
  const { form, date, from, chosen } = status(parse(exampleSubmission(), { date: '2026-03-31' }), by);
  assert.deepEqual([form, date, from, chosen], ['8-K', '2026-03-31', 'chosen by hand', { date: '2026-03-31' }]);
  assert.equal(status(parse(exampleSubmission()), by).chosen, undefined);
});
