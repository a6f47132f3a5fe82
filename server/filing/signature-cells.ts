import { type Row, rows, type Word } from './rows.ts';
import type { Span, Value } from './span.ts';
import { slice, type Text } from './text.ts';

/** Words that stand together on a row of a signature page: a name, a title, a date. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly endColumn: number;
  readonly span: Span;
  /** As printed, line by line. */
  readonly text: string;
}

export interface CellRow {
  readonly index: number;
  readonly line: number;
  readonly start: number;
  readonly cells: readonly Cell[];
  /** Nothing at all stands on it. */
  readonly blank: boolean;
  /** Where a rule to sign on is drawn, if there is one. */
  readonly rule: boolean;
}

/** Words parted by this many columns belong to different cells. */
const GAP = 3;
/** What follows a label or the mark of a signature goes with it, at most this many columns on. */
const REACH = 40;
const DRAWN = /^(?:[-_=.~\u2013\u2014]{2,}|[)(|}{\]]+|\|-+|<\/?(?:TABLE|CAPTION|S|C|FN)>)$/i;
const LABEL = /^\**(?:by|signature|name|title|its|date|dated|name\/title)(?::[_\u00c2]*|_+)?$/i;
/** "By (Signature and Title)*", as the forms of investment companies print it. */
const SIGNED_AND_TITLED = /^title\)\**$/i;
const MARK = /(?:^|[:*_])(?:[/\\]s[/\\]+|\(s\)|\(signed\)|s\/)[_\u00c2]*$/i;

/** The rows of `span`, at most `limit`, as cells. */
export function cellRows(text: Text, span: Span, limit: number): CellRow[] {
  return rows(text, span, limit).map(row => ({
    index: row.index,
    line: row.line,
    start: row.words[0]?.span.start ?? span.start,
    cells: cellsOf(text, row),
    blank: row.words.length === 0,
    rule: row.words.some(word => /^(?:[-_=]{3,}|by:?_{3,})$/i.test(word.text)),
  }));
}

function cellsOf(text: Text, row: Row): Cell[] {
  const runs: Word[][] = [];
  let last: Word | undefined;
  for (const word of row.words) {
    if (DRAWN.test(word.text)) {
      last = last && LABEL.test(last.text) ? last : undefined;
      continue;
    }
    const gap = last ? word.column - last.endColumn : Number.POSITIVE_INFINITY;
    const label = LABEL.test(word.text);
    const joins = gap < GAP || (last && leads(last, runs.at(-1)!) && !label && gap <= REACH);
    if (joins) runs.at(-1)!.push(word);
    else runs.push([word]);
    last = word;
  }
  return runs.map(words => {
    const span = { start: words[0]!.span.start, end: words.at(-1)!.span.end };
    const { column } = words[0]!;
    return {
      row: row.index,
      column,
      endColumn: words.at(-1)!.endColumn,
      span,
      text: slice(text, span.start, span.end),
    };
  });
}

/** True for a word that what follows belongs to: "By:", "/s/", "Title:" at the beginning of a cell. */
function leads(word: Word, run: readonly Word[]): boolean {
  return (
    MARK.test(word.text) ||
    SIGNED_AND_TITLED.test(word.text) ||
    (LABEL.test(word.text) && (run[0] === word || /^\*+$/.test(run[0]!.text)))
  );
}

/** Characters `from` to `to` of a cell, blanks as one, without what is drawn around them. */
export function cellValue(cell: Cell, from = 0, to = cell.text.length): Value {
  const line = cellLine(cell, from, to);
  const value = ended(line.value);
  return { value, span: { start: line.span.start, end: line.span.end - (line.value.length - value.length) } };
}

/** Without the comma or the parenthesis that ends a line and has nothing to do with it. */
export function ended(value: string): string {
  const bare = value.replace(/(?<![\s,])[\s,]+$/, '');
  return bare.includes('(') ? bare : bare.replace(/\)$/, '');
}

/** The same of a line that goes on with another: with its comma, and the parenthesis that was opened on the line above. */
export function cellLine(cell: Cell, from = 0, to = cell.text.length): Value {
  const raw = cell.text.slice(from, to);
  const body = raw.replace(/^[\s*_\u00c2]+/, '');
  const value = body
    .replace(/(?<![\s*_|}\u00c2])[\s*_|}\u00c2]+$/, '')
    .replace(/(?<![\s\u00c2])[\s\u00c2]*\((?:\d{1,2}|\*+)\)$/, '');
  const start = cell.span.start + from + (raw.length - body.length);
  return { value: value.replace(/[\s\u00c2]+/g, ' '), span: { start, end: start + value.length } };
}
