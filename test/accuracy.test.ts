import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { measure, type Tally } from './accuracy/measure.ts';
import { measureItems } from './accuracy/measure-items.ts';

const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus');
const skip = existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`;
/** The figures reached. A change may better them, and then writes them anew; it may not lower one. */
const reached: Record<string, Tally> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'accuracy/figures.json'), 'utf8'),
);

test('accuracy on real filings: no figure falls', { skip }, () => {
  const { fields } = measure([corpus]);
  for (const [field, { right, wrong }] of Object.entries(reached)) {
    assert.ok(
      fields[field] && fields[field].right >= right,
      `${field}: ${fields[field]?.right} right, ${right} before`,
    );
    assert.ok(fields[field].wrong <= wrong, `${field}: ${fields[field].wrong} wrong, ${wrong} before`);
  }
});

test('accuracy on 8-K covers: each field at 97 % or more', { skip }, () => {
  const { fields } = measure([path.join(corpus, '8-K')], '8-K');
  for (const [field, { printed, right }] of Object.entries(fields)) {
    if (field !== 'item extra') assert.ok(right / printed >= 0.969, `${field}: ${right} of ${printed}`);
  }
});

test('items of annual reports: 98 % of the hand-checked headings, both ways', { skip }, () => {
  const { filings, expected, found, right, misses } = measureItems(corpus, ['10-k.json']);
  assert.ok(filings >= 34, `${filings} filings`);
  assert.ok(right / expected >= 0.98 && right / found >= 0.98, misses.join('\n'));
});
