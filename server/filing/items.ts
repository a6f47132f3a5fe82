import { captionMatch } from '../forms/find-item.ts';
import type { Form } from '../forms/form.ts';
import { bodyHeadings } from './body-headings.ts';
import { type Document, marksOf } from './document.ts';
import { formType } from './form-type.ts';
import type { Landmark } from './landmarks.ts';
import { lazy } from './lazy.ts';
import { signatureSection } from './signature-pages.ts';
import type { Span, Value } from './span.ts';
import { lineEnd, lineStart, slice, type Text } from './text.ts';

/** An item of the form, answered in this document. */
export interface Item {
  readonly part?: string;
  /** As the form numbers it: "5", "9.01", "9A(T)". */
  readonly number: string;
  /** As printed, line breaks as blanks; empty where the heading has only its number. */
  readonly caption: Value;
  readonly heading: Span;
  /** From the heading to the next one, or to the signatures. */
  readonly span: Span;
  readonly subItems: readonly SubItem[];
}

/** "(a)", "(b)" ... of an item. */
export interface SubItem {
  readonly letter: string;
  readonly caption: Value;
  readonly heading: Span;
  readonly span: Span;
}

/** A line that may be the heading of an item or a part. */
export interface Candidate {
  readonly kind: 'item' | 'part';
  readonly number: string;
  /** "Items 1 and 2" answers two under one heading. */
  readonly numbers: readonly string[];
  readonly line: number;
  readonly heading: Span;
  readonly caption: Value;
  /** It ends with a page number, as a line of a contents page does. */
  readonly paged: boolean;
  /** Its caption is one that the form gives this number. */
  readonly known: boolean;
}

const ONE = String.raw`\d{1,2}(?:\.\d\d)?[A-C]?(?:\(T\))?(?!\d)(?:\([a-z]\))*`;
const AND = String.raw`\.?[ \t]*(?:,[ \t]*and|,|and|&|through)[ \t]*(?:Items?[ \t]+)?`;
const NUMBER = new RegExp(
  String.raw`^Items?[ \t.:-]*(?:No\.?[ \t]*)?(${ONE}(?:${AND}${ONE})*)[ \t]*[-.:;\u2013\u2014]*[ \t]*`,
  'i',
);
const PART = /^Part[ \t]+([IVX]+|[1-4])\b[ \t]*[-.:,\u2013\u2014]*[ \t]*/i;
/** After the number of an item that is only mentioned: "Item 7 of", "Item 5, above", "Items 1 through 4". */
const MENTION =
  /^(?:of|and|or|in|to|is|are|was|through|above|below|hereof|under|as|on|for|by|with|which|that|shall|has|have|,|\)|;|")(?:\b|\s|$)/;
const RULE = /^[ \t]*(?:- )*[-_=*~]{3,}[ \t]*$/;
const PAGE = /^[ \t]*(?:<PAGE>.*|\f.*|-?[ \t]*\d{1,4}[ \t]*-?|<\/?(?:TABLE|S|C|CAPTION)>.*)$/i;
/** A heading takes at most this many lines. */
const TALL = 4;

export const items: (document: Document) => readonly Item[] = lazy(document => {
  if (document.content !== 'text') return [];
  const { text } = document.filing;
  const form = formType(document)?.form;
  const end = signatureSection(document)?.start ?? document.body.end;
  const candidates: Candidate[] = [];
  const contents: number[] = [];
  for (const mark of marksOf(document)) {
    if (mark.span.start >= end) break;
    if (mark.kind === 'contents') contents.push(mark.line);
    const candidate = mark.kind === 'item' || mark.kind === 'part' ? candidateAt(text, mark, form) : undefined;
    if (candidate) candidates.push(candidate);
  }
  const headings = bodyHeadings(candidates, contents, form);
  return headings.flatMap((heading, i) => {
    if (heading.kind === 'part') return [];
    const span = { start: heading.heading.start, end: headings[i + 1]?.heading.start ?? end };
    const { part, numbers, caption } = heading;
    const subs = subItems(text, heading, span);
    return numbers.map(number => ({
      ...(part && { part }),
      number,
      caption,
      heading: heading.heading,
      span,
      subItems: subs,
    }));
  });
});

function candidateAt(text: Text, mark: Landmark, form: Form | undefined): Candidate | undefined {
  const line = slice(text, mark.span.start, mark.span.end);
  const match = (mark.kind === 'item' ? NUMBER : PART).exec(line);
  if (!match) return undefined;
  const rest = line.slice(match[0].length);
  if (MENTION.test(rest)) return undefined;
  const kind = mark.kind === 'item' ? 'item' : 'part';
  const numbers = kind === 'item' ? numbersOf(match[1]!) : [match[1]!.toUpperCase()];
  if (numbers.length > 1 && /^(?:are[ \t]+)?not[ \t]+applicable/i.test(rest)) return undefined;
  const number = numbers.join(' and ');
  const paged = /(?:[ \t]{2,}|\.{2,}[ \t]*)(?:[A-Z]-?)?\d{1,3}(?:[ \t]*[-,\u2013][ \t]*\d{1,3})?[ \t]*$/.test(rest);
  const { caption, end } = captionAfter(text, mark, match[0].length);
  const known = kind === 'item' && !!form && numbers.some(each => knows(form, each, caption.value));
  // It begins a paragraph, or its caption is the form's own.
  if (!known && mark.line > 0 && !standsApart(text, mark.line - 1)) return undefined;
  return {
    kind,
    number,
    numbers,
    line: mark.line,
    heading: { start: mark.span.start, end },
    caption,
    paged,
    known,
  };
}

