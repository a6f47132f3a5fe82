import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { growth, soak } from './soak/editing.ts';

test('400 edits leave nothing in the heap (npm run soak: 10,000)', async t => {
  const text = readFileSync(path.join(import.meta.dirname, '../samples/submission-10-q.txt'), 'utf8');
  const soaked = await soak(text, 400);
  t.diagnostic(`heap in use, MB: ${soaked.heap.map(bytes => (bytes / 1e6).toFixed(1)).join(' ')}`);
  assert.ok(growth(soaked) < 1.15, String(growth(soaked)));
});
