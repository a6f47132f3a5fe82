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

const QUOTED =
  /(?:(?<![A-Za-z0-9"\u201d])(?:["\u201c]|``|''|(?<=[(\s])')|(?<=(?:^|[\s(])["\u201c])['`])((?:the[ \t]+)?[A-Za-z0-9$](?:[^"\u201c\u201d`']|'(?!')){0,90}?)(?:["\u201d]|''|(?<=[^'])'(?=[),;]|\s+(?:shall|means?|has)\b))(?=means?\b|shall\b|[^A-Za-z0-9]|$)/g;

/** Every name between quotes, without its article and its stop. */
export function quotedNames(body: string): Quote[] {
  const found: Quote[] = [];
  for (const match of body.matchAll(QUOTED)) {
    const inner = match[1]!;
    const article = /^the\s+/i.exec(inner)?.[0].length ?? 0;
    const core = inner.slice(article).replace(/(?<![\s,;:])[\s,;:]+$/, '');
    const text = /^[^.]*[A-Za-z]{3}\.$/.test(core) && !/(?:Inc|Corp|Ltd)\.$/i.test(core) ? core.slice(0, -1) : core;
    if (/\n[ \t\r]*\n/.test(inner) || (text.length < 2 && text !== '$') || text.split(/\s+/).length > 9) continue;
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

/** The name's place in the filing, for a body that begins at `offset`. */
export function spanOf(offset: number, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { start: offset + start, end: offset + end };
}
