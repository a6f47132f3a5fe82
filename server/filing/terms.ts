import { bodyOf, type Document } from './document.ts';
import { lazy } from './lazy.ts';
import type { Span } from './span.ts';

/** A term that the document defines: (the "Company"), "X" means ... */
export interface Term {
  readonly name: string;
  /** The name between its quotes. */
  readonly span: Span;
  /** What it stands for: the words before its parenthesis, or the sentence after "means". */
  readonly definition: Span;
  /** Terms that make up a group: "together with CHL, the "Sellers"". */
  readonly members: readonly string[];
}

const OPEN = '["\\u201c]|``';
const CLOSE = "[\"\\u201d]|''";
const NAME = `(?:${OPEN})([A-Z0-9][^"\\u201c\\u201d\`]{0,80}?),?(?:${CLOSE})`;
/** In parentheses: (the "Company"), ("CHL"), (collectively, the "Sellers"), ("A" and, together with B, the "C"), (each a "D"). */
const IN_PARENTHESES = new RegExp(`\\(([^()"\\u201c\`]{0,60}?)(${NAME}[^()]{0,200}?)\\)`, 'g');
const QUOTED = new RegExp(NAME, 'g');
/** "X" means, "X" shall mean, "X" has the meaning. */
const MEANS = new RegExp(
  `${NAME}[ \\t]*(?:\\r?\\n[ \\t]*)?(?:,?[ \\t]+with[^,]{0,60},)?\\s+(?:shall\\s+)?(?:means?|have\\s+the\\s+meanings?|has\\s+the\\s+meanings?|refers?\\s+to|includes?)\\b`,
  'g',
);
/** Words before the quoted name that a definition may have. Others quote something else. */
const LEAD =
  /^(?:\s|,|the|an?|each|collectively|individually|together|such|hereinafter|hereafter|referred|to|as|being|sometimes|also|known|or|and|with|called|defined|jointly|our|this|these|in|this|report|agreement)*$/i;

/** Every term that a text document defines, in order. */
export const terms: (document: Document) => readonly Term[] = lazy(document => {
  if (document.content !== 'text') return [];
  const body = bodyOf(document);
  const offset = document.body.start;
  const found: Term[] = [];
  for (const match of body.matchAll(IN_PARENTHESES)) {
    const [whole, lead, inner] = match;
    if (!LEAD.test(lead!) || /^\s*(?:as\s+in|such\s+as)\b/i.test(lead!)) continue;
    const at = match.index + whole.indexOf(inner!, 1 + lead!.length);
    const definition = { start: offset + phraseBefore(body, match.index), end: offset + match.index };
    let end = 0;
    for (const name of inner!.matchAll(QUOTED)) {
      const start = offset + at + name.index + name[0].indexOf(name[1]!);
      const members = membersOf(inner!.slice(end, name.index), found, definition);
      found.push({ name: oneLine(name[1]!), span: { start, end: start + name[1]!.length }, definition, members });
      end = name.index + name[0].length;
    }
  }
  for (const match of body.matchAll(MEANS)) {
    const start = match.index + match[0].indexOf(match[1]!);
    if (found.some(term => term.span.start === offset + start)) continue;
    const from = match.index + match[0].length;
    const end = sentenceEnd(body, from);
    found.push({
      name: oneLine(match[1]!),
      span: { start: offset + start, end: offset + start + match[1]!.length },
      definition: { start: offset + from, end: offset + end },
      members: [],
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** "together with CHL, the" names CHL; the term defined just before in the same parenthesis is of the group too. */
function membersOf(before: string, found: readonly Term[], definition: Span): string[] {
  const named = /together\s+with\s+(.+?),?\s+(?:the\s*)?$/is.exec(before);
  if (!named) return [];
  const same = found.filter(term => term.definition.end === definition.end).map(term => term.name);
  const others = oneLine(named[1]!)
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .filter(name => name !== '');
  return [...others, ...same];
}

/** Where the phrase begins that a parenthesis names: after the last sentence, semicolon or opening that is not within a name. */
function phraseBefore(body: string, at: number): number {
  const from = Math.max(0, at - 400);
  const text = body.slice(from, at);
  let start = 0;
  for (const stop of text.matchAll(
    /(?:[;:]|\.(?=\s+(?:On|The|In|As|This|That|It|We|If)\b)|\r?\n[ \t]*\r?\n|\bby and (?:among|between)\b|\bbetween\b|\bamong\b|\)\s*,?\s*(?:and\b)?|\bof(?= the Company)|\bwith(?= [A-Z])|\binto an?\b|\bto(?= [A-Z]))\s*/g,
  )) {
    start = stop.index + stop[0].length;
  }
  return from + Math.min(start, text.trimEnd().length);
}

function sentenceEnd(body: string, from: number): number {
  const stop = /[.;](?=\s)|\r?\n[ \t]*\r?\n/.exec(body.slice(from, from + 1200));
  return stop ? from + stop.index : Math.min(body.length, from + 1200);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where a name occurs in a document, as whole words, plural or possessive, over line breaks too. */
export function uses(document: Document, name: string, anyCase = false): Span[] {
  if (name.length < 2) return [];
  const words = name.split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![A-Za-z0-9])${words.join('\\s+')}(?![A-Za-z0-9]|-[A-Za-z])`, anyCase ? 'gi' : 'g');
  const offset = document.body.start;
  return Array.from(bodyOf(document).matchAll(pattern), match => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
