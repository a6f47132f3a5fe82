import type { Document } from './document.ts';
import { lately } from './lazy.ts';
import { inPassages, type Passage, textOf } from './passages.ts';
import type { Span } from './span.ts';

/** Legal forms: with one of these a name is a company's. */
const FORM =
  'Inc\\.?|INC\\.?|Incorporated|INCORPORATED|Corp\\.?|CORP\\.?|L\\.?L\\.?C\\.?|L\\.?L\\.?P\\.?|L\\.?L\\.?L\\.?P\\.?|L\\. ?P\\.|LP|Ltd\\.?|LTD\\.?|Limited|LIMITED|N\\.A\\.|NA|plc|PLC|P\\.L\\.C\\.|S\\.A\\.|AG|N\\.V\\.|B\\.V\\.|GmbH|F\\.S\\.B\\.|FSB|P\\.C\\.|Co\\.|CO\\.|S\\.p\\.A\\.|L\\.C\\.|National\\s+Association|NATIONAL\\s+ASSOCIATION';
/** Words that end a company's name, but stand in other phrases too: "Company Stock", "Trust Account". */
const HEAD =
  'Corporation|CORPORATION|Company|COMPANY|Trust|TRUST|Bank|BANK|Partnership|PARTNERSHIP|Partners|PARTNERS|Association|ASSOCIATION|Fund|FUND|Bancorp|BANCORP|Bancorporation|Bancshares|BANCSHARES|Holdings|HOLDINGS|Enterprises|Industries|Cooperative|Foundation';
const BLANK = '(?:[ \\t]+|[ \\t]*\\r?\\n[ \\t]*)';
const ENDING = new RegExp(
  `(?<![A-Za-z0-9.&'-])(?:(${FORM})|${HEAD})(?:,?${BLANK}(?:${FORM})|${BLANK}(?:${HEAD}|(?:of|OF)${BLANK}[A-Z][A-Za-z]+(?:${BLANK}(?!(?:${FORM})(?![a-z]))[A-Z][A-Za-z]+)?))*(?![A-Za-z0-9]|[/-][A-Za-z])`,
  'g',
);
/** Names that begin with their kind: "The Bank of New York". */
const KIND_FIRST = new RegExp(
  `(?<![A-Za-z])(?:(?:The|THE)${BLANK})?(?:Bank|BANK|University|UNIVERSITY)${BLANK}(?:of|OF)(?:${BLANK}(?:the|and|&|AND|THE))?${BLANK}[A-Z][A-Za-z'-]*(?:${BLANK}(?:(?:&|(?:and|AND)(?=\\s+(?:Trust|TRUST|Savings|SAVINGS)))${BLANK})?(?!(?:${FORM})(?![a-z]))[A-Z][A-Za-z'-]*){0,3}(?:,?${BLANK}(?:Trust${BLANK}Company|(?:${FORM})(?![A-Za-z])))*`,
  'g',
);

/** Where names of companies stand, line breaks and all, in order; of two that overlap the one that begins first. */
export const entityNames: (document: Document) => readonly Span[] = lately(
  inPassages((_, passage) => namesInPassage(passage)),
);

/** Where they stand in a passage. */
export const namesInPassage = lately((passage: Passage): readonly Span[] => namesIn(textOf(passage)));

