import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { measure, type Tally } from './accuracy/measure.ts';

const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus');
const skip = existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`;
/** The figures reached. A change may better them, and then writes them anew; it may not lower one. */
const reached: Record<string, Tally> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'accuracy/figures.json'), 'utf8'),
);

/** Measured once for both tests. */
const fields: Readonly<Record<string, Tally>> = skip ? {} : measure(corpus).fields;

test('accuracy on real filings: no figure falls', { skip }, () => {
  for (const [field, { right, wrong }] of Object.entries(reached)) {
    const now = fields[field];
    assert.ok(now && now.right >= right, `${field}: ${now?.right} right, ${right} before`);
    assert.ok(now.wrong <= wrong, `${field}: ${now.wrong} wrong, ${wrong} before`);
  }
});

test('what is measured is also held: every row of the table stands in figures.json', { skip }, () => {
  assert.deepEqual(Object.keys(fields).sort(), Object.keys(reached).sort());
});
