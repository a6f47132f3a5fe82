import { findDate, type PrintedDate, printedDates } from './date.ts';
import type { SignatureBlock } from './signature-block.ts';
import type { CellRow } from './signature-cells.ts';
import { CLAUSE } from './signature-pages.ts';
import type { Value } from './span.ts';
import { slice, type Text } from './text.ts';

interface Dated {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  /** "Date:" stands before it. */
  readonly labelled: boolean;
}

/** A clause runs over at most this many lines. */
const CLAUSE_LINES = 12;

/**
 * The date that goes with each signature: beside it or within its rows, in the clause over it, on a line of its own above it,
 * below it, or elsewhere on the page.
 */
export function signatureDates(
  text: Text,
  page: readonly CellRow[],
  blocks: readonly SignatureBlock[],
): (Value | undefined)[] {
  const clauses = clausesOf(text, page);
  const inClause = (row: number) => clauses.some(clause => clause.first <= row && row <= clause.last);
  const dates = page.flatMap(row => (inClause(row.index) ? [] : datesOf(text, page, row)));
  return blocks.map((block, i) => {
    const { row } = block.signed.cell;
    const near = dates.filter(date => date.row >= block.top && date.row <= block.bottom);
    const before = blocks.slice(0, i).some(other => other.bottom >= row - 1);
    const over = before ? [] : dates.filter(date => date.row === row - 1 && date.labelled);
    const same = near.filter(date => date.row === row);
    const own = best(same, block) ?? best(over, block) ?? best(near, block);
    if (own) return own.value;
    const clause = clauses.findLast(each => each.first < row);
    if (clause?.date) return clause.date;
    const next = clauses.find(each => each.first > row)?.first ?? page.length;
    const above = dates.findLast(date => date.row < row && date.row > (clause?.last ?? -1));
    const taken = above && blocks.slice(0, i).some(other => other.signed.cell.row <= above.row);
    const below = dates.find(date => date.row > row && date.row < next);
    return (above && !taken ? above : (below ?? above ?? dates.at(-1)))?.value ?? clauses.find(each => each.date)?.date;
  });
}

/** The date in the block's own column before one in another. */
function best(dates: readonly Dated[], { left, right, signed }: SignatureBlock): Dated | undefined {
  const own = dates.filter(date => date.column >= left && date.column < right);
  const { column } = signed.cell;
  return own[0] ?? dates.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0];
}

/** Dates in cells of their own, and those of short lines: "Dated this 14th day of May, 2003". */
function datesOf(text: Text, page: readonly CellRow[], row: CellRow): Dated[] {
  const first = row.cells[0];
  if (!first || row.cells.some(cell => /power\s+of\s+attorney/i.test(cell.text))) return [];
  const found = row.cells.flatMap(cell => {
    const hit = findDate(cell.text) ?? dashed(cell.text);
    return hit && alone(cell.text, hit)
      ? [
          {
            row: row.index,
            column: cell.column,
            value: at(cell.span.start, hit),
            labelled: /^dated?\b/i.test(cell.text),
          },
        ]
      : [];
  });
  if (found.length > 0) return found;
  // "Date: July" and "19, 2006" under it.
  const ends = /\b[A-Z][a-z]{2,8}$/.test(row.cells.at(-1)!.text) ? page[row.index + 1]?.cells[0]?.span.end : undefined;
  const line = slice(text, first.span.start, ends ?? row.cells.at(-1)!.span.end);
  const hit = findDate(line);
  return hit && alone(line, hit)
    ? [{ row: row.index, column: first.column, value: at(first.span.start, hit), labelled: /^dated?\b/i.test(line) }]
    : [];
}

/** A date that is the line's matter, not one that a sentence speaks of. */
function alone(line: string, { start, end }: PrintedDate): boolean {
  const rest = line.slice(0, start) + line.slice(end);
  return (
    rest.replace(/[^a-z]/gi, '').length < 20 || (rest.length < 60 && /\b(?:executed|signed|dated?|this)\b/i.test(rest))
  );
}

/** "Date: 10-30-96": with a dash only after the label, for telephone numbers have dashes too. */
function dashed(text: string): PrintedDate | undefined {
  return /^dated?:/i.test(text) ? findDate(text.replace(/-/g, '/')) : undefined;
}

interface Clause {
  readonly first: number;
  readonly last: number;
  readonly date?: Value;
}

/** "... has duly caused this report to be signed ... on March 14, 1997": each clause with the last date in it. */
function clausesOf(text: Text, page: readonly CellRow[]): Clause[] {
  const found: Clause[] = [];
  for (const row of page) {
    if (!row.cells.some(cell => CLAUSE.test(cell.text)) || row.index <= (found.at(-1)?.last ?? -1)) continue;
    let first = row.index;
    while (first > 0 && !page[first - 1]!.blank && row.index - first < 4 && page[first - 1]!.cells.length === 1)
      first--;
    let last = row.index;
    while (last + 1 < page.length && !page[last + 1]!.blank && last - row.index < CLAUSE_LINES) last++;
    const start = page[first]!.start;
    const paragraph = slice(text, start, page[last]!.cells.at(-1)?.span.end ?? start);
    const hit = printedDates(paragraph).findLast(date => !/\bended\s*$/i.test(paragraph.slice(0, date.start)));
    found.push({ first, last, ...(hit && { date: at(start, hit) }) });
  }
  return found;
}

function at(start: number, hit: { start: number; end: number; value: string }): Value {
  return { value: hit.value, span: { start: start + hit.start, end: start + hit.end } };
}
