import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from '../server/filing/filing.ts';
import { figures } from './planted/figures.ts';
import { type Caught, plantAll, plants } from './planted/planted.ts';
import { fifthOf } from './planted/table.ts';
import { written } from './planted/written.ts';

const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus');
const samples = path.join(import.meta.dirname, '../samples');

function assertCaught(table: readonly Caught[]): void {
  const planted = table.reduce((sum, row) => sum + row.planted, 0);
  const caught = table.reduce((sum, row) => sum + row.caught, 0);
  const missed = table.filter(row => row.missed.length > 0);
  assert.ok(planted > 0);
  assert.ok(
    caught >= planted * 0.95,
    `${caught} of ${planted} caught: ${JSON.stringify(missed.map(({ kind, missed }) => ({ kind, missed })))}`,
  );
}

test('planted faults: 95 % are caught in the samples, by the right rule at the right line', () => {
  const names = readdirSync(samples).filter(name => name.endsWith('.txt') && !/faults/.test(name));
  assertCaught(plantAll(names.map(name => [name, parse(readFileSync(path.join(samples, name), 'latin1'))] as const)));
});

test('planted faults: a word of each text of certifications, a consent and a power of attorney are missed', () => {
  const own = plants.filter(({ kind }) =>
    /^a word changed in|^the (?:consents|powers of attorney) left out/.test(kind),
  );
  const table = plantAll(
    written.map(([name, text]) => [name, parse(text)] as const),
    own,
  );
  assert.deepEqual(
    table.map(({ kind, planted, caught }) => [kind, planted, caught]),
    own.map(({ kind }) => [kind, 1, 1]),
  );
});

test('planted faults: 95 % are caught in real filings', {
  skip: existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`,
}, () => {
  assertCaught(plantAll(fifthOf(corpus, 0)));
});

test('planted faults: the table of the last complete run is of the kinds that there are', () => {
  const kinds = new Set(plants.map(({ kind, rule }) => `${kind}: ${rule}`));
  assert.deepEqual(
    figures.filter(({ kind, rule }) => !kinds.has(`${kind}: ${rule}`)),
    [],
  );
});
