import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { claim } from '../server/filing/claim.ts';
import { edit, type Filing, parse } from '../server/filing/filing.ts';
import { header } from '../server/filing/header.ts';
import { lineAt, slice } from '../server/filing/text.ts';
import { rules } from '../server/rules/all.ts';
import { coverMissing } from '../server/rules/cover-missing.ts';
import { formCheck } from '../server/rules/form-check.ts';
import { lint } from '../server/rules/lint.ts';
import { malformedRules } from '../server/rules/malformed.ts';
import type { Fix, Problem } from '../server/rules/rule.ts';
import { noSettings } from '../server/rules/settings.ts';

const samples = path.join(import.meta.dirname, '../samples');
const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus');

function found(text: string, id: string): readonly Problem[] {
  return lint(parse(text)).filter(problem => problem.rule === id);
}

function apply(filing: Filing, fix: Fix): Filing {
  return fix.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, insert }) => edit(done, span, insert), filing);
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
      found(rule.bad, rule.id).length,
      1,
      JSON.stringify(lint(parse(rule.bad)).map(problem => problem.rule)),
    );
    assert.deepEqual(found(rule.good, rule.id), []);
  });

  test(`${rule.id}: where it has a fix, the fix ends the finding or leaves only a blank to fill in`, () => {
    const filing = parse(rule.bad);
    for (const problem of found(rule.bad, rule.id)) {
      for (const fix of problem.fixes ?? []) {
        const after = lint(apply(filing, fix)).filter(other => other.rule === rule.id);
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
    const filing = parse(rule.bad);
    for (const { span } of found(rule.bad, rule.id)) assert.ok(lineAt(filing.text, span.start) > 2, rule.id);
  }
});

test('a fix uses the line ends of its filing', () => {
  const filing = parse(rules[3]!.bad.replaceAll('\n', '\r\n'));
  const problem = lint(filing).find(({ rule }) => rule === rules[3]!.id)!;
  const after = apply(filing, problem.fixes![0]!);
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
  assert.deepEqual(counts('8-k-faults.txt'), [
    'cover-file-number',
    'ein-format',
    'impossible-date',
    'telephone-format',
    'wrong-weekday',
    'zip-format',
  ]);
});

test('accepted filings are almost clean', {
  skip: existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`,
}, () => {
  const counts: Record<string, number> = {};
  let filings = 0;
  for (const name of readdirSync(path.join(corpus, '8-K'))) {
    const filing = parse(readFileSync(path.join(corpus, '8-K', name), 'latin1'));
    if (!header(filing) || !claim(slice(filing.text, 0, 65_536))) continue;
    filings++;
    const { problems } = formCheck(filing, { settings: { ...noSettings, preset: 'review' } });
    for (const { severity } of problems) counts[severity] = (counts[severity] ?? 0) + 1;
  }
  assert.ok(filings > 150, `${filings} filings`);
  assert.equal(counts.error ?? 0, 0, JSON.stringify(counts));
  assert.ok((counts.warning ?? 0) <= filings / 50, JSON.stringify(counts));
});

test('covers of accepted filings on every form are almost clean', {
  skip: existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`,
}, () => {
  const cover = new Set([...coverMissing, ...malformedRules].map(rule => rule.id));
  const judged: string[] = [];
  let filings = 0;
  for (const folder of readdirSync(corpus).filter(name => !/^_|\.(?:md|tsv)$/.test(name))) {
    for (const name of readdirSync(path.join(corpus, folder))) {
      const filing = parse(readFileSync(path.join(corpus, folder, name), 'latin1'));
      if (!header(filing)) continue;
      filings++;
      const found = lint(filing).filter(({ rule, severity }) => cover.has(rule) && /error|warning/.test(severity));
      judged.push(...found.map(({ rule, severity }) => `${severity} ${rule} ${folder}/${name}`));
    }
  }
  assert.ok(filings > 350, `${filings} filings`);
  assert.deepEqual(
    judged.filter(line => line.startsWith('error')),
    [],
  );
  assert.ok(judged.length <= filings / 50, judged.join('\n'));
});
