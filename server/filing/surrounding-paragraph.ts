import type { Document } from './document.ts';
import { pageFurniture } from './page-furniture.ts';
import { countBefore } from './sorted.ts';
import type { Span } from './span.ts';
import { lineAt, lineEnd, lineStart, lineText, slice, type Text } from './text.ts';

/** A run of prose. */
export interface Surrounding {
  readonly span: Span;
  /** As long as the span: page furniture and markup are blanks in it. */
  readonly words: string;
}

/** A paragraph is looked for within this many lines ... */
const LINES = 400;
/** ... or, in markup, this many characters, each way. */
const REACH = 1 << 15;
/** A first line begins this many columns within the others. */
const INDENT = 3;
/** A line that is broken within a sentence has as many characters. */
const FULL = 50;
const NUMBERED = /^[ \t]*(?:\([A-Za-z0-9]{1,4}\)|\d{1,2}[.)]|[-*o\u2022])[ \t]/;
/** Elements that prose does not go across. */
const BLOCK =
  /<\/?(?:p|div|tr|td|th|table|tbody|h[1-6]|li|ul|ol|dl|dt|dd|hr|br|center|body|html|head|title|blockquote|pre|caption|text|page)\b[^<>]*>/gi;

/** The paragraph that an offset of a document's body stands in, over the turn of a page where it goes on there; undefined between paragraphs. */
export function surroundingParagraph(document: Document, offset: number): Surrounding | undefined {
  const { content, body, filing } = document;
  if (content === 'html') return inMarkup(document, offset);
  const line = lineAt(filing.text, offset);
  if (content !== 'text' || !isProse(document, line)) return undefined;
  let { first, last } = run(document, line);
  const turns = pageFurniture(document);
  for (let i = countBefore(turns, turn => turn.end <= offset); i < turns.length; i++) {
    const over = overTurn(document, turns[i]!);
    if (over?.above !== last) break;
    last = run(document, over.below).last;
  }
  for (let i = countBefore(turns, turn => turn.end <= offset) - 1; i >= 0; i--) {
    const over = overTurn(document, turns[i]!);
    if (over?.below !== first) break;
    first = run(document, over.above).first;
  }
  const start = Math.max(body.start, lineStart(filing.text, first));
  const end = Math.min(body.end, lineEnd(filing.text, last));
  return trimmed({ start, end }, withoutTurns(document, { start, end }));
}

/** The lines about one that are one paragraph, as far as its page goes. */
function run(document: Document, line: number): { first: number; last: number } {
  let [first, last] = [line, line];
  while (line - first < LINES && isProse(document, first - 1) && !begins(document, first)) first--;
  while (last - line < LINES && isProse(document, last + 1) && !begins(document, last + 1)) last++;
  return { first, last };
}

function isProse(document: Document, line: number): boolean {
  const { filing, body } = document;
  const start = lineStart(filing.text, line);
  if (line < 0 || lineEnd(filing.text, line) <= body.start || start >= body.end) return false;
  const printed = lineText(filing.text, line).trim();
  if (printed === '' || printed.startsWith('<')) return false;
  const turns = pageFurniture(document);
  const turn = turns[countBefore(turns, ({ end }) => end <= start)];
  return !turn || turn.start > start;
}

/** Without a blank line above it, a paragraph is told by its number, or by its first line's indentation. */
function begins({ filing: { text } }: Document, line: number): boolean {
  const [above, own, below] = [line - 1, line, line + 1].map(each => lineText(text, each)) as [string, string, string];
  if (NUMBERED.test(own) && /[.:;]\s*$|;\s*(?:and|or)\s*$/.test(above)) return true;
  return indentOf(own) >= indentOf(above) + INDENT && below.trim() !== '' && indentOf(below) <= indentOf(own) - INDENT;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The lines of prose on both sides of a page's turn, where the one goes on with the other. */
function overTurn(document: Document, turn: Span): { above: number; below: number } | undefined {
  const { text } = document.filing;
  const above = nextFull(text, lineAt(text, turn.start), -1);
  const below = nextFull(text, lineAt(text, turn.end), 1);
  if (!isProse(document, above) || !isProse(document, below)) return undefined;
  const [before, after] = [lineText(text, above).trimEnd(), lineText(text, below).trim()];
  if (/^[a-z]/.test(after)) return { above, below };
  const open = /[a-z,\d]$/.test(before) && before.trim().length >= FULL;
  return open && /[a-z]/.test(after) && !NUMBERED.test(after) ? { above, below } : undefined;
}

function nextFull(text: Text, from: number, step: number): number {
  let line = from + step;
  while (Math.abs(line - from) < LINES && line >= 0 && line < text.lineCount && lineText(text, line).trim() === '')
    line += step;
  return line;
}

function withoutTurns(document: Document, { start, end }: Span): string {
  const turns = pageFurniture(document);
  let words = slice(document.filing.text, start, end);
  for (let i = countBefore(turns, turn => turn.end <= start); i < turns.length && turns[i]!.start < end; i++) {
    const [from, to] = [turns[i]!.start - start, turns[i]!.end - start];
    words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  }
  return words;
}

/** Between two elements of markup that prose does not go across. */
function inMarkup({ filing: { text }, body }: Document, offset: number): Surrounding | undefined {
  const from = Math.max(body.start, offset - REACH);
  const around = slice(text, from, Math.min(body.end, offset + REACH));
  let start = 0;
  let end = around.length;
  for (const { index, 0: tag } of around.matchAll(BLOCK)) {
    if (from + index + tag.length <= offset) start = index + tag.length;
    else {
      // On the tag itself no prose stands.
      if (from + index <= offset) return undefined;
      end = index;
      break;
    }
  }
  const words = around.slice(start, end).replace(/<[^<>]*>/g, tag => ' '.repeat(tag.length));
  return trimmed({ start: from + start, end: from + end }, words);
}

function trimmed({ start, end }: Span, words: string): Surrounding | undefined {
  const from = words.length - words.trimStart().length;
  const to = words.trimEnd().length;
  return to > from
    ? { span: { start: start + from, end: end - words.length + to }, words: words.slice(from, to) }
    : undefined;
}
