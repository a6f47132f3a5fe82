import { captionMatch, captionShare } from '../forms/find-item.ts';
import type { Form, Item } from '../forms/form.ts';
import type { Landmark } from './landmarks.ts';
import type { Span, Value } from './span.ts';
import { lineEnd, lineStart, lineText, slice, type Text } from './text.ts';

/** A line that may be the heading of an item or a part. */
export interface Candidate {
  readonly kind: 'item' | 'part';
  /** Of an item as the form numbers it: "5", "9.01", "9A(T)"; of a part as printed, in capitals. */
  readonly numbers: readonly [string, ...string[]];
  readonly line: number;
  readonly heading: Span;
  /** As printed, line breaks as blanks; empty where the heading has only its number. */
  readonly caption: Value;
  /** It ends with a page number, as a line of a contents page does. */
  readonly paged: boolean;
  /** Its caption is one that the form gives this number. */
  readonly known: boolean;
  /** No paragraph runs on from the line above. */
  readonly apart: boolean;
  /** A running head that says so: "(Continued)". */
  readonly continued: boolean;
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const DIGITS = String.raw`\d{1,2}(?:\.\d\d)?(?:[A-KT](?![A-Z])|[ \t]A(?=\.))?(?:\(T\)|-T\b)?(?!\d)(?:\([a-z]\))*`;
const ONE = `(?:${DIGITS}|(?:[IVX]+|l|${WORDS.join('|')})(?![A-Z0-9'(]))`;
const AND = String.raw`\.?[ \t]*(?:,[ \t]*and|,|and|&|through)[ \t]*(?:Items?[ \t]+)?`;
const TO = String.raw`\.?[ \t]*(?:to|-|\u2013)[ \t]*`;
const numbered = (plural: string, more: string) =>
  new RegExp(
    String.raw`^I ?T ?E ?M${plural}[\s.:-]*(?:No\.?[ \t]*|#)?(${ONE}(?:${more}(?:${DIGITS}|\([a-z]\)))*)([ \t\xa0]*[-.:;\u2013\u2014]*)[ \t\xa0]*`,
    'i',
  );
const ITEM = numbered('(?: ?S)?', AND);
/** "Items 10-13": a dash after "Item 1" opens its caption. */
const ITEMS = numbered(' ?S', `(?:${AND}|${TO})`);
const PART = /^P ?A ?R ?T[ \t\xa0]+([IVX]+|[1-4]|One|Two|Three|Four)\b[ \t\xa0]*[-.:,\u2013\u2014]*[ \t\xa0]*/i;
const ALONE = /^I ?T ?E ?M(?: ?S)?[ \t\xa0]*$/i;
/** After the number of an item that is only mentioned: "Item 7 of", "Item 5, above", "Items 1 through 4". */
const MENTION =
  /^(?:of|and|or|in|to|is|are|was|through|above|below|hereof|under|as|on|for|by|with|which|that|shall|has|have|,|\)|;|")(?:\b|\s|$)/;
/** "Item 17 [ ]  Item 18 [X]": a choice between items, on the cover of Form 20-F. */
const CHOICE = /^(?:\[[ _xX]*\]|\|[ _xX]*\||\/[ _xX]*\/|\([ _xX]*\)|_{2,}|[\u2610-\u2612])/;
const CONTINUED = /\bcont(?:inued|['\u2019]d|d?\.)|\(cont\)/i;
const RULE = /^[ \t]*(?:- )*[-_=*~]{3,}[ \t]*$/;
const PAGE = /^[ \t]*(?:<PAGE>.*|\f.*|(?:-[ \t]*)?\d{1,4}[ \t]*-?|<\/?(?:TABLE|S|C|CAPTION)>.*)$/i;
const PAGED = /(?:[ \t]{2,}|\.{2,}[ \t]*)(?:[A-Z]-?)?\d{1,3}(?:[ \t]*[-,\u2013][ \t]*\d{1,3})?[ \t]*$/;
/** Enough of a line's end for a page number. */
const TAIL = 60;
/** A heading takes at most this many lines. */
const TALL = 4;

/** "Properties (Continued)": at the head of a further page of an item. */
export function isContinued(caption: string): boolean {
  return CONTINUED.test(caption);
}

/** What a landmark may head, on lines before the offset `end`: a part, an item, or both on one line; nothing where it is a mention in a sentence. */
export function headingsAt(text: Text, mark: Landmark, form: Form | undefined, end: number): Candidate[] {
  const line = slice(text, mark.span.start, mark.span.end);
  const part = mark.kind === 'part' ? PART.exec(line) : null;
  if (!part) return itemAt(text, mark, line, 0, form, end);
  const rest = line.slice(part[0].length);
  if (ITEM.test(rest)) {
    const items = itemAt(text, mark, line, part[0].length, form, end);
    const after = mark.span.start + part[0].trimEnd().length;
    const none = { value: '', span: { start: after, end: after } };
    return items.length > 0 ? [partAt(text, mark, part, none), ...items] : [];
  }
  if (MENTION.test(rest)) return [];
  const found = partAt(text, mark, part, captionAfter(text, mark, part[0].length, [], end).caption);
  return found.apart || rest === '' || !/[a-z]{4}/.test(rest) ? [found] : [];
}

/** A part's caption is in capitals, or no longer than a line: prose may follow its number. */
function partAt(text: Text, { span, line }: Landmark, match: RegExpExecArray, caption: Value): Candidate {
  const own = caption.value.length < 80 || !/[a-z]/.test(caption.value);
  const end = span.start + match[0].trimEnd().length;
  const shown = own && caption.value ? caption : { value: '', span: { start: end, end } };
  return {
    kind: 'part',
    numbers: [match[1]!.toUpperCase()],
    line,
    heading: { start: span.start, end: shown.span.end },
    caption: shown,
    paged: PAGED.test(caption.value.slice(-TAIL)),
    known: false,
    apart: line === 0 || standsApart(text, line - 1),
    continued: isContinued(caption.value),
  };
}

/** What an item's number stands alone over. */
const LIST = /^[ \t]*\(a\)[ \t]/;

/** The item whose number stands at `from` in the landmark's line. */
function itemAt(
  text: Text,
  found: Landmark,
  line: string,
  from: number,
  form: Form | undefined,
  before: number,
): Candidate[] {
  const mark = ALONE.test(line) ? withNextLine(text, found) : found;
  const own = slice(text, mark.span.start + from, mark.span.end);
  const match = ITEMS.exec(own) ?? ITEM.exec(own);
  if (!match) return [];
  const rest = own.slice(match[0].length);
  const numbers = numbersOf(match[1]!, form);
  const [first] = numbers;
  if (
    first === undefined ||
    MENTION.test(rest) ||
    CHOICE.test(rest) ||
    (/^[a-z]/.test(rest) && match[2]!.trim() === '')
  )
    return [];
  if (numbers.length > 1 && /^(?:are[ \t]+)?not[ \t]+applicable/i.test(rest)) return [];
  const rows = form?.items.filter(item => item.number === first) ?? [];
  const { caption, end } = captionAfter(text, mark, from + match[0].length, rows, before);
  const known = !!form && numbers.some(each => knows(form, each, caption.value));
  const opens = /^[.:\s]*$/.test(rest) && LIST.test(lineText(text, mark.line + 1));
  const apart = found.line === 0 || from > 0 || opens || standsApart(text, found.line - 1);
  // It begins a paragraph, stands alone over "(a)", or its caption is the form's own.
  if (!known && !apart) return [];
  return [
    {
      kind: 'item',
      numbers: [first, ...numbers.slice(1)],
      line: found.line,
      heading: { start: mark.span.start, end },
      caption,
      paged: PAGED.test(rest.slice(-TAIL)),
      known,
      apart,
      continued: isContinued(rest),
    },
  ];
}

/** Converters put the word on one line and its number on the next. */
function withNextLine(text: Text, { kind, span, line }: Landmark): Landmark {
  return { kind, span: { start: span.start, end: lineEnd(text, line + 1) }, line: line + 1 };
}

const TOKEN = /\d{1,2}(?:\.\d\d)?(?:[ \t]?[A-KT](?![A-Z]))?(?:\(T\)|-T\b)?(?:\([A-Z]\))?|\([A-Z]\)|[A-Z]+|[-\u2013]/gi;

/** "1.01(a) and 5.02(e)" is Items 1.01 and 5.02; "7(A)" is 7A and "9A-T" 9A(T); "10 through 13" is four. */
function numbersOf(printed: string, form: Form | undefined): string[] {
  const numbers: string[] = [];
  let through = false;
  for (const token of printed.match(TOKEN) ?? []) {
    if (/^(?:through|to|[-\u2013])$/i.test(token)) through = true;
    if (!/^[\d(]/.test(token))
      numbers.push(...(/^(?:through|to|and|items?|[-\u2013])$/i.test(token) ? [] : spelled(token)));
    else {
      const number = numberOf(token, numbers.at(-1), form);
      for (let i = Number.parseInt(numbers.at(-1) ?? '', 10) + 1; through && i < Number.parseInt(token, 10); i++)
        numbers.push(String(i));
      if (number) numbers.push(number);
      through = false;
    }
  }
  return numbers;
}

/** Letters in parentheses name a paragraph, but an item on a form that numbers so: "1(a)", and "(b)" after it. */
function numberOf(token: string, before: string | undefined, form: Form | undefined): string | undefined {
  const [, digits, letter = '', t, paragraph] = /^([\d.]*)[ \t]?([A-Z]?)(-T|\(T\))?(?:\(([A-Z])\))?$/i.exec(token)!;
  const base = digits || (before && /^\d+/.exec(before)?.[0]);
  const own = paragraph && `${base}(${paragraph.toLowerCase()})`;
  if (own && form?.items.some(item => item.number === own)) return own;
  if (!digits) return undefined;
  const lettered = letter || (paragraph && /[A-K]/.test(paragraph) ? paragraph : '');
  return `${digits}${lettered.toUpperCase()}${t ? '(T)' : ''}`;
}

/** "One" and "l", as typewriters had it, are 1; "IV" is 4; an "X" among numbered items is a letter. */
function spelled(number: string): string[] {
  const lower = number.toLowerCase();
  if (lower === 'l') return ['1'];
  if (lower === 'x') return ['X'];
  const at = Math.max(WORDS.indexOf(lower), ROMAN.indexOf(lower));
  return at < 0 ? [] : [String(at + 1)];
}

/** True for a line that no paragraph runs on from. */
export function standsApart(text: Text, line: number): boolean {
  const content = lineText(text, line);
  return content.trim() === '' || RULE.test(content) || PAGE.test(content) || PART.test(content.trim());
}

/** The caption: the heading line after its number, and the lines it runs on to that begin before the offset `before`. */
function captionAfter(
  text: Text,
  mark: Landmark,
  from: number,
  rows: readonly Item[],
  before: number,
): { caption: Value; end: number } {
  const parts: string[] = [];
  let start = mark.span.start + from;
  let end = mark.span.end;
  const first = slice(text, start, mark.span.end).trim();
  if (first) parts.push(first);
  else start = mark.span.end;
  let underlined = false;
  for (let line = mark.line + 1; line < mark.line + 2 * TALL && parts.length < TALL && !ends(parts); line++) {
    const at = lineStart(text, line);
    const content = lineText(text, line);
    const trimmed = content.trim();
    const begins = at + content.indexOf(trimmed);
    if (begins >= before) break;
    if (trimmed === '') {
      if (parts.length > 0 || line > mark.line + 1) break;
      continue;
    }
    if (RULE.test(content) && parts.length > 0 && !underlined) {
      underlined = true;
      continue;
    }
    if (RULE.test(content) || PAGE.test(content) || ITEM.test(trimmed) || opensPart(trimmed)) break;
    // Under a line that is underlined there is text, but for more words of the form's own caption.
    if (!(underlined ? hasMore(parts, content, rows) : runsOn(parts, content, mark, text, rows))) break;
    underlined = false;
    // After a blank line it may be the text that begins: a caption stands alone.
    if (parts.length === 0 && line > mark.line + 1 && !standsApart(text, line + 1)) break;
    if (parts.length === 0) start = begins;
    parts.push(trimmed);
    end = begins + trimmed.length;
  }
  return { caption: { value: unspaced(parts.join(' ')), span: { start: Math.min(start, end), end } }, end };
}

/** "PART II", "PART II. OTHER INFORMATION", "Part II, Item 1": a part's own heading, not words of a caption. */
function opensPart(line: string): boolean {
  const part = PART.exec(line);
  const rest = part && line.slice(part[0].length);
  return rest !== null && (!/[a-z]/.test(rest) || ITEM.test(rest));
}

/** "B U S I N E S S" is "BUSINESS". */
function unspaced(caption: string): string {
  const words = /^(?:\S ){3,}/.test(caption) ? caption.split(/ {2,}/).map(word => word.replace(/ /g, '')) : [caption];
  return words.join(' ').replace(/\s+/g, ' ');
}

/** A caption ends with its full stop, or where its sentence has begun on the same line. */
function ends(parts: readonly string[]): boolean {
  return /[.:]$/.test(parts.at(-1) ?? '');
}

/** A further line of a caption has more of the form's own words, is set apart to the right of "Item", or is all capitals like the first. */
function runsOn(parts: readonly string[], content: string, mark: Landmark, text: Text, rows: readonly Item[]): boolean {
  const indent = content.search(/\S/);
  const own = mark.span.start - lineStart(text, mark.line);
  if (parts.length === 0) return content.trim().length < 120;
  if (hasMore(parts, content, rows)) return true;
  const so = parts.join(' ');
  // The whole caption is there: what is short may be its "8-K".
  if (rows.some(row => captionMatch(row, so) >= 0.95)) return /^\s*\d?\S{1,5}\s*$/.test(content) && /\d/.test(content);
  const capitals = !/[a-z]/.test(so) && !/[a-z]/.test(content);
  const open = /(?:\b(?:and|or|of|the|to|in|a|with|under|for|on|by)|[,;-])$/i.test(parts.at(-1)!);
  return (indent > own + 3 && so.length > 20) || capitals || open;
}

/** True for a line with more of the words of the form's own caption. */
function hasMore(parts: readonly string[], content: string, rows: readonly Item[]): boolean {
  const so = parts.join(' ');
  const added = `${so} ${content}`;
  return rows.some(row => captionShare(row, content) >= 0.7 && captionMatch(row, added) > captionMatch(row, so));
}

/** True when the form has an item of this number that shares most of its caption's words, or of the printed one's, with it. */
function knows(form: Form, number: string, caption: string): boolean {
  return form.items.some(
    item => item.number === number && (captionMatch(item, caption) >= 0.6 || captionShare(item, caption) >= 0.75),
  );
}
