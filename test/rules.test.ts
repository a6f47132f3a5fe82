import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Filing, parse } from '../server/filing/filing.ts';
import { lineAt, slice } from '../server/filing/text.ts';
import { rules } from '../server/rules/all.ts';
import { coverMissing } from '../server/rules/cover-missing.ts';
import { formCheck } from '../server/rules/form-check.ts';
import { lint } from '../server/rules/lint.ts';
import { malformedRules } from '../server/rules/malformed.ts';
import { apply } from '../server/rules/mend.ts';
import type { Preset } from '../server/rules/preset.ts';
import type { Problem, Severity } from '../server/rules/rule.ts';
import { noSettings } from '../server/rules/settings.ts';
import { acceptedUnder, findingsOf, known } from './accuracy/findings.ts';

const samples = path.join(import.meta.dirname, '../samples');
const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus');

function found(text: string, id: string): readonly Problem[] {
  return lint(parse(text)).filter(problem => problem.rule === id);
}

test('rules: ids are unique, summaries are sentences, sources are named', () => {
  assert.equal(new Set(rules.map(rule => rule.id)).size, rules.length);
  for (const { id, summary, source } of rules) {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.match(summary, /^[A-Z].*\.$/, id);
    assert.ok(source.length > 0, id);
  }
});

for (const rule of rules) {
  test(`${rule.id}: its bad example has the fault once, its good one does not`, () => {
    assert.equal(
      found(rule.bad(), rule.id).length,
      1,
      JSON.stringify(lint(parse(rule.bad())).map(problem => problem.rule)),
    );
    assert.deepEqual(found(rule.good(), rule.id), []);
  });

  test(`${rule.id}: where it has a fix, the fix ends the finding or leaves only a blank to fill in`, () => {
    const filing = parse(rule.bad());
    for (const problem of found(rule.bad(), rule.id)) {
      for (const fix of problem.fixes ?? []) {
        const after = lint(apply(filing, [fix])).filter(other => other.rule === rule.id);
        assert.ok(
          after.every(other => other.severity === 'information' && /is blank/.test(other.message)),
          JSON.stringify(after),
        );
        if (fix.safe) assert.deepEqual(after, []);
      }
    }
  });
}

test('a missing field is told next to its neighbour on the cover, never at the head of the file', () => {
  for (const rule of rules.filter(rule => rule.id.startsWith('cover-'))) {
    const filing = parse(rule.bad());
    for (const { span } of found(rule.bad(), rule.id)) assert.ok(lineAt(filing.text, span.start) > 2, rule.id);
  }
});

test('a fix uses the line ends of its filing', () => {
  const filing = parse(rules[3]!.bad().replaceAll('\n', '\r\n'));
  const problem = lint(filing).find(({ rule }) => rule === rules[3]!.id)!;
  const after = apply(filing, [problem.fixes![0]!]);
  assert.doesNotMatch(slice(after.text, 0, after.text.length), /[^\r]\n/);
});

test('the era decides: boxes of 2004 are not asked of a filing of that March', () => {
  const text = readFileSync(path.join(samples, '8-k-2004.txt'), 'latin1');
  assert.deepEqual(
    lint(parse(text)).filter(({ severity }) => severity !== 'hint'),
    [],
  );
  const late = text.replaceAll('2004', '2014');
  assert.ok(lint(parse(late)).some(({ rule }) => rule === 'cover-rule-425-box'));
});

test('samples: the clean ones have no error and no warning, the faulty one has its faults', () => {
  const counts = (name: string) =>
    lint(parse(readFileSync(path.join(samples, name), 'latin1')))
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule)
      .sort();
  for (const name of ['8-k-2004.txt', '8-k-2024.txt', 'submission-8-k.txt']) assert.deepEqual(counts(name), [], name);
  assert.deepEqual(lint(parse(readFileSync(path.join(samples, 'submission-10-q.txt'), 'latin1'))), []);
  assert.deepEqual(counts('8-k-faults.txt'), [
    'cover-file-number',
    'ein-format',
    'impossible-date',
    'telephone-format',
    'wrong-weekday',
    'zip-format',
  ]);
});

const skip = existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`;

/** What the SEC accepted, read once for all the tests. */
const accepted = lazily(() => acceptedUnder(corpus));

function lazily<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

/** How many problems of each severity each accepted filing has, by the settings that a user begins with, or by a preset. */
function countsOf(
  accepted: readonly (readonly [file: string, filing: Filing])[],
  preset?: Preset,
): Record<Severity, number>[] {
  return accepted.map(([, filing]) => {
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    const settings = preset ? { ...noSettings, preset } : noSettings;
    for (const { severity } of formCheck(filing, { settings }).problems) counts[severity]++;
    return counts;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('accepted filings are almost clean', { skip }, () => {
  const counts = countsOf(accepted().filter(([file]) => file.startsWith('8-K/')));
  assert.ok(counts.length > 150, `${counts.length} filings`);
  assert.ok(sum(counts.map(({ error }) => error)) <= 1);
  const warnings = sum(counts.map(({ warning }) => warning));
  assert.ok(warnings <= counts.length / 50, `${warnings} warnings`);
});

test('accepted filings of all forms, as a reviewer sees them: an error in one of fifty, warnings in fewer than half', {
  skip,
}, () => {
  const counts = countsOf(accepted(), 'review');
  assert.ok(counts.length > 500, `${counts.length} filings`);
  const errors = sum(counts.map(({ error }) => error));
  assert.ok(errors <= counts.length / 50, `${errors} errors in ${counts.length} filings`);
  const warnings = counts.map(({ warning }) => warning).sort((a, b) => a - b);
  assert.equal(warnings[warnings.length >> 1], 0);
  assert.ok(sum(warnings) < warnings.length, `${sum(warnings)} warnings in ${warnings.length} filings`);
});

test('covers of accepted filings on every form are almost clean, in any preset', { skip }, () => {
  const cover = new Set([...coverMissing, ...malformedRules].map(rule => rule.id));
  const filed = accepted();
  const found = filed.flatMap(([file, filing]) =>
    lint(filing).flatMap(({ rule, severity }) =>
      cover.has(rule) && /error|warning/.test(severity) ? [`${severity} ${rule} ${file}`] : [],
    ),
  );
  assert.ok(filed.length > 350, `${filed.length} filings`);
  assert.deepEqual(
    found.filter(line => line.startsWith('error')).map(line => line.split('/').at(-1)),
    [],
  );
  assert.ok(found.length <= filed.length / 50, found.join('\n'));
});

test('what is found on accepted filings is what was found before, and each error has been looked at', { skip }, () => {
  const found = findingsOf(accepted());
  assert.deepEqual(found, known);
  for (const [error, truth] of Object.entries(found.errors)) assert.match(truth, /^(?:true|false): /, error);
});
