import { bodyOf, type Document } from './document.ts';
import { entityNames } from './entity-name.ts';
import { rolesAfter } from './roles.ts';
import type { Span } from './span.ts';

/** How far before a name the phrase may begin that it stands for. */
const REACH = 420;
/** Between a company's name and its short name: its kind, its role, its former name; never another company. */
const DESCRIBES =
  /^\s*(?:,?\s*(?:[A-Z][A-Za-z ]{2,40}(?:Division|Branch|Agency|Unit),\s*)?(?:an?|as|formerly|or\s+(?:its|any)|the|which|not\s+in|acting|solely|through|having|whose|with\s+(?:its|an|offices|a)|located|organized|existing|incorporated|individually|on\s+behalf|by|its|in\s+(?:its|such)|successor|and\s+its|together\s+with|doing|d\/b\/a|f\/k\/a|one|our|both|of\s+[A-Z0-9])\b|,?\s*$)/;
/** Terms for papers, shares and events: a company's name before them is not what they name. */
const THING =
  /(?:agreements?|plans?|notes?|indentures?|leases?|act|loans?|stock|shares?|securities|certificates?|merger|acquisition|closing|date|property|assets?|services|purchase|price|transactions?|report|exchange|offering|warrants?|contracts?|amendments?|letter|order|code|bonds?|debentures?|options?|facility|project|work|software|products?|premises|credit|program|statements?|quotations?|documents?|drawings|interests?|payments?|rights|claims?|obligations?|business|technology|marks?|fees?|amounts?|period|policy|financials|index|rate|litigation|proxy|commitment|distribution)$/i;
/** After one of these a company's name is part of a longer phrase, which is what a name of another kind names. */
const PREPOSITION = /\b(?:of|by|with|to|for|from|against|in|on|vs?\.)\s+(?:the\s+)?$/i;
const WHO =
  /^(?:the\s+)?(?:[a-z]+\s+)?(?:company|corporation|registrant|parent|holdings|holding company|fund|trust|partnership|bank|buyer|purchaser|seller|borrower|lender|issuer|guarantor|newco|sub|merger sub|subsidiary|trustee|depositor|servicer|agent|landlord|tenant|owner|contractor|licensor|licensee|employer|executive|employee|manager|underwriter|representative|sponsor|target|general partner)s?$/i;

/** What a name in the parenthesis at `at` (an offset in the body) stands for: the company, paper or phrase just before. */
export function definitionBefore(document: Document, at: number, name: string): Span {
  const body = bodyOf(document);
  const offset = document.body.start;
  const end = at - (/(?<!\s)\s*(?:,\s*)?$/.exec(body.slice(Math.max(0, at - 90), at))?.[0].length ?? 0);
  const company = THING.test(name) ? undefined : companyBefore(document, at, name);
  const start = company ?? phraseBefore(body, end, name);
  return { start: offset + Math.min(start, end), end: offset + end };
}

/** The company's name that the text before `at` ends with, whatever is said of it after a comma. */
function companyBefore(document: Document, at: number, name: string): number | undefined {
  const body = bodyOf(document);
  const offset = document.body.start;
  const all = entityNames(document);
  const entity = all[indexBefore(all, offset + at)];
  if (!entity || offset + at - entity.end > 360) return undefined;
  const start = entity.start - offset;
  const between = body.slice(entity.end - offset, at);
  // Parentheses between say more of the same company: its place, a first short name.
  const said: string[] = between.split(/\([^()]{0,160}\)/);
  if (said.some(part => !DESCRIBES.test(part))) return undefined;
  if (/[;]|\.\s+[A-Z]|\n[ \t\r]*\n/.test(said.join(' '))) return undefined;
  // "..., the lenders parties hereto (the "Lenders")" are not the company before them.
  const noun = /(?<![A-Za-z])([A-Za-z]{3,}?)s?$/.exec(name)?.[1];
  if (noun && new RegExp(`\\b${noun}s\\b`, 'i').test(said.join(' '))) return undefined;
  const spelled = body.slice(start, entity.end - offset);
  const within = PREPOSITION.test(body.slice(Math.max(0, start - 20), start));
  return within && !WHO.test(name) && !shortFor(name, spelled) ? undefined : start;
}

/** "Park Granada", "CHL": a part of the full name, or its first letters. */
function shortFor(name: string, full: string): boolean {
  const words: readonly string[] = full.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const own: readonly string[] = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const initials = words.map(word => word[0]).join('');
  return own.some(
    word => words.includes(word) || (word.length > 1 && word.length < 6 && initials.startsWith(word.slice(0, 2))),
  );
}

/** The index of the last span that ends at or before `offset`; -1 where there is none. */
export function indexBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const BREAK =
  /(?:[;:]|[a-z)"](?<!\bvs?)\.(?=\s+[A-Z])|\n[ \t\r]*\n|\b(?:by\s+and\s+)?(?:between|among)\b|\b(?:that|which|whereby|entered\s+into|pursuant\s+to|enter\s+into|approved|adopted|acquired|purchased?|sold|issued?|to)\b|\)\s*,?\s*(?:and\b)?)\s*/g;

/** Where the noun phrase begins that ends at `end`: at the word the name itself ends with, else after the last clause. */
function phraseBefore(body: string, end: number, name: string): number {
  const from = Math.max(0, end - REACH);
  const sentence =
    from + lastBreak(body.slice(from, end), /(?:[a-z)"](?<!\bvs?)\.(?=\s+[A-Z"\u201c])|\n[ \t\r]*\n)\s*/g);
  const text = body.slice(sentence, end);
  const last = /(?<![A-Za-z])([A-Za-z]{3,}?)s?$/.exec(name)?.[1];
  const at = last ? lastWord(text, last.toLowerCase()) : -1;
  if (at >= 0) return sentence + nounStart(text, at);
  // "the Securities and Exchange Commission (the "SEC")": initials stand for the capitalised words before them.
  const capitalised = /[A-Z][A-Za-z'&-]*\s*$/.exec(text.slice(-60));
  if (/^[A-Z&.]{2,8}$/.test(name) && capitalised)
    return sentence + nounStart(text, text.length - capitalised[0].length);
  const clause = lastBreak(text, BREAK);
  // "... on a date to be agreed, which shall be (the "Closing Date")": the words of a verb alone say nothing.
  if (sentence > from && VERB.test(text.slice(clause))) return sentence;
  return sentence + clause + (LINK.exec(text.slice(clause))?.[0].length ?? 0);
}

