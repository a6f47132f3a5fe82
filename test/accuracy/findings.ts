/** node --import tsx test/accuracy/findings.ts DIR: writes anew what the form check finds on accepted filings; a change says why it moves. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { claim } from '../../server/filing/claim.ts';
import type { Filing } from '../../server/filing/filing.ts';
import { header } from '../../server/filing/header.ts';
import { slice } from '../../server/filing/text.ts';
import { formCheck } from '../../server/rules/form-check.ts';
import { noSettings } from '../../server/rules/settings.ts';
import { readFiling, textFiles } from './corpus.ts';

/** What the preset "review" reports of filings that the SEC accepted. */
export interface Findings {
  /** By rule and severity. */
  readonly counts: Readonly<Record<string, number>>;
  /** Each error, by file and rule, with what a person who looked at it says. */
  readonly errors: Readonly<Record<string, string>>;
}

const FILE = path.join(import.meta.dirname, 'findings.json');

/** What is kept of the last look. */
export const known: Findings = JSON.parse(readFileSync(FILE, 'utf8'));

/** The filings of the corpus that have a submission header, by their paths in it. */
export function acceptedUnder(corpus: string): (readonly [name: string, filing: Filing])[] {
  return textFiles(corpus)
    .map(file => [path.relative(corpus, file), readFiling(file)] as const)
    .filter(([, filing]) => header(filing) && claim(slice(filing.text, 0, 65_536)));
}

/** Checks the filings. An error that nobody has looked at yet is said to be so. */
export function findingsOf(filings: readonly (readonly [name: string, filing: Filing])[]): Findings {
  const counts: Record<string, number> = {};
  const errors: Record<string, string> = {};
  for (const [name, filing] of filings) {
    for (const { rule, severity } of formCheck(filing, { settings: { ...noSettings, preset: 'review' } }).problems) {
      counts[`${rule}: ${severity}`] = (counts[`${rule}: ${severity}`] ?? 0) + 1;
      const key = `${name}: ${rule}`;
      if (severity === 'error') errors[key] = known.errors[key] ?? 'not looked at';
    }
  }
  const sorted = <V>(of: Record<string, V>) =>
    Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { counts: sorted(counts), errors: sorted(errors) };
}

if (import.meta.filename === process.argv[1]) {
  const corpus = process.argv[2];
  if (!corpus) throw new Error('usage: node --import tsx test/accuracy/findings.ts DIR');
  writeFileSync(FILE, `${JSON.stringify(findingsOf(acceptedUnder(corpus)), undefined, 2)}\n`);
}
