import type { Document } from './document.ts';
import { entityNames } from './entity-name.ts';
import { sentences } from './sentence.ts';
import { countBefore } from './sorted.ts';
import { contains, type Span } from './span.ts';
import { lineAt, lineEnd, lineStart, slice, textAt } from './text.ts';

/** Words by which a former, another or a later name is told. */
const RENAMED =
  /\b(?:former(?:ly)?|[fn]\/k\/a|d\/b\/a|known\s+as|renamed|name\s+change|changed?\s+(?:its|the)\s+name|predecessor|successor)\b/i;
/** How far from a name they stand, in characters. */
const NEAR = 100;
/** Two names of one sentence stand so near one another, in characters. */
const SENTENCE = 80;
/** What stands between the names of a list: of companies of one group, where they begin alike. */
const LINK = /^[\s,;]*(?:(?:and|or|&)\s+)?(?:the\s+)?$/i;

/**
 * True for a company's name that cannot be told to be another company's than the one named at `places`: it is no part of a longer name, in no
 * list of a group, not in one sentence with one of the places, and not said to be a former or a new name.
 */
export function isLoneName(document: Document, span: Span, places: readonly Span[]): boolean {
  const { text } = document.filing;
  const all = entityNames(document);
  const line = { start: lineStart(text, lineAt(text, span.start)), end: lineEnd(text, lineAt(text, span.end)) };
  const words = (own: Span) => /[A-Za-z0-9]/.test(textAt(text, own));
  const at = countBefore(all, ({ start }) => start <= span.start) - 1;
  const own = all[at];
  const begun = own && contains(own, span.start) ? own : undefined;
  // What a heading on the line above seems to add is not of the name.
  if (begun && words({ start: Math.max(begun.start, line.start), end: span.start }) && begun.start < span.start)
    return false;
  if (begun && begun.end > span.end && words({ start: span.end, end: begun.end })) return false;
  const before = all[begun ? at - 1 : at];
  const after = all.find(({ start }) => start >= span.end);
  const first = (name: Span) => /\w+/.exec(textAt(text, name))?.[0].toLowerCase();
  const related = [before, after].some(
    other =>
      other &&
      first(other) === first(span) &&
      LINK.test(slice(text, Math.min(other.end, span.end), Math.max(other.start, span.start))),
  );
  if (related) return false;
  if (RENAMED.test(slice(text, Math.max(0, span.start - NEAR), span.end + NEAR))) return false;
  return places.every(({ start, end }) => {
    const between = start < span.start ? { start: end, end: span.start } : { start: span.end, end: start };
    return between.end - between.start > SENTENCE || isParted(textAt(text, between));
  });
}

/** A blank line or the end of a sentence is between. */
function isParted(between: string): boolean {
  return /\n[ \t\r]*\n/.test(between) || sentences(between).length > 1;
}
