import type { Document } from './document.ts';
import { keptBySpan } from './kept.ts';
import { moved } from './moved.ts';
import type { Span } from './span.ts';
import { lineAt, lineEnd, lineStart } from './text.ts';

/**
 * A fact of the lines of a span alone, be it a table, a page or a paragraph, and of what its `context` says: read once, and moved with them
 * after an edit elsewhere.
 */
export function ofLines<V>(
  read: (document: Document, span: Span) => V,
  context: (document: Document) => string = () => '',
): (document: Document, span: Span) => V {
  const keep = keptBySpan<{ readonly value: V; readonly start: number }>();
  return (document, span) => {
    const { text } = document.filing;
    const lines = { start: lineStart(text, lineAt(text, span.start)), end: lineEnd(text, lineAt(text, span.end)) };
    const place = `${span.start - lines.start} ${span.end - lines.start} ${context(document)}`;
    const { value, start } = keep(text, lines, () => ({ value: read(document, span), start: lines.start }), place);
    return moved(value, lines.start - start);
  };
}
