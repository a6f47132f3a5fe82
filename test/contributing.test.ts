import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { judge } from '../server/rules/lint.ts';
import { apply } from '../server/rules/mend.ts';
import type { Rule } from '../server/rules/rule.ts';

const root = path.join(import.meta.dirname, '..');

test('the rule that CONTRIBUTING.md writes runs, finds its bad example and mends it', async t => {
  const [, code] = /^```ts\n([\s\S]*?)^```/m.exec(readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const rules = pathToFileURL(`${root}/server/rules/`).href;
  const file = path.join(folder, 'two-full-stops.ts');
  writeFileSync(
    file,
    code!.replaceAll(/from '(\.[^']*)'/g, (_, from) => `from '${new URL(from, rules).href}'`),
  );
  const { twoFullStops: rule }: { twoFullStops: Rule } = await import(pathToFileURL(file).href);
  const found = (text: string) => envelope(parse(text)).documents.flatMap(document => judge(rule, document).problems);
  assert.equal(found(rule.bad()).length, 1);
  assert.deepEqual(found(rule.good()), []);
  const mended = apply(parse(rule.bad()), found(rule.bad())[0]!.fixes!);
  assert.deepEqual(mended.text, parse(rule.good()).text);
});
