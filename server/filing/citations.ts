import { type CitedPage, citations as rows } from '../forms/citations.ts';
import { bodyOf, type Document } from './document.ts';
import { latelyOfText } from './of-text.ts';
import type { Span } from './span.ts';

/** A law or rule that the text cites, and the page that has it. */
export interface Citation {
  readonly span: Span;
  readonly page: CitedPage;
}

/** Every law and rule that a document cites by its number, in order; of two at one place the longer. */
export const citations: (document: Document) => readonly Citation[] = latelyOfText([], document => {
  const body = bodyOf(document);
  const offset = document.body.start;
  const found = rows.flatMap(({ pattern, page }) =>
    Array.from(body.matchAll(pattern)).flatMap(match => {
      const start = offset + match.index;
      const cited = page(...match.slice(1));
      return cited ? [{ span: { start, end: start + match[0].length }, page: cited }] : [];
    }),
  );
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let last = 0;
  return found.filter(({ span }) => {
    if (span.start < last) return false;
    last = span.end;
    return true;
  });
});
