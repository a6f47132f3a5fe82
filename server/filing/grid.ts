import type { Document } from './document.ts';
import { type Column, columnsOf, headsOf } from './grid-columns.ts';
import { type GridLine, type GridSegment, gridLines } from './grid-lines.ts';
import { lazy } from './lazy.ts';
import { readable, rendition } from './rendition.ts';
import { countBefore } from './sorted.ts';
import { contains, type Span } from './span.ts';
import { linesOf, type Table, tableIn, tableSpans, tables } from './tables.ts';
import { textAt } from './text.ts';

/** A marked table as rows of cells under the headings of their columns. */
export interface Grid {
  readonly table: Table;
  /** The heading of each column on one line, that of the labels first; empty for a column without one. */
  readonly headings: readonly string[];
  readonly rows: readonly GridRow[];
}

/** A printed line of a table's body. */
export interface GridRow {
  /** Column of its label on the page; undefined for a row without one. */
  readonly indent?: number;
  /** One a column; undefined where nothing is printed. */
  readonly cells: readonly (Span | undefined)[];
}

/** The table that an offset stands in, as a grid; undefined outside of tables and in those that have no columns. */
export function gridAt(document: Document, offset: number): Grid | undefined {
  const page = readable(document);
  const table = page === document ? markedAt(document, offset) : setAt(document, page, offset);
  const grid = table && gridIn(page)(table);
  return grid && (rendition(document)?.back(grid) ?? grid);
}

/** The table of a page of markup that stands at an offset of its source. */
function setAt(document: Document, page: Document, offset: number): Table | undefined {
  return tables(page)[tables(document).findIndex(({ span }) => contains(span, offset))];
}

/** The table of a text document; it alone is read. */
function markedAt(document: Document, offset: number): Table | undefined {
  const span = tableSpans(document).find(each => contains(each, offset));
  return span && tableIn(document, span);
}

const gridIn = lazy((document: Document) => lazy((table: Table) => gridOf(document, table)));

function gridOf(document: Document, table: Table): Grid | undefined {
  const { heads, body } = gridLines(document.filing.text, linesOf(document, table.span));
  const columns = columnsOf(body);
  if (columns.length < 2) return undefined;
  return {
    table,
    headings: headsOf(heads, columns).map(spans =>
      spans.map(span => textAt(document.filing.text, span).replace(/\s+/g, ' ')).join(' '),
    ),
    rows: rowsOf(document, body).map(line => rowOf(line, columns)),
  };
}

/** The lines of a row of markup are one. */
function rowsOf({ setTables }: Document, lines: readonly GridLine[]): readonly GridLine[] {
  const rows = setTables?.flatMap(each => each.rows);
  if (!rows) return lines;
  const byRow = new Map<number, GridSegment[]>();
  for (const { segments } of lines) {
    const row = countBefore(rows, ({ end }) => end <= segments[0]!.span.start);
    byRow.set(row, [...(byRow.get(row) ?? []), ...segments]);
  }
  return Array.from(byRow.values(), segments => ({ segments }));
}

function rowOf({ segments }: GridLine, columns: readonly Column[]): GridRow {
  const cells: (Span | undefined)[] = columns.map(() => undefined);
  for (const { span, column, endColumn } of segments) {
    const at = nearest(columns, column, endColumn);
    const before = cells[at];
    cells[at] = { start: before?.start ?? span.start, end: span.end };
  }
  const first = segments[0];
  return { ...(cells[0] && first && { indent: first.column }), cells };
}

/** The column that a stretch of a line shares most with, or stands nearest to. */
function nearest(columns: readonly Column[], start: number, end: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, column] of columns.entries()) {
    const shared = Math.min(end, column.end) - Math.max(start, column.start);
    if (shared > most) [best, most] = [i, shared];
  }
  return best;
}
