import type { Document } from './document.ts';
import { inPassages } from './passages.ts';
import type { Span } from './span.ts';
import { oneLine } from './term.ts';

/** A name between quotes: offsets in the body of the name, and of its quotes. */
export interface Quote {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly open: number;
  readonly close: number;
}

/** What stands before a quote is looked at behind it: a text is searched for the quote alone. */
const QUOTED =
  /(?:["\u201c](?<![A-Za-z0-9"\u201d].)|(?:``|'')(?<![A-Za-z0-9"\u201d]..)|'(?<=[(\s].)|['`](?<=(?:^|[\s(])["\u201c].))((?:the[ \t]+)?[A-Za-z0-9$](?:[^"\u201c\u201d`'\n]|\n(?![ \t\r]*\n)|'(?!')){0,90}?)(?:["\u201d]|''|(?<=[^'])'(?=[),;]|\s+(?:shall|means?|has)\b))(?=means?\b|shall\b|[^A-Za-z0-9]|$)/g;

/** Every name between quotes, without its article and its stop. */
export function quotedNames(body: string): Quote[] {
  const found: Quote[] = [];
  for (const match of body.matchAll(QUOTED)) {
    const inner = match[1]!;
    const article = /^the\s+/i.exec(inner)?.[0].length ?? 0;
    const core = inner.slice(article).replace(/(?<![\s,;:])[\s,;:]+$/, '');
    const text = /^[^.]*[A-Za-z]{3}\.$/.test(core) && !/(?:Inc|Corp|Ltd)\.$/i.test(core) ? core.slice(0, -1) : core;
    if ((text.length < 2 && text !== '$') || text.split(/\s+/).length > 9) continue;
    const start = match.index + match[0].indexOf(inner) + article;
    found.push({
      name: oneLine(text),
      start,
      end: start + text.length,
      open: match.index,
      close: match.index + match[0].length,
    });
  }
  return found;
}

/** Every name between quotes in a document's body. */
export const quotesIn: (document: Document) => Quote[] = document => {
  const { start } = document.body;
  return quoted(document).map(({ name, lead, tail, ...span }) => {
    const [from, to] = [span.start - start, span.end - start];
    return { name, start: from, end: to, open: from - lead, close: to + tail };
  });
};

/** With what stands between the name and its quotes. */
const quoted = inPassages(text =>
  quotedNames(text).map(({ open, close, ...name }) => ({ ...name, lead: name.start - open, tail: close - name.end })),
);

/** The name's place in the filing, for a body that begins at `offset`. */
export function spanOf(offset: number, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { start: offset + start, end: offset + end };
}
