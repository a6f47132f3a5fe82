import type { Span } from './span.ts';
import { lineAt, lineStart, slice, type Text } from './text.ts';

/** A word where the eye sees it: `column` and `endColumn` count characters on the page, tabs expanded, PEM dashes undone. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  readonly row: number;
  readonly column: number;
  readonly endColumn: number;
}

/** A word of a cover page. */
export interface CoverWord extends Word {
  /** Without case and punctuation: "I.R.S." is "irs" and "Registrant's" is "registrants". */
  readonly plain: string;
}

/** A line as laid out on the page. */
export interface Row<W extends Word = Word> {
  readonly index: number;
  readonly line: number;
  readonly words: readonly W[];
  /** A rule of dashes, underscores or the like, and nothing else. */
  readonly rule: boolean;
}

/** A line that is laid out has no more words than this; what a converter left on one line may have a megabyte. */
export const WORDS = 500;
/** Tabs are set every eight columns. */
export const TAB = 8;
/** A drawn check box is one word, blank or not, and so is a Yes or No that touches one; captions that touch, "offices)(Zip Code)", are two. */
const WORD =
  /\[[ _\t\u00a0]{0,4}[xX]?[ _\t\u00a0]{0,4}\]|\|[ _]{0,3}[xX]?[ _]{0,3}\||\/(?:[ _]{1,3}[xX]?|[xX])[ _]{0,3}\/|\((?:[ _\u00a0]{1,4}[xX]?|[xX])[ _\u00a0]{0,4}\)|_(?:_+|_*[xX]_+)(?=[A-Za-z])|(?:[Yy]es|YES|[Nn]o|NO)(?=__|\.\.|[[|(/])|\S{1,200}?\)(?=\()|\S{1,200}?(?=\[[A-Za-z]{3})|\S+/g;
const BLANK = 1;
const DRAWN = 2;
/** What blanks are to a regular expression, and what boxes are drawn with, by character code. */
const KINDS = new Uint8Array(1 << 16);
for (const c of ' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') KINDS[c.charCodeAt(0)] = BLANK;
KINDS.fill(BLANK, 0x2000, 0x200b);
for (const c of '[|/(_') KINDS[c.charCodeAt(0)] = DRAWN;
/** Privacy-enhanced mail lengthens a line that begins with a dash by "- " (RFC 1421 4.3.2.2), each time it is wrapped. */
export const PEM_DASHES = /^(?:- )+(?=-)/;

/** The lines that begin within `span`, at most `limit`, as rows of words. */
export function rows(text: Text, span: Span, limit: number): Row[] {
  return rowsOf(text, span, limit, limit, () => '');
}

/** Blank lines one after another are this many rows of a cover page at most. */
const BLANKS = 2;

/** The rows of a cover page: not its long gaps, and no blank line where a converter has put one between any two, so that they part nothing. */
export function coverRows(text: Text, span: Span, limit: number): Row<CoverWord>[] {
  const found = rowsOf(text, span, limit, BLANKS, plain);
  return spaced(found) ? rowsOf(text, span, limit, 0, plain) : found;
}

function spaced(found: readonly Row[]): boolean {
  const full = found.filter(({ words }) => words.length > 0);
  const together = full.filter(({ index }) => (found[index + 1]?.words.length ?? 0) > 0).length;
  return full.length > 12 && together < full.length / 10;
}

function rowsOf(
  text: Text,
  span: Span,
  limit: number,
  blanks: number,
  plain: (word: string) => string,
): Row<CoverWord>[] {
  const found: Row<CoverWord>[] = [];
  let blank = 0;
  const first = lineAt(text, span.start);
  for (let line = first; line < text.lineCount && found.length < limit; line++) {
    const start = Math.max(lineStart(text, line), span.start);
    if (start >= span.end && line > first) break;
    const content = slice(text, start, Math.min(lineStart(text, line + 1), span.end));
    const next = row(content, start, line, found.length, plain);
    blank = next.words.length === 0 ? blank + 1 : 0;
    if (blank <= blanks) found.push(next);
  }
  return found;
}

function row(
  content: string,
  offset: number,
  line: number,
  index: number,
  plain: (word: string) => string,
): Row<CoverWord> {
  const escaped = PEM_DASHES.exec(content)?.[0].length ?? 0;
  const words: CoverWord[] = [];
  let column = 0;
  let at = escaped;
  while (words.length < WORDS) {
    for (; KINDS[content.charCodeAt(at)] === BLANK; at++)
      column = content.charCodeAt(at) === 9 ? (Math.floor(column / TAB) + 1) * TAB : column + 1;
    if (at >= content.length) break;
    const start = at;
    at = endOfWord(content, at);
    const text = content.slice(start, at);
    words.push({
      text,
      plain: plain(text),
      span: { start: offset + start, end: offset + at },
      row: index,
      column,
      endColumn: column + text.length,
    });
    column += text.length;
  }
  const rule =
    words.length > 0 &&
    words.every(
      word => /^[-_=*~.\u2014\u2013]{3,}$/.test(word.text) || /^<\/?(?:TABLE|S|C|CAPTION)>$/i.test(word.text),
    );
  return { index, line, words, rule };
}

/** Where the word that begins at `from` ends: mostly at the next blank, and only what may be or hold a box takes the pattern. */
function endOfWord(content: string, from: number): number {
  const initial = content.charCodeAt(from) | 32;
  let at = from;
  while (at < content.length && !KINDS[content.charCodeAt(at)]) at++;
  const drawn = KINDS[content.charCodeAt(at)] === DRAWN;
  // A "Yes" or a "No" may touch its box.
  if (!drawn && initial !== 110 && initial !== 121) return at;
  WORD.lastIndex = from;
  WORD.test(content);
  return WORD.lastIndex;
}

/** The words of a text without case and punctuation, one after another: labels are compared so, wherever they break. */
export function compact(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9\u00c0-\u024f]/g, '');
}

/** A word without case and punctuation. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  let start = 0;
  let end = lower.length;
  while (start < end && !letter(lower.charCodeAt(start))) start++;
  while (end > start && !letter(lower.charCodeAt(end - 1))) end--;
  for (let i = start; i < end; i++)
    if (!letter(lower.charCodeAt(i))) return lower.replace(/[^a-z0-9\u00c0-\u024f]/g, '');
  return lower.slice(start, end);
}

function letter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0x24f);
}
