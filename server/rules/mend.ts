import { edit, type Filing } from '../filing/filing.ts';
import { countBefore } from '../filing/sorted.ts';
import type { Span } from '../filing/span.ts';
import { slice } from '../filing/text.ts';
import type { Fix, Problem } from './rule.ts';

/** A fix may uncover another fault; after this many rounds what is left is left. */
const ROUNDS = 10;

/** The safe fixes of `problems` that do not touch each other, in the order of the text. */
export function safeFixes(problems: readonly Problem[]): readonly Fix[] {
  /** In order, none touching another fix's. */
  let taken: readonly Span[] = [];
  return problems.flatMap(({ fixes = [] }) => {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some(({ span }) => touchesOne(taken, span))) return [];
    taken = [...taken, ...fix.edits.map(({ span }) => span)].sort((a, b) => a.start - b.start);
    return [fix];
  });
}

function touchesOne(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[countBefore(spans, span => span.end < start)];
  return next !== undefined && next.start <= end;
}

/** The filing with `fixes` applied; their edits do not overlap. */
export function apply(filing: Filing, fixes: readonly Fix[]): Filing {
  return together(
    filing,
    fixes.flatMap(({ edits }) => edits),
  ).reduceRight((done, { span, insert }) => edit(done, span, insert), filing);
}

/** In characters: about what is cut anew for an edit. */
const NEAR = 4096;

/** Edits in the order of the text, those that are near each other as one, so that thousands in a table cost no more than a few. */
function together({ text }: Filing, edits: Fix['edits']): Fix['edits'] {
  const done: { start: number; end: number; parts: string[] }[] = [];
  for (const { span, insert } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = done.at(-1);
    if (last && span.start - last.end < NEAR) {
      last.parts.push(slice(text, last.end, span.start), insert);
      last.end = span.end;
    } else done.push({ ...span, parts: [insert] });
  }
  return done.map(({ start, end, parts }) => ({ span: { start, end }, insert: parts.join('') }));
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
