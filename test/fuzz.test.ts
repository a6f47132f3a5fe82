import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputOf, sources } from './fuzz/input.ts';
import { type Failure, trial } from './fuzz/trial.ts';

/** The same ones each time, whatever the machine; `npm run fuzz` goes on from there for as long as one likes. */
const SEED = 20_261_125;
const INPUTS = 150;

test(`${INPUTS} damaged filings (seed ${SEED}): nothing throws or takes a second, text and places are kept, edits apply`, async t => {
  const files = sources();
  const failures: Failure[] = [];
  for (let number = 0; number < INPUTS; number++) {
    const { failure } = await trial(files, SEED, number);
    if (failure) failures.push(failure);
  }
  t.diagnostic(`more of them: npm run fuzz -- --seed ${SEED} --from ${INPUTS} --minutes 10`);
  assert.deepEqual(failures, []);
});

test('an input is the same for the same seed and number, and another for another', () => {
  const files = sources();
  const texts = [inputOf(files, 1, 5), inputOf(files, 1, 99_999), inputOf(files, 1, 5), inputOf(files, 2, 5)];
  assert.deepEqual(texts[0], texts[2]);
  assert.notDeepEqual(texts[0], texts[1]);
  assert.notDeepEqual(texts[0], texts[3]);
});
