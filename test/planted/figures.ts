import { readFileSync } from 'node:fs';
import path from 'node:path';

/** How one kind of planted fault fared in the whole corpus. */
export interface Figure {
  readonly kind: string;
  readonly rule: string;
  planted: number;
  caught: number;
}

/** Of each kind this share is to be caught. */
const GOAL = 0.95;

/** What the last complete run of table.ts found. */
export const figures: readonly Figure[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'figures.json'), 'utf8'),
);

/** The section of docs/accuracy.md: every kind that could be planted, those under the goal, and those that are unproven. */
export function plantedSection(all: readonly Figure[]): string {
  const proven = all.filter(({ planted }) => planted > 0);
  const [planted, caught] = [sum(proven.map(row => row.planted)), sum(proven.map(row => row.caught))];
  const under = proven.filter(row => row.caught < row.planted * GOAL);
  return `## Planted faults

Faults that a script plants in clean filings of the corpus, one at a time, and how many are caught by the right rule at the right line:
${caught} of ${planted}, ${percent(caught, planted)} %, of ${proven.length} kinds; ${under.length} kinds are under ${100 * GOAL} %. Generated from a run of
\`node --import tsx test/planted/table.ts DIR --figures test/planted/figures.json\`.

| fault | rule | planted | caught | share | under ${100 * GOAL} % |
| --- | --- | ---: | ---: | ---: | --- |
${proven.map(row => `| ${row.kind} | ${row.rule} | ${row.planted} | ${row.caught} | ${percent(row.caught, row.planted)} % | ${under.includes(row) ? 'under' : ''} |`).join('\n')}

Unproven in real filings, for none of the corpus has what they damage and passes their rule:

${all
  .filter(row => row.planted === 0)
  .map(({ kind, rule }) => `- ${kind} (${rule})`)
  .join('\n')}
`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function percent(caught: number, planted: number): string {
  return ((100 * caught) / planted).toFixed(1);
}
