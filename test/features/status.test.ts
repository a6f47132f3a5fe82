import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { status } from '../../server/features/status.ts';
import { parse } from '../../server/filing/filing.ts';
import { formCheck } from '../../server/rules/form-check.ts';
import { noSettings } from '../../server/rules/settings.ts';

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8');
const of = (text: string, settings = noSettings) => status(parse(text), { settings });

test('what a filing is, by whose rules it is judged and what of it was checked', () => {
  const { form, date, from, preset, problems, unread, unjudged } = of(sample('8-k-faults.txt'));
  assert.deepEqual([form, date, from, preset], ['8-K', '2004-03-05', 'signature date', 'review']);
  assert.deepEqual([unread, unjudged], [[], undefined]);
  assert.ok(problems.warning > 4 && problems.error === 0);
});

test('its figures are those of the checklist, and follow the settings', () => {
  const filing = parse(sample('8-k-faults.txt'));
  const settings = { ...noSettings, rules: { 'cover-zip': 'off', 'wrong-weekday': 'error' } as const };
  const { checklist, problems } = formCheck(filing, { settings });
  const said = status(filing, { settings });
  const count = (state: string) => checklist.filter(each => each.status === state).length;
  assert.deepEqual([said.checks, said.unchecked], [count('passed') + count('failed'), count('not checked')]);
  assert.equal(said.problems.error, 1);
  assert.equal(
    Object.values(said.problems).reduce((sum, found) => sum + found),
    problems.length,
  );
});

test('documents that are not read are named, each type once; a form that is not judged is said', () => {
  const picture = '<DOCUMENT>\n<TYPE>GRAPHIC\n<FILENAME>a.gif\n<TEXT>\nbegin 644 a.gif\n`\nend\n</TEXT>\n</DOCUMENT>\n';
  assert.deepEqual(of(`${sample('submission-8-k.txt')}${picture}${picture}`).unread, ['GRAPHIC']);
  assert.match(of(sample('submission-8-k.txt').replace('<TYPE>8-K', '<TYPE>99-Z')).unjudged!, /^99-Z is not in/);
});

test('a draft has no day, and a text without a document is none', () => {
  const { date, from } = of('                 FORM 8-K\n\nCURRENT REPORT\n');
  assert.deepEqual([date, from], [undefined, 'none: a draft, judged by the rules of today']);
  assert.equal(of('').checks >= 0, true);
});
