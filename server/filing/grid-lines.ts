import { type Row, rows, type Word } from './rows.ts';
import type { Span } from './span.ts';
import { TABLE_LINES } from './tables.ts';
import type { Text } from './text.ts';

/** Words of a table's line that stand together, with their columns on the page. */
export interface GridSegment {
  readonly span: Span;
  readonly column: number;
  readonly endColumn: number;
  /** It is a number, or what stands in place of one. */
  readonly number: boolean;
}

export interface GridLine {
  readonly segments: readonly GridSegment[];
}

/** A line of a table's head, with the rules drawn under it. */
export interface HeadLine extends GridLine {
  readonly rules: readonly GridSegment[];
}

export interface GridLines {
  readonly heads: readonly HeadLine[];
  readonly body: readonly GridLine[];
}

const NUMBER = /^[$(]*-?(?:(?:\d[\d,]*)?\.\d+|\d(?:[\d,]*\d)?)\)?%?\)?$|^(?:-{1,3}|\u2014|N\/A)$/i;
/** A year may head a column as well as fill a cell. */
const YEAR = /^(?:19|20)\d\d$/;
/** The tags of a table itself; those of a financial data schedule are labels. */
const TAG = /^<\/?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|PAGE|TEXT|ARTICLE|LEGEND|MULTIPLIER)>/i;
const SMALL = /^[a-z]{2,}[,.;:]?$/;
/** So many words in small letters are on no line of a head. */
const PROSE = 6;
const RULE = /^[-_=]{2,}$/;

/** The lines over a table's figures, and the lines with them; tags, rules and blank lines left out. */
export function gridLines(text: Text, span: Span): GridLines {
  const page = rows(text, span, TABLE_LINES);
  const marked = page.findIndex(row => row.words.some(word => /^<S>$/i.test(word.text)));
  const figures = page.findIndex((row, i) => i > marked && hasFigures(row));
  // A table of words is told by its marks alone.
  const first = figures < 0 && marked >= 0 ? page.findIndex((row, i) => i > marked && isPrinted(row)) : figures;
  if (first < 0) return { heads: [], body: [] };
  const captioned = page.findIndex(({ words }) => /^<CAPTION>$/i.test(words[0]?.text ?? ''));
  let from = first;
  if (headLines(page.slice(captioned + 1, Math.max(marked, 0))).length > 0) from = marked + 1;
  // Labels alone, straight above the first figures, are of the body.
  else while (from > marked + 1 && isLabel(page[from - 1]!, page[first]!)) from--;
  // What stands above the caption is a title.
  const own = headLines(page.slice(captioned + 1, from));
  return { heads: own.length > 0 ? own : headLines(page.slice(0, from)), body: bodyLines(page.slice(from)) };
}

function headLines(page: readonly Row[]): HeadLine[] {
  const heads: HeadLine[] = [];
  for (const row of page) {
    const last = heads.at(-1);
    const rules = rulesOf(row);
    if (last && rules.length > 0) heads[heads.length - 1] = { ...last, rules: [...last.rules, ...rules] };
    const segments = isPrinted(row) ? segmentsOf(row) : [];
    // Under prose the heads begin anew.
    if (row.words.filter(({ text }) => SMALL.test(text)).length >= PROSE) heads.length = 0;
    else if (segments.length > 0) heads.push({ segments, rules: [] });
  }
  return heads;
}

function bodyLines(page: readonly Row[]): GridLine[] {
  return page.filter(row => !row.rule && isPrinted(row)).map(row => ({ segments: segmentsOf(row) }));
}

function isPrinted({ words }: Row): boolean {
  return words.length > 0 && !TAG.test(words[0]!.text) && !words.every(word => /^[-_=$]+$/.test(word.text));
}

/** Words, and after the first of them a number that is no year; or a tag and its value, as in a financial data schedule. */
function hasFigures(row: Row): boolean {
  if (row.rule || !isPrinted(row)) return false;
  const segments = segmentsOf(row);
  if (/^<[^>]+>$/.test(row.words[0]!.text) && segments.length > 1) return true;
  const figure = ({ number, span: { start, end } }: GridSegment) =>
    number && !row.words.some(word => word.span.start === start && word.span.end === end && YEAR.test(word.text));
  return segments.some(({ number }) => !number) && segments.slice(1).some(figure);
}

function isLabel(row: Row, below: Row): boolean {
  if (row.words.length === 0) return true;
  if (row.rule || !isPrinted(row)) return false;
  const segments = segmentsOf(row);
  return segments.length === 1 && segments[0]!.column <= below.words[0]!.column + 2;
}

/** A row's words in runs without a gap; each number is a run of its own, with its sign of currency and its brackets. */
function segmentsOf({ words }: Row): GridSegment[] {
  const runs: Word[][] = [];
  for (const word of words.filter(({ text }) => !RULE.test(text) || text.length < 4)) {
    const last = runs.at(-1)?.at(-1);
    if (last && goesOn(last, word)) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.map(run => ({
    span: { start: run[0]!.span.start, end: run.at(-1)!.span.end },
    column: run[0]!.column,
    endColumn: run.at(-1)!.endColumn,
    number: run.every(({ text }) => NUMBER.test(text) || /^[$()%]+$/.test(text)),
  }));
}

function goesOn(last: Word, word: Word): boolean {
  const gap = word.column - last.endColumn;
  if (/^[$(]+$/.test(last.text)) return NUMBER.test(word.text) || /^[$(]+$/.test(word.text);
  // Markup gives the sign after a number a cell of its own.
  if (/^[)%]+$/.test(word.text)) return gap < 3 || /[\d)\u2014]$/.test(last.text);
  return gap < 2 && !/^\$/.test(word.text) && !(NUMBER.test(last.text) && NUMBER.test(word.text));
}

function rulesOf({ words }: Row): GridSegment[] {
  return words
    .filter(({ text }) => RULE.test(text) && text.length > 2)
    .map(({ span, column, endColumn }) => ({ span, column, endColumn, number: false }));
}
