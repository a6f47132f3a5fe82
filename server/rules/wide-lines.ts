import { ascii } from '../filing/ascii.ts';
import type { Document } from '../filing/document.ts';
import type { Span } from '../filing/span.ts';
import { few, MANY } from './many.ts';
import type { Finding, Fix } from './rule.ts';

/** The lines over `limit` columns, of tables or of what is between them; each with the fix that it has, where they are few. */
export function wideLines(
  document: Document,
  limit: number,
  of: 'prose' | 'a table',
  fixAt?: (line: Span) => Fix | undefined,
): readonly Finding[] {
  const tables = tableSpans(document);
  const wide = ascii(document).wide.filter(
    ({ span, columns }) => columns > limit && tables.some(table => holds(table, span)) === (of === 'a table'),
  );
  return few(
    wide.map(({ span, columns }) => {
      const fix = wide.length <= MANY ? fixAt?.(span) : undefined;
      return {
        message: `This line of ${of} is ${columns} columns wide; ${limit} are allowed.`,
        span,
        ...(fix && { fixes: [fix] }),
      };
    }),
    count =>
      `${count} lines of ${of} are wider than ${limit} columns, this one the first: they are not laid out as lines of a page.`,
  );
}

/** From each `<TABLE>` to its `</TABLE>`, or to the end where that is missing. */
function tableSpans(document: Document): Span[] {
  const { tables } = ascii(document);
  return tables.flatMap(({ span, opens }, i) => {
    const close = tables[i + 1];
    return opens ? [{ start: span.start, end: close && !close.opens ? close.span.end : document.body.end }] : [];
  });
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
