import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { pages } from '../scripts/pages.ts';
import { edit, parse } from '../server/filing/filing.ts';
import { rules } from '../server/rules/all.ts';
import { fingerprint } from '../server/rules/fingerprint.ts';
import { type CheckedBy, formCheck } from '../server/rules/form-check.ts';
import { ignoring } from '../server/rules/ignoring.ts';
import { lint } from '../server/rules/lint.ts';
import { noSettings, readSettings, type Settings } from '../server/rules/settings.ts';

const root = path.join(import.meta.dirname, '..');
const faulty = parse(readFileSync(path.join(root, 'samples/8-k-faults.txt'), 'latin1'));
const filed = parse(
  readFileSync(path.join(root, 'samples/submission-8-k.txt'), 'latin1').replace('May 4, 2006', 'May 44, 2006'),
);

function reported(filing = faulty, settings: Partial<Settings> = {}, by: Partial<CheckedBy> = {}): readonly string[] {
  return formCheck(filing, { settings: { ...noSettings, ...settings }, ...by }).problems.map(({ rule }) => rule);
}

test('presets: a hint shows in review and not in quiet; what was filed is checked quietly by itself', () => {
  assert.ok(reported().includes('cover-former-name'));
  assert.ok(!reported(faulty, { preset: 'quiet' }).includes('cover-former-name'));
  assert.equal(formCheck(faulty, { settings: noSettings }).preset, 'review');
  assert.equal(formCheck(filed, { settings: noSettings }).preset, 'quiet');
  assert.equal(formCheck(filed, { settings: { ...noSettings, preset: 'strict' } }).preset, 'strict');
});

test("a rule's own severity holds in any preset, and off is off", () => {
  const settings: Settings = {
    preset: 'quiet',
    rules: { 'cover-former-name': 'warning', 'ein-format': 'off' },
    ignore: [],
  };
  const { problems, checklist } = formCheck(faulty, { settings });
  assert.equal(problems.find(({ rule }) => rule === 'cover-former-name')?.severity, 'warning');
  assert.ok(!problems.some(({ rule }) => rule === 'ein-format'));
  assert.equal(checklist.find(({ rule }) => rule.id === 'ein-format')?.status, 'off');
});

test('the checklist has every rule once, and fails just those that are reported', () => {
  const { problems, checklist } = formCheck(faulty, { settings: noSettings });
  assert.deepEqual(
    checklist.map(({ rule }) => rule.id),
    rules.map(({ id }) => id),
  );
  const failed = checklist.filter(({ status }) => status === 'failed').map(({ rule }) => rule.id);
  assert.deepEqual(new Set(failed), new Set(problems.map(({ rule }) => rule)));
  for (const { status, because } of checklist) if (status.startsWith('not')) assert.notEqual(because, '');
});

test('ignore: here, in this filing, or the rule; comments of the settings file stay', () => {
  const [problem] = lint(faulty);
  const { rule } = problem!;
  const ways: readonly (readonly [object, file: string, ignored: boolean])[] = [
    [{ fingerprint: fingerprint(faulty, problem!) }, 'a/b.txt', true],
    [{ fingerprint: 'ffffffffffffffff' }, 'a/b.txt', false],
    [{}, 'a/b.txt', true],
    [{}, 'a/c.txt', false],
    [{ off: true }, 'a/c.txt', true],
  ];
  for (const [how, file, ignored] of ways) {
    const text = ignoring('{\n  // ours\n  "preset": "strict"\n}\n', { rule, ...how }, 'a/b.txt');
    assert.match(text, /\/\/ ours/);
    const { settings, faults } = readSettings(text);
    assert.deepEqual(faults, []);
    assert.equal(reported(faulty, settings, { file }).includes(rule), !ignored, JSON.stringify([how, file]));
  }
});

test('ignore: a second finding joins the first', () => {
  const one = ignoring('', { rule: 'zip-format' }, 'a.txt');
  const two = ignoring(one, { rule: 'ein-format', fingerprint: '0123456789abcdef' }, 'a.txt');
  assert.deepEqual(readSettings(two).settings.ignore, [
    { rule: 'zip-format', file: 'a.txt' },
    { rule: 'ein-format', file: 'a.txt', fingerprint: '0123456789abcdef' },
  ]);
});

test('settings: what is wrong is said, the rest holds', () => {
  const { settings, faults } = readSettings(
    '{ "preset": "loud", "rules": { "zip-format": "off", "no-such": "error", "ein-format": "fatal" }, "ignore": [ { "rule": "x" }, 3 ] }',
  );
  assert.deepEqual(settings, { rules: { 'zip-format': 'off' }, ignore: [] });
  assert.equal(faults.length, 5);
  assert.equal(readSettings('{ "preset": ').faults.length > 0, true);
  assert.deepEqual(readSettings('[]').settings, noSettings);
});

test('settings: any text is read without throwing', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => Array.isArray(readSettings(text).faults)));
});

test('fingerprints are one for each finding, and survive an edit elsewhere', () => {
  const before = lint(faulty).map(problem => fingerprint(faulty, problem));
  assert.equal(new Set(before).size, before.length);
  const edited = edit(faulty, { start: 0, end: 0 }, '\n\n\n');
  assert.deepEqual(
    lint(edited).map(problem => fingerprint(edited, problem)),
    before,
  );
  assert.deepEqual(reported(edited, {}, { baseline: new Set(before) }), []);
});

test('documentation: the pages and the schema are those that the rules make (npm run docs)', () => {
  const made = pages();
  for (const [file, text] of made) assert.equal(readIfThere(file), text, `${file} is not as the rules make it`);
  for (const file of readdirSync(path.join(root, 'docs/rules')))
    assert.ok(made.has(`docs/rules/${file}`), `docs/rules/${file} is no rule's`);
});

function readIfThere(file: string): string | undefined {
  const where = path.join(root, file);
  return existsSync(where) ? readFileSync(where, 'utf8') : undefined;
}
