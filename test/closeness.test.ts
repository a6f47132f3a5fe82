import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeness } from '../server/features/closeness.ts';

/** The names that answer a query, the nearest first. */
function ranked(query: string, names: readonly string[]): string[] {
  return names
    .map(name => ({ name, score: closeness(query, name) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

test('a word’s beginning goes before its middle, that before initials, those before letters in order', () => {
  assert.deepEqual(ranked('pa', ['Spare', 'Pet Alder', 'Party', 'Plain', 'Zebra']), [
    'Party',
    'Spare',
    'Pet Alder',
    'Plain',
  ]);
});

test('of two that answer alike the shorter goes first', () => {
  assert.deepEqual(ranked('note', ['Note Purchase Agreement', 'Note']), ['Note', 'Note Purchase Agreement']);
});

test('every word of the query has to answer, in any order', () => {
  assert.deepEqual(ranked('date clos', ['Closing Date', 'Closing', 'Date']), ['Closing Date']);
});

test('letters scattered over a name answer nothing; an empty query is answered by all', () => {
  assert.equal(closeness('heron', 'Exhibit 5.1 - Opinion of Alder on the legality of the Certificates'), 0);
  assert.ok(closeness('', 'Alder') > 0);
});
