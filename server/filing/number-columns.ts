import { columnAfter } from './ascii.ts';
import type { Span, Value } from './span.ts';
import type { Table, TableRow } from './tables.ts';
import { lineAt, lineEnd, lineStart, lineText, slice, type Text, textAt } from './text.ts';

/** A marked table as its numbers stand under one another. */
export interface NumberTable {
  readonly span: Span;
  /** What its numbers are in: "thousands". */
  readonly scale?: Value;
  readonly columns: readonly NumberColumn[];
  readonly rows: readonly NumberRow[];
}

/** Numbers under one another, with the lines of the heading above them. */
export interface NumberColumn {
  readonly headings: readonly Span[];
}

export interface NumberRow {
  /** What the row is of, from the line where it begins. */
  readonly label?: Span;
  /** Its label begins with "Total". */
  readonly total: boolean;
  /** A rule stands between it and the row above. */
  readonly ruled: boolean;
  /** Nothing but its numbers stands in the columns, on its line or between it and the row above. */
  readonly clear: boolean;
  /** By column; undefined where nothing is printed. */
  readonly cells: readonly (NumberCell | undefined)[];
}

export interface NumberCell {
  readonly span: Span;
  /** Negative in brackets, zero for a dash; undefined where it is no number that can be summed: a share in per cent, "N/A", a misprint. */
  readonly value?: number;
  /** Digits after the point. */
  readonly decimals: number;
}

/** A cell where the eye sees it. */
interface Seen {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** A table by its columns of numbers; none where they cannot be told apart. */
export function inColumns(text: Text, { span, rows, scale }: Table): NumberTable[] {
  const seen = rows.map(row => row.cells.map(cell => seenAt(text, cell.span)));
  const columns = apart(seen.flat());
  const placed = seen.map(cells => cells.map(cell => columns.findIndex(({ to }) => cell.from < to)));
  // Two cells of a row in one column: the columns are not what they seem.
  if (rows.length === 0 || placed.some(places => new Set(places).size < places.length)) return [];
  const lines = rows.map(row => lineAt(text, row.cells[0]!.span.start));
  const edge = columns[0]?.from ?? 0;
  const above = (i: number) => (i > 0 ? lines[i - 1]! : lineAt(text, span.start)) + 1;
  const headings = headingsIn(text, above(0), lines[0]!);
  return [
    {
      span,
      columns: columns.map(column => ({
        headings: headings.filter(({ from, to }) => from < column.to && to > column.from).map(({ span }) => span),
      })),
      rows: rows.map((row, i) => {
        const between = Array.from({ length: lines[i]! - above(i) }, (_, k) => above(i) + k);
        const cells: (NumberCell | undefined)[] = columns.map(() => undefined);
        row.cells.forEach((cell, k) => {
          cells[placed[i]![k]!] = { span: cell.span, ...read(textAt(text, cell.span)) };
        });
        const label = labelOf(text, row, between);
        const ruled = between.some(line => RULE.test(lineText(text, line)));
        // The headings are above the first row.
        const inside = i > 0 ? between : [];
        const reaches = [...inside.map(line => lineSpan(text, line)), ...(row.label ? [row.label] : [])].map(other =>
          reachOf(text, other),
        );
        const total = label !== undefined && TOTAL.test(textAt(text, label));
        return { total, ruled, clear: reaches.every(to => to <= edge), cells, ...(label && { label }) };
      }),
      ...(scale && { scale }),
    },
  ];
}

const TOTAL = /^total\b/i;
const RULE = /^[ \t]*[-=_\u2014]{2}[-=_\u2014 \t]*$/;

function lineSpan(text: Text, line: number): Span {
  return { start: lineStart(text, line), end: lineEnd(text, line) };
}

/** Where the words of a span end; those of a rule or a tag have no end. */
function reachOf(text: Text, span: Span): number {
  const printed = textAt(text, span).trimEnd();
  return RULE.test(printed) || /^\s*</.test(printed)
    ? 0
    : seenAt(text, { ...span, end: span.start + printed.length }).to;
}

function seenAt(text: Text, span: Span): Seen {
  const from = columnAfter(slice(text, lineStart(text, lineAt(text, span.start)), span.start), 0);
  return { span, from, to: columnAfter(textAt(text, span), from) };
}

/** Cells that overlap from row to row are one column. */
function apart(cells: readonly Seen[]): { readonly from: number; readonly to: number }[] {
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of cells.toSorted((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** A number, in brackets or with a minus where it is negative, with a currency before it. */
const NUMBER = /^(\(?)\$?\s*(?:(\()\$?\s*|\$\s*)?(?:(-)\s*)?(?=[\d.])(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d+))?\s*\)?$/;
const ZERO = /^\$?\s*(?:-{1,3}|\u2014)$/;

function read(printed: string): Pick<NumberCell, 'value' | 'decimals'> {
  if (ZERO.test(printed)) return { value: 0, decimals: 0 };
  const [match, outer, inner, minus, whole = '', fraction = ''] = NUMBER.exec(printed) ?? [];
  if (match === undefined || whole + fraction === '') return { decimals: 0 };
  const value = Number(`${whole.replaceAll(',', '')}.${fraction}0`);
  return { value: outer || inner || minus ? -value : value, decimals: fraction.length };
}

/** A label that goes on from the line above, in small letters, begins there. */
function labelOf(text: Text, { label }: TableRow, between: readonly number[]): Span | undefined {
  let start = label?.start;
  for (const line of between.toReversed()) {
    const printed = lineText(text, line);
    if (start === undefined || !/^[a-z(]/.test(slice(text, start, start + 1))) break;
    if (!/[A-Za-z]/.test(printed) || /:\s*$/.test(printed)) break;
    start = lineStart(text, line) + printed.search(/\S/);
  }
  return label && start !== undefined ? { start, end: label.end } : undefined;
}

/** What stands above the numbers, line by line: words within two blanks of one another are one heading. */
function headingsIn(text: Text, first: number, end: number): Seen[] {
  const found: Seen[] = [];
  for (let line = first; line < end; line++) {
    const at = lineStart(text, line);
    const printed = slice(text, at, lineEnd(text, line));
    if (RULE.test(printed) || /^\s*<(?!S>)/i.test(printed)) continue;
    for (const { index, 0: words } of printed.matchAll(/\S+(?: \S+)*/g))
      if (!/^<[SC]>|^[-=_ ]+$/i.test(words))
        found.push(seenAt(text, { start: at + index, end: at + index + words.length }));
  }
  return found;
}
