import { bodyOf, type Document } from './document.ts';
import { oneLine, type Term } from './term.ts';

const AS_DEFINED =
  /\(\s*(?:each\s+)?(?:as\s+)?(?:(?:such|that)\s+[a-z]+\s+is\s+|hereinafter\s+|hereafter\s+)?(?:as\s+)?defined\s+(?:[^()]|\([^()]{1,12}\)){2,160}\)/g;
const BEFORE_IT =
  /((?:[A-Z][A-Za-z0-9&/-]*)(?:\s+(?:(?:and|of|in|or|for|to)\s+)?[A-Z0-9][A-Za-z0-9&/-]*){0,5})["\u201d]?\s*$/;

/** Change in Control (as defined in the Plan): its definition is elsewhere. The first pointer counts. */
export function termsElsewhere(document: Document): Term[] {
  const body = bodyOf(document);
  const offset = document.body.start;
  const found = new Map<string, Term>();
  for (const match of body.matchAll(AS_DEFINED)) {
    const from = Math.max(0, match.index - 90);
    const before = BEFORE_IT.exec(body.slice(from, match.index));
    if (!before || /\n[ \t\r]*\n/.test(before[0])) continue;
    const article =
      /^(?:(?:The|A|An|Any|Each|All|No|Such|If|Upon|On|In|Subject)\s+)+/.exec(before[1]!)?.[0].length ?? 0;
    const start = from + before.index + article;
    const name = oneLine(before[1]!.slice(article));
    if (name.length < 3 || found.has(name)) continue;
    const span = { start: offset + start, end: offset + from + before.index + before[1]!.length };
    const definition = { start: offset + match.index + 1, end: offset + match.index + match[0].length - 1 };
    found.set(name, { name, span, kind: 'elsewhere', definition, members: [] });
  }
  return [...found.values()];
}