/** "1.01(a) and 5.02(e)" is Items 1.01 and 5.02; "7(A)" is 7A and "9A(T)" one number; "10 through 13" is four. */
function numbersOf(printed: string): string[] {
  const numbers = printed
    .replace(/\(([A-C])\)/g, '$1')
    .match(/\d{1,2}(?:\.\d\d)?[A-C]?(?:\(T\))?|through/gi)!
    .map(number => number.toUpperCase());
  return numbers.flatMap((number, at) => {
    if (number !== 'THROUGH') return [number];
    const from = Number.parseInt(numbers[at - 1]!, 10) + 1;
    const to = Number.parseInt(numbers[at + 1]!, 10);
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => String(from + i));
  });
}

/** True for a line that no paragraph runs on from. */
function standsApart(text: Text, line: number): boolean {
  const content = slice(text, lineStart(text, line), lineEnd(text, line));
  return content.trim() === '' || RULE.test(content) || PAGE.test(content);
}

/** The caption: the heading line after its number, and the lines it runs on to. */
function captionAfter(text: Text, mark: Landmark, from: number): { caption: Value; end: number } {
  const parts: string[] = [];
  let start = mark.span.start + from;
  let end = mark.span.end;
  const first = slice(text, start, mark.span.end).trim();
  if (first) parts.push(first);
  else start = mark.span.end;
  for (let line = mark.line + 1; line < mark.line + TALL && !ends(parts); line++) {
    const at = lineStart(text, line);
    const content = slice(text, at, lineEnd(text, line));
    const trimmed = content.trim();
    if (trimmed === '') {
      if (parts.length > 0 || line > mark.line + 1) break;
      continue;
    }
    if (RULE.test(content) || PAGE.test(content) || NUMBER.test(trimmed) || !runsOn(parts, content, mark, text)) break;
    // After a blank line it may be the text that begins: a caption stands alone.
    if (parts.length === 0 && line > mark.line + 1 && !standsApart(text, line + 1)) break;
    if (parts.length === 0) start = at + content.indexOf(trimmed);
    parts.push(trimmed);
    end = at + content.indexOf(trimmed) + trimmed.length;
  }
  const value = parts.join(' ').replace(/\s+/g, ' ');
  return { caption: { value, span: { start: Math.min(start, end), end } }, end };
}

/** A caption ends with its full stop, or where its sentence has begun on the same line. */
function ends(parts: readonly string[]): boolean {
  return /[.:]$/.test(parts.at(-1) ?? '');
}

/** A further line of a caption is set apart to the right of "Item", or is all capitals like the first. */
function runsOn(parts: readonly string[], content: string, mark: Landmark, text: Text): boolean {
  const indent = content.search(/\S/);
  const own = mark.span.start - lineStart(text, mark.line);
  if (parts.length === 0) return content.trim().length < 120;
  const capitals = !/[a-z]/.test(parts.join('')) && !/[a-z]/.test(content);
  const open = /(?:\b(?:and|or|of|the|to|in|a|with|under|for|on|by)|[,;-])$/i.test(parts.at(-1)!);
  return (indent > own + 3 && parts.join(' ').length > 20) || capitals || open;
}

/** True when the form has an item of this number whose caption shares most of its words with the printed one. */
function knows(form: Form, number: string, caption: string): boolean {
  return form.items.some(item => item.number === number && captionMatch(item, caption) >= 0.6);
}

const LETTER = /^[ \t]*\(([a-z])\)[ \t]*/;

/** Letters in order at the beginnings of lines; an "(i)" after "(h)" is a letter, elsewhere a numeral. */
function subItems(text: Text, heading: Candidate, span: Span): SubItem[] {
  const found: { letter: string; start: number; caption: Value; line: number }[] = [];
  for (let line = heading.line; lineStart(text, line) < span.end && line < text.lineCount; line++) {
    const start = line === heading.line ? heading.caption.span.start : lineStart(text, line);
    const content = slice(text, start, lineEnd(text, line));
    const match = LETTER.exec(content);
    const last = found.at(-1);
    // Those that do not apply may be left out before the first: "(c) Exhibits" alone.
    const expected = last ? String.fromCharCode(last.letter.charCodeAt(0) + 1) : 'abcd';
    if (!match || !expected.includes(match[1]!)) continue;
    const at = start + match[0].length;
    const sentence = /^.*?(?:[.:](?=\s|$)|$)/.exec(content.slice(match[0].length))![0].trimEnd();
    found.push({
      letter: match[1]!,
      start: start + content.indexOf('('),
      caption: { value: sentence.replace(/\s+/g, ' '), span: { start: at, end: at + sentence.length } },
      line,
    });
  }
  return found.map((sub, i) => ({
    letter: sub.letter,
    caption: sub.caption,
    heading: { start: sub.start, end: sub.caption.span.end },
    span: { start: sub.start, end: found[i + 1]?.start ?? span.end },
  }));
}
