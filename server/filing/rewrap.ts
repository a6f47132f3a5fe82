import { columnAfter, PROSE_WIDTH } from './ascii.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import type { Filing } from './filing.ts';
import { header } from './header.ts';
import { landmarks } from './landmarks.ts';
import { numberingAt } from './numbering.ts';
import { habits, type Paragraph, paragraphs, readsAgain } from './paragraphs.ts';
import { isPaged } from './section-marks.ts';
import type { Span } from './span.ts';
import { lineEnd, lineStart, lineText, slice, textOf } from './text.ts';

/** A change of one paragraph's lines. */
export interface Rewrap {
  readonly span: Span;
  readonly insert: string;
}

/** Why a filing is not formatted; undefined for a draft. */
export function unformattable(filing: Filing): string | undefined {
  return header(filing)
    ? 'This file has a submission header: it is a record of what was filed, and is not formatted.'
    : undefined;
}

/** What formatting changes, paragraph by paragraph, within `span` or in the whole of a draft; of what was filed, nothing. */
export function rewraps(filing: Filing, span?: Span): readonly Rewrap[] {
  if (unformattable(filing)) return [];
  return envelope(filing).documents.flatMap(document => {
    const { body } = document;
    const part = span ? { start: Math.max(span.start, body.start), end: Math.min(span.end, body.end) } : body;
    // A place alone touches its paragraph.
    if (part.start > part.end) return [];
    return paragraphs(document, part).flatMap(paragraph => rewrap(document, paragraph) ?? []);
  });
}

/**
 * The change that fills a paragraph's lines up to 80 columns, without the lines that stay; undefined where all do, and where the lines would
 * be read as another paragraph's then.
 */
