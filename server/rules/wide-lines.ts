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
  const within = inTables(document);
  const wide = ascii(document).wide.filter(
    ({ columns }, i) => columns > limit && (within[i]! ? of === 'a table' : of === 'prose'),
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

/** For each of the wide lines, in order, whether it stands between a `<TABLE>` and its `</TABLE>`, or the document's end where that is missing. */
function inTables(document: Document): readonly boolean[] {
  const { wide, tables } = ascii(document);
  let next = 0;
  let end = 0;
  return wide.map(({ span }) => {
    for (; next < tables.length && tables[next]!.span.start <= span.start; next++) {
      const close = tables[next + 1];
      if (tables[next]!.opens) end = Math.max(end, close && !close.opens ? close.span.end : document.body.end);
    }
    return span.end <= end;
  });
}
