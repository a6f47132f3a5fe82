import { bodyOf, type Document } from './document.ts';
import { entityNames } from './entity-name.ts';
import type { Span } from './span.ts';

/** How far before a name the phrase may begin that it stands for. */
const REACH = 420;
/** Between a company's name and its short name: its kind, its role, its former name; never another company. */
const DESCRIBES =
  /^\s*(?:,?\s*(?:an?\b|as\b|formerly\b|or\s+(?:its|any)|the\b|which\b|not\s+in\b|acting\b|solely\b|through\b|having\b|whose\b|with\s+(?:its|an|offices|a)\b|located\b|organized\b|existing\b|individually\b|on\s+behalf\b|by\b|its\b|successor\b|and\s+its\b|together\s+with\b|doing\b|d\/b\/a\b|f\/k\/a\b|one\b|our\b|both\b|of\b)|$)/i;
/** Terms for papers, shares and events: a company's name before them is not what they name. */
const THING =
  /(?:agreements?|plans?|notes?|indentures?|leases?|act|loans?|stock|shares|securities|certificates?|merger|acquisition|closing|date|property|assets|services|purchase|price|transactions?|report|exchange|offering|warrants?|contracts?|amendments?|letter|order|code|bonds?|debentures?|options?|facility|project|work|software|products?|premises|credit|program|statements?)$/i;

/** What a name in the parenthesis at `at` (an offset in the body) stands for: the company, paper or phrase just before. */
export function definitionBefore(document: Document, at: number, name: string): Span {
  const body = bodyOf(document);
  const offset = document.body.start;
  const end = at - (/\s*,?\s*$/.exec(body.slice(Math.max(0, at - 90), at))?.[0].length ?? 0);
  const company = THING.test(name) ? undefined : companyBefore(document, at);
  const start = company ?? phraseBefore(body, end, name);
  return { start: offset + Math.min(start, end), end: offset + end };
}

/** The company's name that the text before `at` ends with, whatever is said of it after a comma. */
function companyBefore(document: Document, at: number): number | undefined {
  const offset = document.body.start;
  const all = entityNames(document);
  const entity = all[indexBefore(all, offset + at)];
  if (!entity || offset + at - entity.end > 260) return undefined;
  const between = bodyOf(document).slice(entity.end - offset, at);
  if (!DESCRIBES.test(between) || /[;)]|\.\s+[A-Z]|\n[ \t\r]*\n/.test(between.replace(/\([^()]{0,120}\)/g, '')))
    return undefined;
  return entity.start - offset;
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
  /(?:[;:]|[a-z)"]\.(?=\s+[A-Z])|\n[ \t\r]*\n|\b(?:by\s+and\s+)?(?:between|among)\b|\b(?:that|which|whereby|entered\s+into|pursuant\s+to|enter\s+into|approved|adopted|acquired|purchased?|sold|issued?|to)\b|\)\s*,?\s*(?:and\b)?)\s*/g;

/** Where the noun phrase begins that ends at `end`: at the word the name itself ends with, else after the last clause. */
function phraseBefore(body: string, end: number, name: string): number {
  const from = Math.max(0, end - REACH);
  const sentence = from + lastBreak(body.slice(from, end), /(?:[a-z)"]\.(?=\s+[A-Z"\u201c])|\n[ \t\r]*\n)\s*/g);
  const text = body.slice(sentence, end);
  const last = /([A-Za-z]{3,}?)s?$/.exec(name)?.[1];
  const at = last ? lastWord(text, last.toLowerCase()) : -1;
  if (at >= 0) return sentence + nounStart(text, at);
  return sentence + lastBreak(text, BREAK);
}

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

/** The companies that the paragraph names one after another up to `end` (an offset of the filing): A, B and C. */
export function companiesBefore(document: Document, end: number): string[] {
  const body = bodyOf(document);
  const offset = document.body.start;
  const all = entityNames(document);
  const names: string[] = [];
  let next = end;
  for (let i = indexBefore(all, end); i >= 0 && end - all[i]!.start < REACH * 3; i--) {
    const between = body.slice(all[i]!.end - offset, next - offset);
    if (between.length > REACH || /[a-z)"]\.\s+[A-Z]|\n[ \t\r]*\n/.test(between)) break;
    names.unshift(body.slice(all[i]!.start - offset, all[i]!.end - offset).replace(/\s+/g, ' '));
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
