import { cover } from './cover.ts';
import { companiesBefore, definitionBefore, sentenceEnd, startsCompany } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { lazy } from './lazy.ts';
import { occurrences } from './names.ts';
import { ofText } from './of-text.ts';
import { overlaps, type Span } from './span.ts';

/** A term that the document defines: (the "Company"), "X" means ... */
export interface Term {
  readonly name: string;
  /** The name, without its quotes. */
  readonly span: Span;
  /** In parentheses or by "hereinafter called"; by a sentence; or by a pointer to where it is defined. */
  readonly kind: 'named' | 'means' | 'elsewhere';
  /** What it stands for: the phrase it names, the sentence after "means", the words "as defined in ...". */
  readonly definition: Span;
  /** Terms and names that make up a group: "together with CHL, the "Sellers"". */
  readonly members: readonly string[];
}

/** Every term that a text document defines, in order. */
export const terms: (document: Document) => readonly Term[] = ofText<readonly Term[]>([], document => {
  const body = bodyOf(document);
  const quotes = quoted(body);
  const found = [...named(document, body, quotes), ...unquoted(document, body), ...explained(document, body, quotes)];
  const names = new Set(found.map(term => term.name));
  const pointed = elsewhere(document, body).filter(term => !names.has(term.name));
  return [...found, ...pointed]
    .sort((a, b) => a.span.start - b.span.start)
    .filter((term, i, all) => term.span.start !== all[i - 1]?.span.start);
});

/** Where each defined term is used in its document, by name: whole words, plural and possessive, over line breaks. */
export const termUses: (document: Document) => ReadonlyMap<string, readonly Span[]> = ofText<
  ReadonlyMap<string, readonly Span[]>
>(new Map(), document => {
  const names = [...new Set(terms(document).map(term => term.name))];
  const known = new Set(names);
  const sought = names.flatMap(name =>
    forms(name)
      .filter(form => form === name || !known.has(form))
      .map(form => ({ name, form })),
  );
  const uses = new Map<string, Span[]>(names.map(name => [name, []]));
  const offset = document.body.start;
  for (const { name, start, end } of occurrences(
    bodyOf(document),
    sought.map(({ form }) => ({ name: form, loose: false })),
  )) {
    const span = { start: offset + start, end: offset + end };
    if (!inStreet(document, span)) uses.get(sought[name]!.name)!.push(span);
  }
  return uses;
});

/** True within an address on the cover: a company named for its street is not named by it. */
export function inStreet(document: Document, span: Span): boolean {
  return streets(document).some(street => overlaps(street, span));
}

const streets: (document: Document) => readonly Span[] = lazy(document =>
  (cover(document)?.registrants ?? []).flatMap(({ fields }) =>
    fields.flatMap(({ field, value }) => (field === 'principal_address' && value ? [value.span] : [])),
  ),
);

/** Other forms of a name: its plural or singular; of one in capitals, which stand for bold type, the ordinary spelling. */
function forms(name: string): string[] {
  const mixed = /^[^a-z]{5,}$/.test(name)
    ? [name.replace(/[A-Z]+/g, word => word[0] + word.slice(1).toLowerCase())]
    : [];
  return [name, ...mixed].flatMap(form => [form, ...numbers(form)]);
}

function numbers(name: string): string[] {
  if (!/[a-z]$/.test(name)) return [`${name}s`, `${name}S`];
  if (/(?:s|x|ch|sh)$/.test(name)) return /[^su]s$/.test(name) ? [name.slice(0, -1)] : [`${name}es`];
  return /[^aeiou]y$/.test(name) ? [`${name.slice(0, -1)}ies`] : [`${name}s`];
}

