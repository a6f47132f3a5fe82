import { companiesBefore, definitionBefore, startsCompany } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { quotesIn, spanOf } from './quoted-names.ts';
import { inRegions } from './regions.ts';
import type { Span } from './span.ts';
import { movedTerm, oneLine, type Term } from './term.ts';

/** How far before a name its parenthesis may open. */
const LEAD = 320;
/** Words just before the name: (the "X"), (collectively, the "X"), (each a "X"), ("A" or "B"), (as amended, the "X"). */
const NAMES =
  /(?:^|[\s,;(])(?:the|an?|each|any|such|collectively|together|individually|jointly|hereinafter|hereafter|herein|our|its|his|her|their|this|that|these|such|being|called|named|styled|(?:referred\s+to|known|defined|designated|described)(?:\s+(?:herein|hereinafter|hereafter|collectively|individually|below|together|jointly|in\s+this\s+[a-z]+(?:\s+[\d.]+)?|throughout\s+(?:this|these|the)\s+[a-z]+))*(?:,?\s*(?:as|by))?(?:\s+(?:the|an?|either|both))?),?\s*$/i;
/** (collectively, with Larch, "Lenders"), (including its successors, "Larch"), (the Guaranteed Maximum Price or "GMP"). */
const OTHERS =
  /^\s*(?:(?:including|collectively|together|jointly|individually|as)\b[^;:"\u201c]{3,120},|the\s+(?:[A-Z][a-z]+\s+){1,5}or)\s+$/;
/** Words before a name that is quoted for its own sake. */
const CITES =
  /\b(?:see|under|entitled|captioned|titled|headed|heading|caption|words?|phrase|in|section|sections|within|including|and\s+with|marked|mark|so-called|legend|title|to\s+the|of\s+the|such\s+as|as\s+in)\s*(?:the\s+)?(?:captions?\s+|headings?\s+|sections?\s+|terms?\s+)?$/i;
/** What may stand after the name in its parenthesis. */
const GOES_ON =
  /^\s*(?:[),;/]|and\b|or\b|as\b|in\s+th(?:is|ese)\b|for\s+purposes|herein|hereinafter|collectively|together|each\b|when\b|which\b|if\b|to\s+the\s+extent|with\s+respect|["\u201c]|``)/i;
const PRONOUN = /^(?:we|us|our|ours|you|your|yours|it|its|i|me|my)$/i;
/** "hereinafter referred to as the "X"", with no parenthesis. */
const CALLED =
  /(?:\b(?:hereinafter|hereafter|herein)(?:,?\s+(?:sometimes|collectively|individually|also|jointly|together|either|both|or|being|is|are|the|a|an|each))*|\b(?:referred\s+to|called|known|designated|described)(?:\s+(?:herein|hereinafter|hereafter|collectively|individually|together|jointly|below|in\s+this\s+[a-z]+))+|(?<!so-)\b(?:referred\s+to|collectively\s+called|be\s+called))(?:,?\s*(?:referred\s+to|called|known|designated|described))?(?:\s+(?:collectively|individually|herein|hereinafter|together|jointly|either|both|in\s+this\s+[a-z]+))*(?:,?\s+as)?(?:\s+(?:collectively|individually|either))?,?\s*(?:the|an?|each|its|his|her|their|or|,|\s)*$|\b(?:shall|will)\s+be\s+(?:deemed\s+)?(?:the|an?)\s*$|\b(?:being|is|are)\s+the\s*$/i;

/** Terms named after what they stand for: (the "Company"), hereinafter called the "Owner". */
export const namedTerms = inRegions(namedIn, ({ span }) => span.start, movedTerm);

function namedIn(document: Document): Term[] {
  const quotes = quotesIn(document);
  const body = bodyOf(document);
  const offset = document.body.start;
  const found: Term[] = [];
  let group: { readonly open: number; readonly terms: Term[] } | undefined;
  quotes.forEach((quote, i) => {
    if (PRONOUN.test(quote.name)) return;
    const from = Math.max(0, quote.open - LEAD);
    const before = body.slice(from, quote.open);
    const open = openParenthesis(before);
    const lead = before.slice(open + 1);
    const sameGroup = group && group.open === from + open;
    const after = body.slice(quote.close, quote.close + 60);
    if (open >= 0 && !/\n[ \t\r]*\n/.test(lead) && GOES_ON.test(after)) {
      const own = lead.slice(lead.search(/(?:["\u201d]|'')[^"\u201d']*$/) + 1).replace(/^'/, '');
      const bare = own.trim() === '' && /[A-Z]/.test(quote.name);
      const joined =
        sameGroup &&
        /^\s*(?:[,;]\s*)?(?:(?:and|or|and\/or)\s*)?(?:,\s*)?(?:(?:the|an?|each|together|collectively)\s*)?$/i.test(own);
      const says = OTHERS.test(own) || (NAMES.test(own) && !CITES.test(own.replace(NAMES, ' ')));
      if (!bare && !joined && !says) return;
      const definition = definitionBefore(document, from + open, quote.name);
      const members = membersOf(document, lead, sameGroup ? group!.terms : [], definition, quote.name);
      const term: Term = { name: quote.name, span: spanOf(offset, quote), kind: 'named', definition, members };
      if (!sameGroup) group = { open: from + open, terms: [] };
      group!.terms.push(term);
      found.push(term);
      return;
    }
    const near = before.slice(-140);
    const called = CALLED.exec(near);
    const previous = quotes[i - 1];
    if (called && called[0].trim() !== '' && !/\bso-$/.test(near.slice(0, called.index))) {
      const at = quote.open - (near.length - called.index);
      const definition = definitionBefore(document, at, quote.name);
      found.push({ name: quote.name, span: spanOf(offset, quote), kind: 'named', definition, members: [] });
    } else if (
      previous &&
      found.at(-1)?.span.start === offset + previous.start &&
      /^\s*(?:,\s*)?(?:or|and)(?:\s+(?:each|individually|singly|collectively|together),?)?(?:\s+as)?(?:\s+(?:the|an?))?\s*$/.test(
        body.slice(previous.close, quote.open),
      )
    ) {
      found.push({ ...found.at(-1)!, name: quote.name, span: spanOf(offset, quote) });
    }
  });
  return found;
}

/** The last parenthesis that opens and does not close. */
function openParenthesis(before: string): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const c = before.charCodeAt(i);
    if (c === 41) depth++;
    else if (c === 40 && depth-- === 0) return i;
  }
  return -1;
}

/** "together with CHL, the" names CHL, and the term just before it in the parenthesis; "collectively, the" the names before. */
function membersOf(
  document: Document,
  lead: string,
  same: readonly Term[],
  definition: Span,
  name: string,
): readonly string[] {
  const together =
    /together\s+with\s+(?=\S)(.{1,120}?),?(?<=\S)\s+(?:(?:being\s+)?(?:collectively|hereinafter)[^"]{0,40})?(?:the|each|an?)?\s*$/is.exec(
      lead,
    );
  if (together) {
    const others = namesIn(together[1]!);
    return others.length > 0 ? [...others, ...same.map(term => term.name)] : [];
  }
  const listed = /^\s*((?:[A-Z][\w&.'-]*(?:,?\s+|$)|and\s+){2,12}?)(?:are|being)\b/.exec(lead);
  if (listed && !/^(?:as|in)\b/i.test(lead)) return namesIn(listed[1]!);
  if (!/\b(?:collectively|together|jointly|each|individually)\b/i.test(lead) || !/s$/.test(name)) return [];
  // A list of companies ends with one: (collectively, the "Lenders") after "the several lenders" names no company.
  if (!startsCompany(document, definition.start)) return [];
  const members = companiesBefore(document, definition.end, name);
  return members.length > 1 ? members : [];
}

/** "CHL, the Bank and Park Granada" as names. */
function namesIn(list: string): string[] {
  return oneLine(list.replace(/["\u201c\u201d]/g, ''))
    .split(/,\s*(?:and\s+)?|(?<!\s)\s+and\s+/)
    .map(name => name.replace(/^the\s+/i, '').trim())
    .filter(name => /^[A-Z0-9]/.test(name));
}
