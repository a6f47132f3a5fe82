import { meaningAt, sentenceEnd } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { type Quote, spanOf } from './quoted-names.ts';
import type { Term } from './term.ts';

const MEANS =
  /^,?\s*(?:\([^()]{0,120}\)\s*)?(?:corporation\s+)?(?:,?\s*(?:as\s+(?:used|applied)|when\s+used|with\s+respect|for\s+any|in\s+(?:relation|respect)|at\s+any|as\s+(?:to|of)|for\s+(?:the\s+)?purposes?|on\s+any|(?:by|of)\s+any|unless|except|subject\s+to|including)[^"]{0,160}?,?\s+)?(?:(?:shall|will|is|are|be|each|respectively|also|hereby)\s+){0,3}(?:means?|mean(?:ing)?|ha(?:s|ve)\s+the\s+(?:respective\s+)?meanings?|refers?\s+(?:to|collectively)|defined\s+(?:as|to|in|by)|deemed\s+to\s+mean|used\s+(?:herein\s+)?(?:to\s+mean|in\s+[^.;"]{1,60}\s+and\s+means?)|has\s+the\s+same\s+meaning|have\s+the\s+same\s+meaning)\b/i;
/** Said of a name at the beginning of its line, or after "the term"; data in quotes (JSON) says nothing. */
const IS =
  /^\s*(?:(?:shall|is|are|includes?)\b(?:\s+(?:be(?!\s+deemed)|include|collectively|any|an?|the|each|all)\b)|:(?!\s*(?:["{[\d]|true|false|null))|--?|\u2014)/;

/** "X" means ...; "X", "Y" and "Z" have the meanings ...; "X": ... in a list of definitions. */
export function explainedTerms(document: Document, quotes: readonly Quote[]): Term[] {
  const body = bodyOf(document);
  const offset = document.body.start;
  const found: Term[] = [];
  let next: { readonly open: number; readonly from: number; readonly end: number } | undefined;
  for (let i = quotes.length - 1; i >= 0; i--) {
    const quote = quotes[i]!;
    const after = body.slice(quote.close, quote.close + 320);
    const before = body.slice(Math.max(0, quote.open - 60), quote.open);
    const opens =
      /(?:^|\n)[ \t]*(?:\(?[a-z0-9.]{1,5}\)?[ \t]+)?(?:The[ \t]+(?:term|word|phrase)s?[ \t]+)?$/i.test(before) ||
      /\bterms?\s+$/i.test(before);
    const own = MEANS.exec(after) ?? (opens && /^[A-Z0-9]/.test(quote.name) ? IS.exec(after) : null);
    // "Effect", as used in this "Agreement", means: said of the first.
    const within = own && /\s*(?:as|when)\s+used\s+(?:in|under)\s+(?:this|the)\s+$/i.exec(before);
    if (within) {
      const from = quote.close + own[0].length;
      next = { open: quote.open - within[0].length, from, end: sentenceEnd(body, from) };
      continue;
    }
    const between = next ? body.slice(quote.end, next.open) : '';
    const chained =
      next && /,|\b(?:or|and)\b/i.test(between) && /^\W*(?:or|and)?\s*(?:the\s+term\s+)?["\u201c`']*$/i.test(between);
    if (!own && !chained) {
      next = undefined;
      continue;
    }
    const from: number = own ? quote.close + own[0].length : next!.from;
    const end: number = own ? sentenceEnd(body, from) : next!.end;
    next = { open: quote.open, from, end };
    // "including" means ...: a rule for reading, not a term.
    if (/^[a-z]+$/.test(quote.name)) continue;
    const definition = { start: offset + meaningAt(body, from), end: offset + end };
    found.push({ name: quote.name, span: spanOf(offset, quote), kind: 'means', definition, members: [] });
  }
  return found;
}
