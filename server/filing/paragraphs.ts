import { columnAfter, PROSE_WIDTH } from './ascii.ts';
import type { Document } from './document.ts';
import { KEPT, keptLines, OPENING } from './kept-lines.ts';
import { lately } from './lazy.ts';
import { type Passage, passages } from './passages.ts';
import type { Span } from './span.ts';
import { lineAt, lineEnd, lineStart, lineText, textAt } from './text.ts';

/** A paragraph of prose: whole lines that may be wrapped anew. */
export interface Paragraph {
  /** From its first line's start to its last word's end. */
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
  /** What its first line begins with: blanks, and a number or a bullet with the blanks after it. */
  readonly lead: string;
  /** The blanks before each other line. */
  readonly indent: string;
  /** Lines that stand directly above it or below it, of other paragraphs. */
  readonly above: boolean;
  readonly below: readonly string[];
}

/** A number or a bullet that hangs before a text, with the blanks after it. */
export const MARK =
  /^(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|[-*o+\u2022\u00b7]|--)(?:[ \t]+(?=\S)|[ \t]*\([A-Za-z0-9]{1,5}\)[ \t]+)/;
/** A line, without the blanks around it, that is no prose: a tag, a page's number, a rule, nothing. */
const FURNITURE =
  /^(?:<\/?[A-Z].*|[-(]?[ \t]*(?:[A-Z]{1,2}-?)?(?:\d{1,4}|[ivxl]{1,6})[ \t]*[-).]?|page[ \t]+\d{1,4}|[^A-Za-z0-9]*)$/i;
/** Columns, leaders, tabs, dashes that mail has escaped, a box at its head: a line laid out by hand. */
export const LAID_OUT =
  /^(?:\[[ _]{0,4}[xX]?[ _]{0,4}\]|\|[ _]{0,4}[xX]?[ _]{0,4}\|)|\S(?: {3,}|\t)\S|\.{4}|(?:\. ){3}|^- -|\S[ \t]{2,}\$?[\d,.()%]+$/;