/** Where one name occurs in a document as printed, as whole words, over line breaks too. */
export function uses(document: Document, name: string, anyCase = false): Span[] {
  const offset = document.body.start;
  return occurrences(bodyOf(document), [{ name, loose: anyCase }]).map(({ start, end }) => ({
    start: offset + start,
    end: offset + end,
  }));
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name between quotes: offsets in the body of the name, and of its quotes. */
interface Quote {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly open: number;
  readonly close: number;
}

const QUOTED =
  /(?<![A-Za-z0-9"\u201d])(?:["\u201c]|``|''|(?<=[( ])')((?:the[ \t]+)?[A-Za-z0-9$](?:[^"\u201c\u201d`']|'(?!')){0,90}?)(?:["\u201d]|''|(?<=[^'])'(?=[),;]))(?![A-Za-z0-9])/g;

function quoted(body: string): Quote[] {
  const found: Quote[] = [];
  for (const match of body.matchAll(QUOTED)) {
    const inner = match[1]!;
    const article = /^the\s+/i.exec(inner)?.[0].length ?? 0;
    const core = inner.slice(article).replace(/[\s,;:]+$/, '');
    const text = /^[^.]*[A-Za-z]{3}\.$/.test(core) && !/(?:Inc|Corp|Ltd)\.$/i.test(core) ? core.slice(0, -1) : core;
    if (/\n[ \t\r]*\n/.test(inner) || text.length < 2 || text.split(/\s+/).length > 9) continue;
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

/** How far before a name its parenthesis may open. */
const LEAD = 320;
/** Words just before the name: (the "X"), (collectively, the "X"), (each a "X"), ("A" or "B"), (as amended, the "X"). */
const NAMES =
  /(?:^|[\s,;(])(?:the|an?|each|any|such|collectively|together|individually|jointly|hereinafter|hereafter|herein|our|its|his|her|their|this|that|these|such|being|called|named|styled|(?:referred\s+to|known|defined|designated|described)(?:\s+(?:herein|hereinafter|hereafter|collectively|individually|below|together|jointly|in\s+this\s+[a-z]+|throughout\s+[a-z\s]+))*(?:,?\s*(?:as|by))?(?:\s+(?:the|an?|either|both))?),?\s*$/i;
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

function named(document: Document, body: string, quotes: readonly Quote[]): Term[] {
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
        sameGroup && /^\s*[,;]?\s*(?:and|or|and\/or)?,?\s*(?:the|an?|each|together|collectively)?\s*$/i.test(own);
      const says = NAMES.test(own) && !CITES.test(own.replace(NAMES, ' '));
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
      /^\s*,?\s*(?:or|and)(?:\s+as)?(?:\s+the)?\s*$/.test(body.slice(previous.close, quote.open))
    ) {
      found.push({ ...found.at(-1)!, name: quote.name, span: spanOf(offset, quote) });
    }
  });
  return found;
}

function spanOf(offset: number, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { start: offset + start, end: offset + end };
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
    /together\s+with\s+(.{1,120}?),?\s+(?:(?:being\s+)?(?:collectively|hereinafter)[^"]{0,40})?(?:the|each|an?)?\s*$/is.exec(
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
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map(name => name.replace(/^the\s+/i, '').trim())
    .filter(name => /^[A-Z0-9]/.test(name));
}

/** (the Company), hereinafter called Owner: defined without quotes. */
const UNQUOTED =
  /(?:\((?:collectively,?\s+|hereinafter,?\s+|hereinafter\s+(?:called|referred\s+to\s+as)\s+|herein\s+(?:called|referred\s+to\s+as)\s+)?(?:the\s+|each\s+an?\s+)|\b(?:hereinafter|hereafter)\s+(?:collectively\s+|sometimes\s+)?(?:called|referred\s+to\s+as|known\s+as)\s+(?:the\s+|collectively\s+)?)([A-Z][A-Za-z&'-]*(?:\s+(?:(?:and|of|&)\s+)?[A-Z][A-Za-z&'-]*){0,4})(?=\s*[),;.]|\s+(?:and|which|of)\b)/g;

function unquoted(document: Document, body: string): Term[] {
  const offset = document.body.start;
  return Array.from(body.matchAll(UNQUOTED)).flatMap(match => {
    const end = match.index + match[0].length;
    if (match[0].startsWith('(') && body.charAt(end) !== ')') return [];
    if (/\n[ \t\r]*\n/.test(match[0])) return [];
    const span = { start: offset + end - match[1]!.length, end: offset + end };
    const definition = definitionBefore(document, match.index, match[1]!);
    if (definition.start === definition.end) return [];
    return [{ name: oneLine(match[1]!), span, kind: 'named' as const, definition, members: [] }];
  });
}

const MEANS =
  /^,?\s*(?:\([^()]{0,120}\)\s*)?(?:,?\s*(?:as\s+(?:used|applied)|when\s+used|with\s+respect|for\s+any|in\s+(?:relation|respect)|at\s+any|as\s+(?:to|of)|for\s+(?:the\s+)?purposes?|on\s+any|(?:by|of)\s+any)[^"]{0,160}?,?\s+)?(?:(?:shall|will|is|are|be|each|respectively|also|hereby)\s+){0,3}(?:means?|mean(?:ing)?|ha(?:s|ve)\s+the\s+(?:respective\s+)?meanings?|refers?\s+(?:to|collectively)|defined\s+(?:as|to|in|by)|deemed\s+to\s+mean|has\s+the\s+same\s+meaning|have\s+the\s+same\s+meaning)\b/i;
/** Said of a name at the beginning of its line, or after "the term"; data in quotes (JSON) says nothing. */
const IS =
  /^\s*(?:(?:shall|is|are|includes?)\b(?:\s+(?:be(?!\s+deemed)|include|collectively|any|an?|the|each|all)\b)|:(?!\s*(?:["{[\d]|true|false|null))|--?|\u2014)/;

/** "X" means ...; "X", "Y" and "Z" have the meanings ...; "X": ... in a list of definitions. */
function explained(document: Document, body: string, quotes: readonly Quote[]): Term[] {
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
      next && /,|\b(?:or|and)\b/.test(between) && /^\W*(?:or|and)?\s*(?:the\s+term\s+)?["\u201c`']*$/i.test(between);
    if (!own && !chained) {
      next = undefined;
      continue;
    }
    const from: number = own ? quote.close + own[0].length : next!.from;
    const end: number = own ? sentenceEnd(body, from) : next!.end;
    next = { open: quote.open, from, end };
    // "including" means ...: a rule for reading, not a term.
    if (/^[a-z]+$/.test(quote.name)) continue;
    const definition = { start: offset + from + leading(body, from), end: offset + end };
    found.push({ name: quote.name, span: spanOf(offset, quote), kind: 'means', definition, members: [] });
  }
  return [...found, ...listed(document, body)];
}

/** Blanks and marks before the definition proper. */
function leading(body: string, from: number): number {
  return /^[\s,:.-]*/.exec(body.slice(from, from + 80))![0].length;
}

/** A list of definitions whose quotes or underlines a converter took away: a line that begins "Business Day means". */
const LISTED =
  /\n[ \t]*(?:\([a-z0-9]{1,4}\)[ \t]+|\d{1,2}(?:\.\d{1,2}){1,2}\.?[ \t]+)?_{0,2}([A-Z][A-Za-z0-9&'/-]*(?:[ \t]+(?:of|and|or|the|to|for|in)\b|[ \t]+[A-Z0-9(][A-Za-z0-9&'()/-]*){0,7})_{0,2},?[ \t]+(?:shall[ \t]+)?(?:means?|has[ \t]+the[ \t]+meaning|is[ \t]+defined[ \t]+(?:as|in))\b/g;

function listed(document: Document, body: string): Term[] {
  const offset = document.body.start;
  return Array.from(body.matchAll(LISTED)).flatMap(match => {
    if (/^(?:This|That|It|The|Which|What|Such|These)\b/.test(match[1]!)) return [];
    const start = match.index + match[0].indexOf(match[1]!);
    const from = match.index + match[0].length;
    const definition = { start: offset + from + leading(body, from), end: offset + sentenceEnd(body, from) };
    const span = { start: offset + start, end: offset + start + match[1]!.length };
    return [{ name: oneLine(match[1]!), span, kind: 'means' as const, definition, members: [] }];
  });
}

const AS_DEFINED =
  /\(\s*(?:each\s+)?(?:as\s+)?(?:such\s+term\s+is\s+|hereinafter\s+|hereafter\s+)?(?:as\s+)?defined\s+[^()]{2,160}\)/g;
const BEFORE_IT =
  /((?:[A-Z][A-Za-z0-9&/-]*)(?:\s+(?:(?:and|of|in|or|for|to)\s+)?[A-Z0-9][A-Za-z0-9&/-]*){0,5})["\u201d]?\s*$/;

/** Change in Control (as defined in the Plan): its definition is elsewhere. The first pointer counts. */
function elsewhere(document: Document, body: string): Term[] {
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
