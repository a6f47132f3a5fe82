import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lately } from '../server/filing/lazy.ts';

/** Looks at stretches of 300,000 units by their names, in order: those that were read, each time they were. */
function readOf(looks: string): string {
  const stretches = new Map([...new Set(looks)].map(name => [name, { name, length: 300_000 }]));
  let read = '';
  const fact = lately(({ name }: { readonly name: string; readonly length: number }) => {
    read += name;
    return name.toUpperCase();
  });
  for (const name of looks) assert.equal(fact(stretches.get(name)!), name.toUpperCase());
  return read;
}

test('what was looked at last is not read again', () => {
  assert.equal(readOf('abcabcabc'), 'abc');
});

test('what is looked at again and again is kept, whatever else is read', () => {
  assert.equal(readOf('abacadaeafagahaiajakalaman'), 'abcdefghijklmn');
});

test('what was not looked at for long is read again', () => {
  assert.equal(readOf('abcdefghijklma'), 'abcdefghijklma');
});
