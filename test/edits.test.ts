import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { extract } from '../server/extract.ts';
import { edit, type Filing, judgedAs, type Profile, parse } from '../server/filing/filing.ts';
import { positionAt, slice } from '../server/filing/text.ts';
import { report } from '../server/rules/report.ts';
import { noSettings } from '../server/rules/settings.ts';
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

/** A submission whose documents are HTML: what is kept of them is kept of their renditions too. */
const html = readFileSync(path.join(samples, 'submission-10-q.txt'), 'utf8').replace(
  /<TEXT>\n([\s\S]*?)<\/TEXT>/g,
  (_, text: string) =>
    `<TEXT>\n<html><body>${text.replace(/<\/?[A-Z]+>.*\n/g, '').replace(/.+/g, '<p>$&</p>')}</body></html>\n</TEXT>`,
);

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
/** Another form or day is chosen, or none. */
type Choice = { readonly profile: Profile | undefined };
const choice: fc.Arbitrary<Choice> = fc.record({
  profile: fc.constantFrom<(Profile | undefined)[]>(
    undefined,
    { form: '10-K' },
    { form: '8-K/A' },
    { date: '1997-06-30' },
    { date: '2026-03-31' },
    { form: 'S-8', date: '2003-01-15' },
  ),
});
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 3000 })),
  inserted,
});
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 });

/** What every rule says of a filing, and all that is read of it. */
const BY_RULE: typeof ASKED = {
  'form check': filing => report(filing, 'draft.txt', { settings: noSettings }),
  extract: filing => extract(filing, 'draft.txt'),
};

/** Every answer of every feature, by name. */
function answers(filing: Filing, parts: readonly number[]): Record<string, unknown> {
  const whole = Object.entries({ ...ASKED, ...BY_RULE }).map(([name, ask]) => [name, ask(filing)]);
  const at = parts.flatMap(part => {
    const position = positionAt(filing.text, Math.floor(part * filing.text.length));
    const range = { start: position, end: { line: position.line + 30, character: 0 } };
    return Object.entries(ASKED_AT).map(([name, ask]) => [`${name} at ${part}`, ask(filing, position, range)]);
  });
  return Object.fromEntries([...whole, ...at]);
}

/** Edits a filing or has it judged otherwise, asking all after each step, and compares the last answers with those of the same text read anew. */
function same(read: Filing, changes: readonly (Change | Choice)[], parts: readonly number[]): void {
  let filing = read;
  for (const step of changes) {
    // What is derived before an edit must not outlive it.
    answers(filing, parts);
    filing = 'profile' in step ? judgedAs(filing, step.profile) : changed(filing, step);
  }
  const fresh = answers(parse(slice(filing.text, 0, filing.text.length), filing.profile), parts);
  for (const [name, answer] of Object.entries(answers(filing, parts))) assert.deepEqual(answer, fresh[name], name);
}

function changed(filing: Filing, { at, length, inserted }: Change): Filing {
  const start = Math.floor(at * filing.text.length);
  const end = Math.min(start + length, filing.text.length);
  return edit(filing, { start, end }, inserted ?? 'x'.repeat(end - start));
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

/** Between choices the text is edited now and then. */
const choices = fc.array(fc.oneof({ arbitrary: choice, weight: 3 }, change), { minLength: 2, maxLength: 4 });

test('judged as another form or day, and back, every feature answers as for a filing that was read so', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(html), fc.constantFrom(...texts)), choices, places, (text, ...rest) =>
      same(parse(text), ...rest),
    ),
    { numRuns: 30, seed: 20041231 },
  );
});

test('so it does for real filings', { skip: noCorpus }, () => {
  const filings = realFilings(25).filter(({ filing }) => filing.text.length < 300_000);
  fc.assert(
    fc.property(fc.constantFrom(...filings), fc.oneof(changes, choices), places, ({ filing }, ...rest) =>
      same(filing, ...rest),
    ),
    { numRuns: 12, seed: 20041231 },
  );
});