const VERB = /^(?:which\s+)?(?:[a-z]+\s+)?(?:shall|will|is|are|was|were|be|has|have)\b|^in\s+Section\b/;
const LINK = /^(?:(?:of|for|and|or|with)\s+)+(?:the\s+)?/;

function lastBreak(text: string, pattern: RegExp): number {
  let start = 0;
  for (const stop of text.matchAll(pattern)) {
    const after = stop.index + stop[0].length;
    if (text.length - after > 3) start = after;
  }
  return start;
}

function lastWord(text: string, word: string): number {
  const lower = text.toLowerCase();
  for (let at = lower.lastIndexOf(word); at >= 0; at = at > 0 ? lower.lastIndexOf(word, at - 1) : -1) {
    if (!/[a-z]/.test(lower.charAt(at - 1)) && /^(?:s|es)?(?![a-z])/.test(lower.slice(at + word.length))) return at;
  }
  return -1;
}

const DETERMINER =
  /^(?:the|an?|its|his|her|their|our|that|this|such|certain|each|any|all|said|of|to|under|with|by|into|from|in|on|at|was|is|are|were|has|have|be|for|or|as|executed|signed|entered|amended)$/i;

/** Walks back from the noun at `at` over its adjectives and the capitalised words it goes with. */
function nounStart(text: string, at: number): number {
  const words = [...text.slice(0, at).matchAll(/\S+/g)];
  let start = at;
  for (let i = words.length - 1; i >= 0 && i > words.length - 12; i--) {
    const word = words[i]![0];
    const linked =
      /^(?:and|of|&|for)$/.test(word) && /^[A-Z]/.test(words[i - 1]?.[0] ?? '') && /^[A-Z]/.test(text.slice(start));
    if (!linked && (DETERMINER.test(word) || /[.,;:)]$/.test(word) || /^and$/i.test(word))) break;
    start = words[i]!.index;
  }
  return start;
}

/** True where a company's name stands at `offset` of the filing. */
export function startsCompany(document: Document, offset: number): boolean {
  const all = entityNames(document);
  return all[indexBefore(all, offset) + 1]?.start === offset;
}

/**
 * The companies that the paragraph names one after another up to `end` (an offset of the filing): A, B and C.
 * One that has another role than the group's `name` is not of it: "A, as borrower, B and C, as lenders (the "Lenders")".
 */
export function companiesBefore(document: Document, end: number, name: string): string[] {
  const body = bodyOf(document);
  const offset = document.body.start;
  const all = entityNames(document);
  const names: string[] = [];
  let next = end;
  for (let i = indexBefore(all, end); i >= 0 && end - all[i]!.start < REACH * 3; i--) {
    const between = body.slice(all[i]!.end - offset, next - offset);
    if (between.length > REACH || /[a-z)"]\.\s+[A-Z]|\n[ \t\r]*\n|\b(?:entered|enter|executed|agreed)\b/.test(between))
      break;
    const roles = rolesAfter(between);
    const company = body.slice(all[i]!.start - offset, all[i]!.end - offset).replace(/\s+/g, ' ');
    const other = roles.length > 0 && !roles.some(role => name.toLowerCase().startsWith(role));
    if (!other && !names.includes(company)) names.unshift(company);
    next = all[i]!.start;
    if (/\b(?:between|among)\s+(?:the\s+)?$/i.test(body.slice(Math.max(0, next - offset - 20), next - offset))) break;
  }
  return names;
}

const ABBREVIATION =
  /(?:^|[\s("])(?:[A-Z]|Inc|Corp|Co|Ltd|No|Nos|Sec|Art|St|Mr|Mrs|Ms|Dr|Jr|Sr|U\.S|L\.P|N\.A|i\.e|e\.g|Bros|vs|v|cf|al)$/;

/** Where the sentence ends that goes on at `from`: its full stop, or the end of its paragraph. At most 1,200 characters. */
export function sentenceEnd(body: string, from: number): number {
  const text = body.slice(from, from + 1200);
  for (const stop of text.matchAll(
    /\.(?=["\u201d)']?(?:\s|$))|\n[ \t\r]*\n(?![ \t]*(?:\([a-z0-9]+\)|and\b|or\b|[a-z]))/g,
  )) {
    if (stop[0] !== '.' && stop.index < 3) continue;
    if (stop[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, stop.index - 8), stop.index))) continue;
    return from + stop.index;
  }
  return Math.min(body.length, from + text.length);
}

/** Where the meaning itself begins after the words that introduce it: past blanks and marks. */
export function meaningAt(body: string, from: number): number {
  return from + /^[\s,:.-]*/.exec(body.slice(from, from + 80))![0].length;
}
