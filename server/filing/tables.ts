import { type Document, marksOf } from './document.ts';
import { latelyOfText } from './of-text.ts';
import { type Row, rows, type Word } from './rows.ts';
import type { Span, Value } from './span.ts';
import { tableLines } from './table-lines.ts';
import { lineAt, lineStart, lineText, slice, type Text } from './text.ts';

/** A table between `<TABLE>` and `</TABLE>`, as EDGAR asks them to be marked (EDGAR Filer Manual, volume II), or one of markup with numbers in it. */
export interface Table {
  readonly span: Span;
  /** Its caption's lines: a title, the heads of its columns. */
  readonly caption?: Span;
  /** Where its columns begin, as `<S>` and `<C>` mark them; empty where they are not marked. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** What its numbers are in: "thousands". */
  readonly scale?: Value;
}

/** A row with numbers in it, or with a tag and its value as in a financial data schedule. */
export interface TableRow {
  readonly label?: Span;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly span: Span;
  /** Counted from the first `<C>`. */
  readonly column: number;
}

/** A table is read this far, in lines. */
export const TABLE_LINES = 2000;
const SCALE = /\b(?:in|000's|amounts)\b[^\n]{0,40}?\b(thousands|millions|billions)\b/i;
const NUMBER = /^[$(]*-?(?:(?:\d[\d,]*)?\.\d+|\d(?:[\d,]*\d)?)\)?%?\)?$|^(?:-{1,3}|\u2014|N\/A)$/i;
const TAG = /^<\/?(?:TABLE|CAPTION|S|C|FN|PAGE|TEXT)>/i;

/** The marked tables of a document, in order. */
export const tables: (document: Document) => readonly Table[] = latelyOfText([], document => {
  const all = tableSpans(document).map(span => tableIn(document, span));
  // Markup lays out words in tables too.
  return document.setTables ? all.filter(table => table.rows.length > 1) : all;
});

/** From each `<TABLE>` of a text document to its `</TABLE>`; of markup, where its tables are set. */
export function tableSpans(document: Document): readonly Span[] {
  if (document.setTables) return document.setTables.map(({ span }) => span);
  const { text } = document.filing;
  const marks = [...tableLines(text, document.body)];
  const pages = marksOf(document).filter(mark => mark.kind === 'page');
  let page = 0;
  return marks.flatMap((mark, i) => {
    if (mark.closing) return [];
    const next = marks[i + 1];
    while (page < pages.length && pages[page]!.span.start <= mark.start) page++;
    // An unclosed table ends with its page.
    const end = next?.closing
      ? next.end
      : Math.min(next?.start ?? document.body.end, pages[page]?.span.start ?? document.body.end);
    return [{ start: mark.start, end }];
  });
}

/** A table's lines: one of markup may begin behind the blanks of its first. */
export function linesOf({ filing: { text }, setTables }: Document, { start, end }: Span): Span {
  return { start: setTables ? lineStart(text, lineAt(text, start)) : start, end };
}

/** The table of a text document that `span` is. */
export function tableIn(document: Document, span: Span): Table {
  const { filing, setTables } = document;
  const page = rows(filing.text, linesOf(document, span), TABLE_LINES);
  const at = page.findIndex(row => row.words.some(word => /^<S>$/i.test(word.text)));
  const captioned = page.findIndex(row => /^<CAPTION>/i.test(row.words[0]?.text ?? ''));
  const edges = (page[at]?.words ?? []).filter(word => /^<C>$/i.test(word.text)).map(word => word.column);
  const heads = page.slice(captioned + 1, at < 0 ? captioned + 1 : at).filter(row => row.words.length > 0 && !row.rule);
  const caption =
    captioned >= 0 && heads.length > 0
      ? { start: heads[0]!.words[0]!.span.start, end: heads.at(-1)!.words.at(-1)!.span.end }
      : undefined;
  const from = setTables ? bracketAbove(filing.text, span.start) : span.start;
  const scaled = SCALE.exec(slice(filing.text, from, Math.min(span.end, span.start + 1500)));
  const start = scaled ? from + scaled.index + scaled[0].length - scaled[1]!.length : 0;
  const scale = scaled && { value: scaled[1]!.toLowerCase(), span: { start, end: start + scaled[1]!.length } };
  return {
    span,
    columns: edges,
    rows: page.slice(at + 1).flatMap(row => rowOf(row, edges)),
    ...(caption && { caption }),
    ...(scale && { scale }),
  };
}

/** Where the line above that is all in brackets begins, "(in thousands)"; markup has it outside of the table. */
function bracketAbove(text: Text, at: number): number {
  let line = lineAt(text, at) - 1;
  while (line > 0 && lineText(text, line).trim() === '') line--;
  return line >= 0 && /^ *\([^()]+\) *$/.test(lineText(text, line)) ? lineStart(text, line) : at;
}

/** The words before the first number, and the numbers by their columns. */
function rowOf({ words, rule }: Row, edges: readonly number[]): TableRow[] {
  const tag = words[0] && /^<[A-Z0-9-]+>$/i.test(words[0].text) && !TAG.test(words[0].text);
  if (rule || words.length < 2 || (TAG.test(words[0]!.text) && !tag)) return [];
  const first = tag ? 1 : numbersFrom(words, edges);
  if (first < 0) return [];
  const label = words.slice(0, first);
  const cells: Word[][] = [];
  for (const word of words.slice(first)) {
    const last = cells.at(-1)?.at(-1);
    if (
      last &&
      (/^[$(]+$/.test(last.text) || word.column - last.endColumn < (tag ? 2 : 1) || /^[)%]+$/.test(word.text))
    )
      cells.at(-1)!.push(word);
    else cells.push([word]);
  }
  return [
    {
      ...(label.length > 0 && { label: { start: label[0]!.span.start, end: label.at(-1)!.span.end } }),
      cells: cells.map(cell => ({
        span: { start: cell[0]!.span.start, end: cell.at(-1)!.span.end },
        column: Math.max(
          0,
          edges.findLastIndex(edge => edge < cell.at(-1)!.endColumn),
        ),
      })),
    },
  ];
}

/** Index of the first number of a row; a label may hold numbers too, so it is one from which on there is nothing else. */
function numbersFrom(words: readonly Word[], edges: readonly number[]): number {
  let first = words.length;
  while (first > 0 && (NUMBER.test(words[first - 1]!.text) || /^[$()%]+$/.test(words[first - 1]!.text))) first--;
  if (first === words.length) return -1;
  // "net of allowance of $5        1,204": a number within its label, and the first of the row stands apart.
  const [before, own, after] = words.slice(first - 1);
  if (first > 0 && before && own && after && /[A-Za-z]$/.test(before.text))
    if (own.column - before.endColumn < 2 && /\d/.test(own.text) && after.column - own.endColumn > 3) first++;
  return first > 0 || words[0]!.column >= (edges[0] ?? 1) - 2 ? first : -1;
}
