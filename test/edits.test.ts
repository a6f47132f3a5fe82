import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { edit, type Filing, parse } from '../server/filing/filing.ts';
import { positionAt, slice } from '../server/filing/text.ts';
import { noCorpus, realFilings } from './features/real-filings.ts';
import { ASKED, ASKED_AT } from './fuzz/asked.ts';

const samples = path.join(import.meta.dirname, '../samples');
const texts = readdirSync(samples)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(path.join(samples, name), 'utf8'));
/** A document of many blocks, so that most edits leave its first as it was. */
const long = texts
  .map(text => text.replace(/<\/?(?:SEC-DOCUMENT|SEC-HEADER|DOCUMENT|TEXT)>.*/g, '<PAGE>'))
  .join('<PAGE>\n');

/** What a drafter types, deletes and pastes, and what changes how the rest is read. */
const typed = fc.constantFrom(
  '',
  'x',
  ' ',
  '\n',
  '\r\n\r\n',
  'the Depositor ',
  '(the "Vault")',
  ' Section 2.1(b) ',
  'Vault Bank, N.A.',
  ' March 3, 2004 ',
  '"',
  ')',
  '<PAGE>\n',
  '<TABLE>\n',
  '</TEXT>\n',
  '\nItem 5. Other\n',
  '\nSIGNATURES\n',
  '\n(b) text',
);
const inserted = fc.oneof(fc.constant(undefined), { arbitrary: typed, weight: 3 });

interface Change {
  readonly at: number;
  readonly length: number;
  /** Undefined for as many characters as are replaced. */
  readonly inserted: string | undefined;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 3000 })),
  inserted,
});
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 });

/** Every answer of every feature, by name. */
function answers(filing: Filing, parts: readonly number[]): Record<string, unknown> {
  const whole = Object.entries(ASKED).map(([name, ask]) => [name, ask(filing)]);
  const at = parts.flatMap(part => {
    const position = positionAt(filing.text, Math.floor(part * filing.text.length));
    const range = { start: position, end: { line: position.line + 30, character: 0 } };
    return Object.entries(ASKED_AT).map(([name, ask]) => [`${name} at ${part}`, ask(filing, position, range)]);
  });
  return Object.fromEntries([...whole, ...at]);
}

/** Edits a filing, asking all after each edit, and compares the last answers with those of the same text read anew. */
function same(read: Filing, changes: readonly Change[], parts: readonly number[]): void {
  let filing = read;
  for (const { at, length, inserted } of changes) {
    // What is derived before an edit must not outlive it.
    answers(filing, parts);
    const start = Math.floor(at * filing.text.length);
    const end = Math.min(start + length, filing.text.length);
    filing = edit(filing, { start, end }, inserted ?? 'x'.repeat(end - start));
  }
  const fresh = answers(parse(slice(filing.text, 0, filing.text.length)), parts);
  for (const [name, answer] of Object.entries(answers(filing, parts))) assert.deepEqual(answer, fresh[name], name);
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 });

test('after any edits every feature answers as for a filing that was read anew', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(long), fc.constantFrom(...texts)), changes, places, (text, ...rest) =>
      same(parse(text), ...rest),
    ),
    { numRuns: 30, seed: 20041231 },
  );
});

test('so it does for real filings', { skip: noCorpus }, () => {
  const filings = realFilings(25).filter(({ filing }) => filing.text.length < 300_000);
  fc.assert(
    fc.property(fc.constantFrom(...filings), changes, places, ({ filing }, ...rest) => same(filing, ...rest)),
    { numRuns: 12, seed: 20041231 },
  );
});
