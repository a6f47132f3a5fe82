import { edit, type Filing } from '../filing/filing.ts';
import { overlaps, type Span } from '../filing/span.ts';
import type { Fix, Problem } from './rule.ts';

/** A fix may uncover another fault; after this many rounds what is left is left. */
const ROUNDS = 10;

/** The safe fixes of `problems` that do not touch each other, in the order of the text. */
export function safeFixes(problems: readonly Problem[]): readonly Fix[] {
  const taken: Span[] = [];
  return problems.flatMap(({ fixes = [] }) => {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some(({ span }) => taken.some(other => touches(span, other)))) return [];
    taken.push(...fix.edits.map(({ span }) => span));
    return [fix];
  });
}

function touches(a: Span, b: Span): boolean {
  return overlaps(a, b) || a.start === b.start || a.end === b.start || b.end === a.start;
}

/** The filing with `fixes` applied; their edits do not overlap. */
export function apply(filing: Filing, fixes: readonly Fix[]): Filing {
  return fixes
    .flatMap(({ edits }) => edits)
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, insert }) => edit(done, span, insert), filing);
}

/** The filing with every safe fix of what `report` gives applied, and how many there were. */
export function mend(
  filing: Filing,
  report: (filing: Filing) => readonly Problem[],
): { readonly filing: Filing; readonly count: number } {
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = safeFixes(report(filing));
    if (fixes.length === 0) break;
    count += fixes.length;
    filing = apply(filing, fixes);
  }
  return { filing, count };
}
