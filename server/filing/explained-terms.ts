import { meaningAt, sentenceEnd } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { quotesIn, spanOf } from './quoted-names.ts';
import { inRegions } from './regions.ts';
import { movedTerm, type Term } from './term.ts';

const MEANS =
  /^,?\s*(?:\([^()]{0,120}\)\s*)?(?:corporation\s+)?(?:,?\s*(?:as\s+(?:used|applied)|when\s+used|with\s+respect|for\s+any|in\s+(?:relation|respect)|at\s+any|as\s+(?:to|of)|for\s+(?:the\s+)?purposes?|on\s+any|(?:by|of)\s+any|unless|except|subject\s+to|including)[^"]{0,160}?,?\s+)?(?:(?:shall|will|is|are|be|each|respectively|also|hereby)\s+){0,3}(?:means?|mean(?:ing)?|ha(?:s|ve)\s+the\s+(?:respective\s+)?meanings?|refers?\s+(?:to|collectively)|defined\s+(?:as|to|in|by)|deemed\s+to\s+mean|used\s+(?:herein\s+)?(?:to\s+mean|in\s+[^.;"]{1,60}\s+and\s+means?)|has\s+the\s+same\s+meaning|have\s+the\s+same\s+meaning)\b/i;
/** "Price" of a log on any day means; "Price", in the case of a saw, means: whatever it is said of. */
const SAID_OF =
  /^,?\s*(?:\([^()]{0,240}\)\s*)?,?\s*(?:as|of|by|in|for|on|at|when|whenever|with|applicable|unless|except|subject|including|from|to|under|after|where)\b[^".;\u201c]{0,200}?\b(?:shall\s+(?:be\s+deemed\s+to\s+)?mean|(?<!which\s)means)\b/i;
/** Of a name at the beginning of a sentence: The "Price" of a log shall be such sum as the parties agree on. */
const SHALL_BE =
  /^\s*(?:(?:of|as\s+to|for|with\s+respect\s+to)\s[^".;\u201c]{0,160}\s)?(?:shall|will)\s+(?:be\s+(?:the|an?|that|such|any|equal)|equal)\b/i;
/** (and, with correlative meaning, "Taxes"), (including any "Tax"): other names of the same. */
const WITH_OTHERS = /^,?\s*\(\s*(?:and|or|including)\b[^()]{0,240}\)/i;
/** Small words that are quoted for how they are to be read, and are no terms: "including" means ... */
const READ_SO =
  /^(?:and|or|from|to|until|till|through|by|include[sd]?|including|herein|hereof|hereto|hereunder|hereby|thereof|will|shall|may|must|any|each|all)$/;
/** Said of a name at the beginning of its line, or after "the term"; data in quotes (JSON) says nothing. */
const IS =
  /^\s*(?:equals?\b|(?:shall|will|is|are|includes?)\b(?:\s+(?:be(?!\s+deemed)|include|collectively|any|an?|the|each|all)\b)|:(?!\s*(?:["{[\d]|true|false|null))|--?|\u2014)/;

/** So many names stand in one parenthesis at most. */
const MANY = 4;

/** "X" means ...; "X", "Y" and "Z" have the meanings ...; "X": ... in a list of definitions. */
export const explainedTerms = inRegions(explainedIn, ({ span }) => span.start, movedTerm);

function explainedIn(document: Document): Term[] {
  const quotes = quotesIn(document);
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
    const begins = opens || /[.;:]\s+(?:The|An?)\s+$/.test(before);
    const own =
      MEANS.exec(after) ??
      SAID_OF.exec(after) ??
      (opens && /^[A-Z0-9]/.test(quote.name) ? IS.exec(after) : null) ??
      (begins && /^[A-Z0-9]/.test(quote.name) ? SHALL_BE.exec(after) : null);
    // "Effect", as used in this "Agreement", means: said of the first.
    const within = own && /\s*(?:as|when)\s+used\s+(?:in|under)\s+(?:this|the)\s+$/i.exec(before);
    if (within) {
      const from = quote.close + own[0].length;
      next = { open: quote.open - within[0].length, from, end: sentenceEnd(body, from) };
      continue;
    }
    const between = next ? body.slice(quote.end, next.open) : '';
    const chained =
      next &&
      /,|\b(?:or|and)\b/i.test(between) &&
      /^\W*(?:(?:or|and)\s*(?:the\s+term\s+)?["\u201c`']*|the\s+term\s+["\u201c`']*)?$/i.test(between);
    if (!own && !chained) {
      next = undefined;
      continue;
    }
    const from: number = own ? quote.close + own[0].length : next!.from;
    const end: number = own ? sentenceEnd(body, from) : next!.end;
    next = { open: quote.open, from, end };
    // A small word is a term where it is called one, or for the purposes of something.
    const small = /^[a-z]+$/.test(quote.name);
    if (small && (READ_SO.test(quote.name) || !/\b(?:term|purposes?\s+of\s[^.;"]{1,50},)\s+$/i.test(before))) continue;
    const definition = { start: offset + meaningAt(body, from), end: offset + end };
    const others = own ? (WITH_OTHERS.exec(after)?.[0].length ?? 0) : 0;
    const named = quotes
      .slice(i + 1, i + 1 + MANY)
      .filter(({ close, name }) => close < quote.close + others && /^[A-Z]/.test(name));
    for (const one of [quote, ...named])
      found.push({ name: one.name, span: spanOf(offset, one), kind: 'means', definition, members: [] });
  }
  return found;
}
