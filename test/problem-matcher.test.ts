import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import picocolors from 'picocolors';
import { parse } from '../server/filing/filing.ts';
import { stylish } from '../server/formats/stylish.ts';
import { report } from '../server/rules/report.ts';
import { noSettings } from '../server/rules/settings.ts';

const root = path.join(import.meta.dirname, '..');
const { problemPatterns } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).contributes;
const [pattern] = problemPatterns as [Record<string, number> & { readonly regexp: string }];
const filing = parse(readFileSync(path.join(root, 'samples/8-k-faults.txt'), 'utf8'));

/** What the problem matcher takes from a line, as VS Code takes it. */
function matched(line: string) {
  const groups = new RegExp(pattern.regexp).exec(line);
  const { file, line: row, column, severity, message, code } = pattern;
  return groups && [file, row, column, severity, message, code].map(group => groups[group!]);
}

for (const name of ['a.txt', '/home/Jörg Müller/10-K (2): draft.txt', 'C:\\Filings\\März 2004\\8-k.txt']) {
  test(`the problem matcher finds file, place, severity and rule in what "check" prints of ${name}`, async () => {
    const found = report(filing, name, { settings: { ...noSettings, preset: 'strict' } });
    const lines: string[] = [];
    const once = async function* () {
      yield found;
    };
    for await (const text of stylish(picocolors.createColors(false), true)(once(), '')) lines.push(...text.split('\n'));
    assert.ok(found.problems.length > 6);
    assert.deepEqual(
      lines.flatMap(line => (matched(line) ? [matched(line)] : [])),
      found.problems.map(({ range: { start }, severity, message, rule }) => [
        name,
        String(start.line + 1),
        String(start.character + 1),
        severity,
        message,
        rule,
      ]),
    );
  });
}