/** Where names of companies stand in a text. */
export function namesIn(body: string): Span[] {
  const found: Span[] = [];
  for (const match of body.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    if (!match[1] && goesOn(body, end)) continue;
    const start = startOf(body, match.index, match[1] === undefined);
    if (start !== undefined && !GENERIC.test(body.slice(start, end)) && !KIND_OF.test(body.slice(start, end)))
      found.push({ start, end });
  }
  for (const match of body.matchAll(KIND_FIRST)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

/** "Texas Business Corporation Act", "Company Stock": the phrase goes on, so its end was no name's end. */
function goesOn(body: string, end: number): boolean {
  return /^[ \t]*(?:\r?\n[ \t]*)?(?:[A-Z][a-z]|[A-Z]{2,})/.test(body.slice(end, end + 40));
}

/** Phrases that are no one's name. */
const GENERIC =
  /^(?:(?:the|each|any|such|said|our|its|this|that|no|an?|every|either|surviving|parent|holding|insurance|title|trust|public|private|subsidiary|acquired|acquiring|operating|investment|merged|former|new|limited|general|liability|delaware|texas|california|nevada|professional|business|employee|pension|mutual|lead|foreign|domestic|central|commercial|fronting|issuing|agent|reference|utility|real|estate|state|federal|reserve|stock|savings|small|credit|life|non-profit|venture|nonprofit|depository|transfer|escrow|grantor|issuer|depositor|borrower|buyer|seller|purchaser|acquisition)\s+)*(?:company|corporation|trust|bank|partnership|partners|association|fund|limited|holdings|enterprises|industries|foundation|cooperative|l\.?l\.?c\.?|inc\.?|co\.|corp\.?|n\.?a\.?)(?:\s+(?:of|in)\s.*)?$/is;

/** "a Virginia Limited Partnership" says what a company is. */
const KIND_OF = /^[A-Z]\w+(?:\s+[A-Z]\w+)?\s+(?:limited|general)\s+partnership$/i;

/** How far before its ending a name may begin. */
const REACH = 160;
const LINK = /^(?:of|and|&|AND|OF)$/;
/** Words after which "of" is part of a name: "Insurance Company of". */
const OF_HEAD =
  /(?:bank|company|corporation|trust|university|savings|association|society|fund|insurance|banks|bancorp)$/i;
/** Words that begin a sentence, a clause or a heading, or are a title before a name: the name begins after them. */
const OPENER =
  /^(?:on|in|by|at|from|between|among|with|to|for|as|whereas|this|that|these|if|upon|pursuant|since|under|while|when|where|each|all|any|both|either|after|before|until|although|because|during|through|or|effective|dated|re|notes?|exhibit|section|article|item|form|schedule|annex|mr|ms|mrs|dr|president|chairman|chief|vice|director|officer|secretary|treasurer|agreement|january|february|march|april|june|july|august|september|october|november|december|an?|is|it|we|our|its|such|certain|shares|neither|unlike|following|prior|also|additionally|accordingly|subject|subsidiary|name|witnesseth|attn|attention|c\/o|but|not|who|which|than|cc|the)$/i;
const INITIAL = /^(?:[A-Z]\.){1,4}$|^(?:St|Bros|BROS|Wm|Jos|Chas|Geo|Co|CO|U\.S|Ft|Mt|No)\.$/;
const ENDS_NAME_TOO = new RegExp(`^(?:${HEAD}),?$`);
const ENDS_NAME = new RegExp(`^(?:${FORM}),?$`);

/** Walks back over the words of a name from its ending. */
function startOf(body: string, ending: number, bare: boolean): number | undefined {
  const from = Math.max(0, ending - REACH);
  const words = wordsBetween(body, from, ending);
  // "Larch Holdings, Inc." has two words of its own.
  const own = /^(?:Holdings|Enterprises|Industries)\b/i.test(body.slice(ending, ending + 12)) ? 1 : 0;
  let first: number | undefined;
  let partners = false;
  let next = ending;
  for (let i = words.length - 1; i >= 0; i--) {
    const { text, at } = words[i]!;
    if (partsWords(body.slice(at + text.length, next))) break;
    next = at;
    const before = words[i - 1]?.text ?? '';
    if (LINK.test(text)) {
      if (!links(text, before, first !== undefined, words[i + 1]?.text ?? '')) break;
      if (/^and$/i.test(text) && joinsTwo(words[i - 2]?.text ?? '', before, words.length - 1 - i + own)) break;
      partners ||= !/^of$/i.test(text);
      continue;
    }
    const opening = /^["'(\u201c`[]*/.exec(text)![0].length;
    const core = text.slice(opening);
    if (!/^(?:[A-Z0-9]|[a-z]{1,2}[A-Z]|[a-z]+\.com\b)/.test(core)) break;
    if (/\),?$/.test(core)) {
      // "Bank One (Texas), N.A.": a place in parentheses is of the name.
      const open = placeBefore(words, i);
      if (open === undefined) break;
      i = open;
      next = words[i]!.at;
      if (i > 0) continue;
      break;
    }
    // "Alder Bank, Bank of Beech": two names.
    if (bare && first === undefined && /,$/.test(core)) break;
    if (/[;:!?"'\u201d],?$/.test(core)) break;
    if (first !== undefined && /\.$/.test(core) && !INITIAL.test(core)) break;
    // A comma stands before the ending, or in a list of partners: "Alder, Beech & Co."
    // A national bank may name its place: "Bank One, Texas, N.A."
    const place = first === words.at(-1)?.at && /^N(?:\.?A\b|ational)/i.test(body.slice(ending, ending + 8));
    if (first !== undefined && /,$/.test(core) && !place && !(partners && /^[A-Z][A-Za-z'-]+,$/.test(core))) break;
    if (OPENER.test(core.replace(/[,.:]$/, ''))) {
      if (/^the$/i.test(core) && first !== undefined && /^T/.test(core)) first = at + opening;
      break;
    }
    // "1.1 Alder Corp.": a paragraph's number; "Loan Trust 2004": a year is of the name.
    if (/^[\d,.]+$/.test(core) && (/,$/.test(core) || first === undefined || /\d[,.]/.test(core))) break;
    first = at + opening;
    if (opening > 0) break;
  }
  return first;
}

function wordsBetween(body: string, from: number, to: number): { readonly text: string; readonly at: number }[] {
  let at = from;
  return (body.slice(from, to).match(/\S+/g) ?? []).map(text => {
    at = body.indexOf(text, at);
    const word = { text, at };
    at += text.length;
    return word;
  });
}

/** The word that opens the parenthesis which the word number `i` closes: one to three words without quotes. */
function placeBefore(words: readonly { readonly text: string }[], i: number): number | undefined {
  for (let k = i; k >= Math.max(1, i - 2); k--) {
    if (/["\u201c\u201d']/.test(words[k]!.text)) return undefined;
    if (words[k]!.text.startsWith('(')) return /^[A-Z]/.test(words[k - 1]!.text) ? k : undefined;
  }
  return undefined;
}

/** "Bank of", "Smith &": the name goes on before the word; "Alder Corp. and" ends another. */
function links(link: string, before: string, begun: boolean, after: string): boolean {
  if (!/^["(\u201c]?[A-Z0-9]/.test(before)) return false;
  if (link === '&') return !ENDS_NAME.test(before);
  if (!begun) return /^and$/i.test(link) && /^[A-Z][a-z]+$/.test(before) && !OPENER.test(before);
  if (/^of$/i.test(link)) return OF_HEAD.test(before);
  // "Beech Bank and Cedar Bank" are two, "Beech Bank and Trust Company" is one.
  if (ENDS_NAME_TOO.test(before) && !/^(?:trust|savings|loan|sons)\b/i.test(after)) return false;
  return /^[A-Z][A-Za-z'-]+,?$/.test(before) && !ENDS_NAME.test(before) && !OPENER.test(before.replace(/,$/, ''));
}

/** "Ann Bole and Larch Group, Inc.": two words or more on either side are two names; "Elm Leasing and Finance, Inc." is one. */
function joinsTwo(first: string, second: string, after: number): boolean {
  return (
    after > 1 && /^(?:[A-Z][A-Za-z.'-]*|of)$/.test(first) && /^[A-Z][A-Za-z'-]+,?$/.test(second) && !OPENER.test(first)
  );
}

/** A blank line, or the gap between two columns. */
function partsWords(gap: string): boolean {
  return /\n[ \t\r]*\n/.test(gap) || /^[ \t]{4,}$/.test(gap) || gap.length > 80;
}