export function rewrap(document: Document, paragraph: Paragraph): Rewrap | undefined {
  const { text } = document.filing;
  const { span, lead, firstLine, lastLine } = paragraph;
  const before = Array.from({ length: lastLine - firstLine + 1 }, (_, i) => lineText(text, firstLine + i));
  // The blanks after the last word are no part of the paragraph.
  before[before.length - 1] = before.at(-1)!.trimEnd();
  if (isFilled(before)) return undefined;
  const after = filled(
    wordsOf([before[0]!.slice(lead.length), ...before.slice(1)]),
    paragraph,
    habits(document).spacing,
  );
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  if (head === before.length || !readsAgain(paragraph, after)) return undefined;
  // The words are the same, so that at least one line differs: where lines end, or in the blanks within one.
  let tail = 0;
  while (before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const end = lastLine - tail;
  return {
    span: { start: lineStart(text, firstLine + head), end: tail === 0 ? span.end : lineEnd(text, end) },
    insert: after.slice(head, after.length - tail).join(lineEndingAt(document, firstLine)),
  };
}

/** Blanks that no sentence's end asks for. */
const LOOSE = /[^.?!:"')\]\s] {2}| {3}|\s$/;

/** True for most paragraphs that are filled already: of no line, but the last, has the next one's first word had room. */
function isFilled(lines: readonly string[]): boolean {
  return lines.every((line, i) => {
    const column = columnAfter(line, 0);
    const next = lines[i + 1];
    if (column >= PROSE_WIDTH || LOOSE.test(line.trimStart())) return false;
    return next === undefined || (!SPLIT.test(line) && column + 1 + /\S+/.exec(next)![0].length > PROSE_WIDTH);
  });
}

/** How the line ends: LF, CRLF or a lone CR; as the first of the document where it is the last one of the text. */
function lineEndingAt({ filing: { text } }: Document, line: number): string {
  return (
    slice(text, lineEnd(text, line), lineStart(text, line + 1)) ||
    slice(text, lineEnd(text, 0), lineStart(text, 1)) ||
    '\n'
  );
}

/** A word, blanks that do not break among its letters, with the blanks that its author has put before it on the same line; undefined at a line's beginning. */
interface Word {
  readonly text: string;
  readonly gap: number | undefined;
}

/** "non-" at a line's end goes on on the next; "long-" of "long- and short-term" does not. */
const SPLIT = /[A-Za-z0-9](?:-|--|\/)$/;
const SUSPENDED = /^(?:and|or|and\/or|to|through|but)\b/;

function wordsOf(lines: readonly string[]): Word[] {
  const words: Word[] = [];
  for (const line of lines) {
    for (const [i, [, blanks, word]] of [...line.matchAll(/(?<![ \t])([ \t]*)([^ \t]+)/g)].entries()) {
      const last = words.at(-1);
      if (i === 0 && last && isSplit(last.text, word!)) words[words.length - 1] = { ...last, text: last.text + word! };
      else words.push({ text: word!, gap: i === 0 ? undefined : blanks!.length });
    }
  }
  return words;
}

/** True where a line's last word and the next one's first are one. */
export function isSplit(last: string, next: string): boolean {
  return SPLIT.test(last) && /^[A-Za-z0-9]/.test(next) && !SUSPENDED.test(next);
}

const STOPS = /[.?!:]["')\]]*$/;
/** The stop of these ends no sentence. */
const ABBREVIATION = /^["'(]*(?:[A-Z]|No|Nos|Inc|Corp|Co|Ltd|St|Mr|Mrs|Ms|Dr|vs|Sec|Art|U\.S|i\.e|e\.g)\.$/;

/** Puts words on lines. Where a line may end is told by the words alone, so that what is filled once stays as it is. */
function filled(words: readonly Word[], { lead, indent }: Paragraph, sentence: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < words.length) {
    const begin = lines.length === 0 ? lead : indent;
    const room = PROSE_WIDTH - columnAfter(begin, 0);
    let width = words[from]!.text.length;
    let to = from + 1;
    for (; to < words.length; to++) {
      const wanted = (STOPS.test(words[to - 1]!.text) ? 2 : 1) + words[to]!.text.length;
      if (width + wanted > room) break;
      width += gapBefore(words, to, sentence).length + words[to]!.text.length;
    }
    if (to < words.length) to = breakAt(words, from, to);
    lines.push(
      begin +
        words
          .slice(from, to)
          .map((word, i) => (i === 0 ? '' : gapBefore(words, from + i, sentence)) + word.text)
          .join(''),
    );
    from = to;
  }
  return lines;
}

function gapBefore(words: readonly Word[], at: number, sentence: number): string {
  const before = words[at - 1]!.text;
  if (!STOPS.test(before)) return ' ';
  const { gap, text } = words[at]!;
  if (gap !== undefined) return gap > 1 ? '  ' : ' ';
  return sentence > 1 && /^["'(]*[A-Z]/.test(text) && !ABBREVIATION.test(before) ? '  ' : ' ';
}

/** The last place, up to `to`, where a line may end, or the first after it; one where a line has ended already is as good as before. */
function breakAt(words: readonly Word[], from: number, to: number): number {
  const may = (at: number) => words[at]!.gap === undefined || (mayBegin(words, at) && mayEnd(words, from, at));
  for (let at = to; at > from; at--) if (may(at)) return at;
  for (let at = to + 1; at < words.length; at++) if (may(at)) return at;
  return words.length;
}

/** False for what would read as a heading, a number or a bullet at the head of a line. */
function mayBegin(words: readonly Word[], at: number): boolean {
  const line = words
    .slice(at, at + 5)
    .map(({ text }) => text)
    .join(' ');
  if (/^(?:[^A-Za-z0-9"'($\u2018\u201c]|[o+]\s|\d{1,3}(?:\.\d+)*[.)]?(?:\s|$)|[(-]?[ivxl]{1,6}[-).]?$)/i.test(line))
    return false;
  if (numberingAt(line, 0) !== undefined) return false;
  // "; or" ends what comes before the next of a list.
  if (at === words.length - 1 && /^(?:and|or|and\/or)$/.test(line)) return false;
  const text = textOf(line);
  return [...landmarks(text, { start: 0, end: text.length })].length === 0;
}

/** False where the line would read as one of a contents page, or its last word as one that goes on. */
function mayEnd(words: readonly Word[], from: number, to: number): boolean {
  if (isSplit(words[to - 1]!.text, words[to]!.text)) return false;
  return !isPaged(
    words
      .slice(Math.max(from, to - 3), to)
      .map(({ text }) => text)
      .join(' '),
  );
}
