import type { Document } from './document.ts';
import { furnitureAt } from './page-furniture.ts';
import { sectionsAt } from './section-index.ts';
import type { Term } from './term.ts';
import { lineAt, lineStart, slice } from './text.ts';

/** Where no sections are read, a definition goes on to the next one if that is no further off, in characters. */
const NEAR = 3000;
/** Before a name at the head of a paragraph: a number, "the term", and quotes. */
const HEAD = /\n[ \t\r]*\n[ \t]*(?:\(?[A-Za-z0-9.]{1,6}\)?[ \t]+)?(?:the[ \t]+(?:term|word)s?[ \t]+)?["\u201c`'_]*$/i;

/**
 * The same terms in order: a definition that begins a paragraph goes on to where the next such begins, or to the end of its section; those
 * of tables stay.
 */
export function wholeDefinitions(
  document: Document,
  terms: readonly Term[],
  tabled: ReadonlySet<Term>,
): readonly Term[] {
  const { text } = document.filing;
  const ends = new Map<number, number>();
  let next: number | undefined;
  for (const term of terms.toReversed()) {
    const { kind, span, definition } = term;
    const heads = kind === 'means' && HEAD.test(slice(text, Math.max(0, span.start - 60), span.start));
    if (heads && !tabled.has(term)) {
      const section = sectionsAt(document, span.start).at(-1)?.span.end;
      const limit = Math.min(next ?? section ?? 0, section ?? next ?? 0);
      if (limit > definition.end && (section !== undefined || limit - definition.end < NEAR))
        ends.set(definition.start, lastWord(document, definition.end, limit));
    }
    if (heads || tabled.has(term)) next = lineStart(text, lineAt(text, span.start));
  }
  return terms.map(term => {
    const end = tabled.has(term) || term.kind !== 'means' ? undefined : ends.get(term.definition.start);
    return end === undefined ? term : { ...term, definition: { start: term.definition.start, end } };
  });
}

/** The end of the last word from `start` to `end`, before its stop and what stands where a page turns. */
function lastWord(document: Document, start: number, end: number): number {
  const more = slice(document.filing.text, start, end);
  let last = more.length;
  while (last > 0 && /[\s.;]/.test(more.charAt(last - 1))) last--;
  const furniture = furnitureAt(document, start + last - 1);
  return furniture && furniture.start > start ? lastWord(document, start, furniture.start) : start + last;
}
