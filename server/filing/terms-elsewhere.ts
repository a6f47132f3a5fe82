import type { Document } from './document.ts';
import { aroundPassages } from './passages.ts';
import { oneLine, type Term } from './term.ts';

const AS_DEFINED =
  /\(\s*(?:each\s+)?(?:as\s+)?(?:(?:such|that)\s+[a-z]+\s+is\s+|hereinafter\s+|hereafter\s+)?(?:as\s+)?defined\s+(?:[^()]|\([^()]{1,12}\)){2,160}\)/g;
const BEFORE_IT =
  /((?:[A-Z][A-Za-z0-9&/-]*)(?:\s+(?:(?:and|of|in|or|for|to)\s+)?[A-Z0-9][A-Za-z0-9&/-]*){0,5})["\u201d]?\s*$/;

/** Change in Control (as defined in the Plan): its definition is elsewhere. The first pointer counts. */
export function termsElsewhere(document: Document): Term[] {
  const found = new Map<string, Term>();
  for (const { name, gap, length, ...span } of pointers(document)) {
    if (name.length < 3 || found.has(name)) continue;
    const start = span.end + gap + 1;
    const definition = { start, end: start + length - 2 };
    found.set(name, { name, span, kind: 'elsewhere', definition, members: [] });
  }
  return [...found.values()];
}

/** How far before its parenthesis a name may begin, and how long that may be. */
const ABOVE = 90;
const LONG = 400;

/** The names, each with what stands between it and its parenthesis, and that one's length. */
const pointers = aroundPassages(ABOVE, LONG, (text, from, to) =>
  Array.from(text.includes('defined') ? text.matchAll(AS_DEFINED) : []).flatMap(({ index, 0: words }) => {
    const first = Math.max(0, index - ABOVE);
    const before = index < from || index >= to ? undefined : BEFORE_IT.exec(text.slice(first, index));
    if (!before || /\n[ \t\r]*\n/.test(before[0])) return [];
    const printed = before[1]!;
    const article = /^(?:(?:The|A|An|Any|Each|All|No|Such|If|Upon|On|In|Subject)\s+)+/.exec(printed)?.[0].length ?? 0;
    const start = first + before.index;
    const end = start + printed.length;
    return [
      { name: oneLine(printed.slice(article)), start: start + article, end, gap: index - end, length: words.length },
    ];
  }),
);