const STOP = /[.:;!?]["')\]]*$/;
const LIST_END = /[.:;!?]["')\]]*$|[,;][ \t]*(?:and|or|and\/or)$/;

/** A paragraph reaches at least to this column, or is another thing: an address, a verse, a cell. */
const NARROW = 55;
/** Text that begins further to the right is a column's. */
const FAR = 33;
/** A line's first line is indented at most this much more than the others, unless it is a full one. */
const INDENTED = 12;
/** A line is full where the next word would not have left this much of its room. */
const RAGGED = 12;
/** A sentence that ends this far before the margin ends its paragraph. */
const SHORT = 24;
const FEW_WORDS = 6;

/** The paragraphs of prose of a text document, or those that `span` touches. */
export function paragraphs(document: Document, span: Span = document.body): readonly Paragraph[] {
  if (document.content !== 'text') return [];
  const { text } = document.filing;
  const first = lineAt(text, span.start);
  const last = lineAt(text, Math.max(span.start, span.end - 1));
  const found: Paragraph[] = [];
  for (const { start, end, line, lines } of prose(document)) {
    if (start > span.end || end < span.start) continue;
    for (const paragraph of lines) {
      if (paragraph.lastLine + line < first || paragraph.firstLine + line > last) continue;
      const habit =
        paragraph.lastLine > paragraph.firstLine ? undefined : habits(document).indents.get(likeness(paragraph));
      found.push({
        ...paragraph,
        span: { start: paragraph.span.start + start, end: paragraph.span.end + start },
        firstLine: paragraph.firstLine + line,
        lastLine: paragraph.lastLine + line,
        indent: habit ?? paragraph.indent,
      });
    }
  }
  return found;
}

/** How a document's author sets it. */
interface Habits {
  /** How paragraphs of more lines go on, by how they begin: what stands on one line yet will go on so. */
  readonly indents: ReadonlyMap<string, string>;
  /** The blanks after a sentence. */
  readonly spacing: 1 | 2;
}

/** As most of a document's paragraphs are set. */
export const habits: (document: Document) => Habits = lately(document => {
  const counts = new Map<string, Map<string, number>>();
  let [one, two] = [0, 0];
  for (const { indents, gaps } of prose(document)) {
    for (const { key, indent, times } of indents) {
      const own = counts.get(key) ?? new Map<string, number>();
      counts.set(key, own.set(indent, (own.get(indent) ?? 0) + times));
    }
    one += gaps.one;
    two += gaps.two;
  }
  const indents = Array.from(
    counts,
    ([key, own]) => [key, [...own].reduce((most, each) => (each[1] > most[1] ? each : most))[0]] as const,
  );
  return { indents: new Map(indents), spacing: two > one ? 2 : 1 };
});

/** The paragraphs of a passage, their offsets and lines its own, and how they are set. */
interface Prose {
  readonly lines: readonly Paragraph[];
  readonly indents: readonly { readonly key: string; readonly indent: string; readonly times: number }[];
  /** How often one blank or two stand after a sentence. */
  readonly gaps: { readonly one: number; readonly two: number };
}

/** That of each passage, in order, with where it stands and its first line. */
const prose: (document: Document) => readonly (Prose & Span & { readonly line: number })[] = lately(document =>
  passages(document).map(({ passage, start }) => ({
    ...inPassage(document, passage, start),
    start,
    end: start + passage.length,
    line: lineAt(document.filing.text, start),
  })),
);

const known = new WeakMap<Passage, { readonly edges: string; readonly kept: Uint8Array; readonly prose: Prose }>();

/** No paragraph goes on over a blank line, hence none over the end of a passage: it is read again only where its text or its kept lines change. */
function inPassage(document: Document, passage: Passage, start: number): Prose {
  const { text } = document.filing;
  const end = start + passage.length;
  const [first, last] = [lineAt(text, start), lineAt(text, end - 1)];
  // Of a line that the body shares with what is before or after it the passage has a part.
  const edges = `${start - lineStart(text, first)} ${Math.max(0, lineEnd(text, last) - end)}`;
  const { first: top, lines } = keptLines(document);
  const kept = lines.subarray(first - top, last - top + 1);
  const before = known.get(passage);
  if (before?.edges === edges && sameBytes(before.kept, kept)) return before.prose;
  const prose = read(document, start, first, last);
  known.set(passage, { edges, kept: kept.slice(), prose });
  return prose;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  // Byte after byte: a function called for each takes as long as all else at a key.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

function lineIs(document: Document, line: number, what: number): boolean {
  const { first, lines } = keptLines(document);
  return ((lines[line - first] ?? 0) & what) > 0;
}

function read(document: Document, start: number, first: number, last: number): Prose {
  const found: Paragraph[] = [];
  for (let line = first; line <= last; line++) {
    const run = runFrom(document, line);
    if (run.length === 0) continue;
    const groups = split(run, line => lineIs(document, line, OPENING));
    found.push(...groups.flatMap((lines, i) => paragraphOf(lines, i > 0, groups.slice(i + 1, i + 3)) ?? []));
    line += run.length - 1;
  }
  const indents = new Map<string, { readonly key: string; readonly indent: string; times: number }>();
  const gaps = { one: 0, two: 0 };
  for (const paragraph of found) {
    for (const [, blanks] of textAt(document.filing.text, paragraph.span).matchAll(AFTER_SENTENCE))
      gaps[blanks!.length === 2 ? 'two' : 'one']++;
    if (paragraph.lastLine === paragraph.firstLine) continue;
    const [key, { indent }] = [likeness(paragraph), paragraph];
    const same = indents.get(`${key}|${indent}`) ?? { key, indent, times: 0 };
    same.times++;
    indents.set(`${key}|${indent}`, same);
  }
  const lines = found.map(paragraph => ({
    ...paragraph,
    span: { start: paragraph.span.start - start, end: paragraph.span.end - start },
    firstLine: paragraph.firstLine - first,
    lastLine: paragraph.lastLine - first,
  }));
  return { lines, indents: [...indents.values()], gaps };
}

const AFTER_SENTENCE = /[a-z]\.["')]*( {1,2})(?=["'(]*[A-Z])/g;

/** The column of its number or bullet and of its text. */
function likeness({ lead }: Paragraph): string {
  return `${lead.length - lead.trimStart().length} ${columnAfter(lead, 0)}`;
}

interface Line {
  readonly number: number;
  readonly start: number;
  /** Without the blanks at its end. */
  readonly content: string;
  /** The column its text begins in. */
  readonly column: number;
  readonly endColumn: number;
  /** A number or a bullet at its head, with the blanks around it. */
  readonly mark: string | undefined;
}

/** The lines from `first` on that may be prose and have no blank one between. */
function runFrom(document: Document, first: number): Line[] {
  const { text } = document.filing;
  const lines: Line[] = [];
  for (let line = first; mayBeProse(document, line); line++)
    lines.push(lineOf(lineText(text, line), line, lineStart(text, line)));
  return lines;
}

function mayBeProse(document: Document, line: number): boolean {
  const { text } = document.filing;
  const start = lineStart(text, line);
  if (line < 0 || line >= text.lineCount || start < document.body.start || start >= document.body.end) return false;
  const content = lineText(text, line);
  return !lineIs(document, line, KEPT) && !content.includes('\f') && !FURNITURE.test(content.trim());
}

function lineOf(printed: string, number: number, start: number): Line {
  const content = printed.trimEnd();
  const blanks = /^[ \t]*/.exec(content)![0];
  const mark = MARK.exec(content.slice(blanks.length))?.[0];
  return {
    number,
    start,
    content,
    column: columnAfter(blanks, 0),
    endColumn: columnAfter(content, 0),
    mark: mark && blanks + mark,
  };
}

/** Cuts lines without a blank one between them where another paragraph begins. */
function split(lines: readonly Line[], opens: (line: number) => boolean): Line[][] {
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    if (group && !opens(line.number) && goesOn(group, line, lines[i + 1])) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** True where a paragraph on these lines would be read as that one again: as one, and apart from what is below it. */
export function readsAgain({ above, below, firstLine, lastLine }: Paragraph, printed: readonly string[]): boolean {
  if (printed.length === 1 && lastLine > firstLine && (above || below.length > 0)) return false;
  const lines = [...printed, ...below].map((line, i) => lineOf(line, i, 0));
  const groups = split(lines, () => false);
  return groups[0]!.length === printed.length;
}

/** True where `line` belongs to the paragraph above it; `next` is the line below it. */
function goesOn(group: readonly Line[], line: Line, next: Line | undefined): boolean {
  const [first, second] = group as readonly [Line, ...Line[]];
  const last = group.at(-1)!;
  const ended = `${group.at(-2)?.content ?? ''} ${last.content}`;
  if (line.mark && (LIST_END.test(ended) || (first.mark && line.column === first.column && !second))) return false;
  if (STOP.test(last.content) && roomAfter(last, line) > SHORT) return false;
  if (second) return line.column === second.column;
  // A first line that is indented, as the one above it is.
  if (line.column === first.column) return !(next && next.column < line.column);
  if (line.column < first.column) return first.column - line.column <= INDENTED || isFull(first, line);
  return first.mark ? Math.abs(columnAfter(first.mark, 0) - line.column) <= 2 : isFull(first, line);
}

/** Columns left on a line by its text and by the next line's first word. */
function roomAfter(line: Line, next: Line): number {
  const word = /^[ \t]*(\S*)/.exec(next.content)![1]!;
  return PROSE_WIDTH - (line.endColumn + 1 + word.length);
}

function isFull(line: Line, next: Line): boolean {
  return roomAfter(line, next) <= PROSE_WIDTH - NARROW;
}

function paragraphOf(
  lines: readonly Line[],
  above: boolean,
  after: readonly (readonly Line[])[],
): Paragraph | undefined {
  const [first, second] = lines as readonly [Line, ...Line[]];
  if (!isProse(lines)) return undefined;
  const last = lines.at(-1)!;
  const blanks = /^[ \t]*/.exec(first.content)![0];
  const lead = first.mark ?? blanks;
  return {
    span: { start: first.start, end: last.start + last.content.length },
    firstLine: first.number,
    lastLine: last.number,
    lead,
    indent: second ? /^[ \t]*/.exec(second.content)![0] : first.mark ? ' '.repeat(columnAfter(lead, 0)) : blanks,
    above,
    below: after.flatMap(group => group.slice(0, 2).map(({ content }) => content)).slice(0, 2),
  };
}

/** Sentences in small letters on lines that were filled up to a margin, or that are too wide for one. */
function isProse(lines: readonly Line[]): boolean {
  const [first] = lines as readonly [Line, ...Line[]];
  const texts = lines.map(({ content, mark = '' }) => content.slice(mark.length).trimStart());
  if (texts.some(text => LAID_OUT.test(text)) || first.column > FAR) return false;
  const words = texts.join(' ').split(/[ \t]+/);
  const small = words.filter(word => /^["'(]*[a-z]/.test(word)).length;
  if (words.length < FEW_WORDS || small < words.length * 0.4) return false;
  const widest = lines.reduce((most, { endColumn }) => Math.max(most, endColumn), 0);
  if (widest > PROSE_WIDTH) return true;
  if (lines.length === 1 || widest < NARROW) return false;
  const before = lines.slice(0, -1);
  const full = before.filter((line, i) => {
    const word = /^[ \t]*(\S*)/.exec(lines[i + 1]!.content)![1]!;
    return line.endColumn + 1 + word.length > widest - RAGGED;
  });
  return (
    full.length * 2 >= before.length &&
    before.filter(({ content }) => STOP.test(content)).length * 2 <= Math.max(2, before.length)
  );
}
