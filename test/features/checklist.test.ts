import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Checklist, type CheckNode, checklist } from '../../server/features/checklist.ts';
import { parse } from '../../server/filing/filing.ts';
import { report } from '../../server/rules/report.ts';
import { noSettings } from '../../server/rules/settings.ts';
import type { SignedOff } from '../../server/rules/sign-off.ts';

const sample = readFileSync(path.join(import.meta.dirname, '../../samples/8-k-faults.txt'), 'latin1');

function checked(text: string, signedOff: SignedOff = {}): Checklist {
  return checklist(report(parse(text), 'a.txt', { settings: noSettings }), signedOff);
}

const group = ({ groups }: Checklist, label: string) => groups.find(node => node.label === label);
const leaves = (nodes: readonly CheckNode[] = []): CheckNode[] =>
  nodes.flatMap(node => (node.children ? leaves(node.children) : [node]));
const findings = (list: Checklist) => leaves(group(list, 'Failed')?.children);
/** All that can be signed off, on one day. */
const all = (list: Checklist): SignedOff =>
  Object.fromEntries(leaves(list.groups).flatMap(({ key }) => (key ? [[key, '2026-11-25']] : [])));

test('a filing with faults is not ready, and each of them can be signed off', () => {
  const list = checked(sample);
  const [ready] = list.groups;
  assert.equal(list.title, 'Form 8-K, 2004-03-05');
  assert.match(list.progress, /^40 of 45 checked$/);
  assert.deepEqual(
    [ready!.state, ready!.label, ready!.detail],
    ['open', 'Not ready to file', '7 findings open \u00b7 40 of 45 checked'],
  );
  assert.deepEqual(
    list.groups.map(({ label }) => label),
    ['Not ready to file', 'Failed', 'Not checked', 'Passed', 'Not applicable'],
  );
  assert.equal(list.open, 7);
  assert.equal(findings(list).length, 7);
  const zip = findings(list).find(({ rule }) => rule === 'zip-format')!;
  assert.deepEqual([zip.state, zip.detail], ['warning', 'line 21 \u00b7 zip-format']);
  assert.ok(findings(list).every(({ key, range }) => key && range));
});

test('once all findings are signed off nothing is open; what could not be checked is said, and no acceptance promised', () => {
  const list = checked(sample);
  const keys = Object.fromEntries(findings(list).map(({ key }) => [key!, '2026-11-25']));
  const done = checked(sample, keys);
  const [ready] = done.groups;
  assert.equal(done.open, 0);
  assert.deepEqual([ready!.state, ready!.label], ['ready', 'Ready to file, by these checks']);
  assert.match(ready!.note!, /7 findings are signed off by hand\. 5 checks could not be made/);
  assert.match(ready!.note!, /That the Commission will accept the filing is not said/);
  assert.ok(
    findings(done).every(({ state, detail }) => state === 'signed' && detail!.startsWith('signed off 2026-11-25')),
  );
  assert.doesNotMatch(checked(sample, all(list)).groups[0]!.note!, /could not be made/);
  assert.equal(group(checked(sample, all(list)), 'Not checked')!.children![0]!.state, 'signed');
});

test('a finding loses its sign-off when its words change, or what is said of them, and keeps it when others do', () => {
  const signedOff = all(checked(sample));
  const state = (text: string, rule: string) =>
    findings(checked(text, signedOff)).find(node => node.rule === rule)?.state;
  assert.equal(state(sample.replace('1902', '1903'), 'zip-format'), 'warning');
  assert.equal(state(sample.replace('1902', '19025'), 'zip-format'), undefined);
  assert.equal(state(`\n\n${sample}`, 'zip-format'), 'signed');
  assert.equal(state(sample.replace('(215) 555-017', '(215) 555-0178'), 'zip-format'), 'signed');
});

test('a finding of which something else is said is another, though its words stand', () => {
  const of = report(parse(sample), 'a.txt', { settings: noSettings });
  const signedOff = all(checklist(of, {}));
  const other = {
    ...of,
    problems: of.problems.map(own => ({ ...own, message: `${own.message} The header has another.` })),
  };
  assert.deepEqual([checklist(of, signedOff).open, checklist(other, signedOff).open], [0, 7]);
});

test('several findings of one rule stand under it', () => {
  const twice = sample.replace(
    'Item 7.',
    'It closed on Sunday, March 2, 2004, and on Friday, March 3, 2004.\n\nItem 7.',
  );
  const days = group(checked(twice), 'Failed')!.children!.find(({ rule }) => rule === 'wrong-weekday')!;
  assert.equal(days.kind, 'check');
  assert.equal(days.children!.length, 3);
  assert.match(days.detail!, /^3 findings/);
});

test('what is no day signs nothing off', () => {
  const [first] = findings(checked(sample));
  for (const day of ['', 'yes', '<b>', '2026-1-1']) assert.equal(checked(sample, { [first!.key!]: day }).open, 7);
});
