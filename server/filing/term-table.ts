import type { Document } from './document.ts';
import { type Cell, cellsOf, isIdle } from './line-cells.ts';
import { furnitureAt } from './page-furniture.ts';
import { oneLine } from './term.ts';
import { isTermPlace, placeAtEnd } from './term-place.ts';
import { type TableHead, tableHead, tableTitle } from './term-table-heads.ts';
import { lineAt, lineStart, lineText } from './text.ts';

/** A row of a table of terms: the cells of its name, over more lines than one where it is wrapped, and the place that defines it. */
export interface TermRow {
  readonly name: readonly Cell[];
  readonly place: Cell;
}

/** What leads to a table of terms. */
export interface TableOpening {
  /** The last line of it. */
  readonly line: number;
  readonly head?: TableHead;
  /** Only a table of quoted names is one of terms. */
  readonly quoted: boolean;
}

/** The first row comes within so many lines after what leads to it; a wrapped name takes up so many. */
const NEAR = 8;
const TALL = 3;
/** Under a heading that names places so many rows are a table; else so many, if this part of them follow in the order of the alphabet. */
const HEADED = 2;
const ROWS = 4;
const IN_ORDER = 0.6;
/** A name begins in its column, or so near to it. */
const NEARLY = 3;
const HEADING_WORDS = /^(?:defined(?: (?:in|on))?|section|page|term|location|\(?continued\)?)$/i;

/** The rows after what opens a table of terms and their places, and the line after the last; undefined where it is no such table. */
export function termTable(document: Document, opening: TableOpening): { rows: TermRow[]; end: number } | undefined {
  const { text } = document.filing;
  const last = lineAt(text, document.body.end);
  const rows: Read[] = [];
  let head = opening.head;
  let open: Open[] = [];
  let end = opening.line + 1;
  for (let line = end; line <= last; line++) {
    const start = lineStart(text, line);
    const printed = lineText(text, line);
    if (isIdle(printed) || furnitureAt(document, start)) continue;
    const cells = cellsOf(printed, start);
    const again = tableHead(cells);
    if (again?.beside === 'meaning') break;
    if (again || tableTitle(printed) || cells.every(({ text: word }) => HEADING_WORDS.test(word))) {
      head = again ?? head;
      open = [];
      continue;
    }
    const before = rows.length;
    open = readLine(cells, line, head?.columns ?? [], open, rows);
    const fine = open.every(({ cells: name, lines }) => lines <= TALL && isName(nameOf(name)));
    if (rows.length > before && isName(nameOf(rows.at(-1)!.name))) end = line + 1;
    else if (!fine && rows.length === 0 && line - opening.line < NEAR) open = [];
    else if (!fine || rows.length > before) break;
  }
  const kept = rows.filter(({ name }) => isName(nameOf(name)));
  return isTable(kept, opening, head) ? { rows: kept, end } : undefined;
}

/** A row as read, with its line and its pair: the first of those side by side is 0. */
interface Read {
  name: Cell[];
  readonly place: Cell;
  readonly line: number;
  readonly pair: number;
}

/** A name whose place has not come yet. */
interface Open {
  readonly pair: number;
  readonly cells: readonly Cell[];
  readonly lines: number;
}

/** Adds the rows that a line ends to `rows`; what it leaves open comes back. */
function readLine(
  cells: readonly Cell[],
  line: number,
  columns: readonly number[],
  before: readonly Open[],
  rows: Read[],
): Open[] {
  const open = new Map(before.map(name => [name.pair, name]));
  for (const [i, cell] of cells.entries()) {
    const pair = Math.max(0, columns.filter(column => column <= cell.column + NEARLY).length - 1);
    const named = open.get(pair);
    const last = rows.findLast(row => row.pair === pair);
    const place = isTermPlace(cell.text);
    // "Section 2.1  The Mill": a heading, and no place under a name.
    const leads = i === 0 && cells.length > 1 && columns.length < 2;
    if (named && place && !leads) {
      rows.push({ ...rowOf(rows, named), place: cell, line, pair });
      open.delete(pair);
      continue;
    }
    // A place that goes on, or a number of a page.
    const goesOn = last && (last.line === line || (last.line === line - 1 && cells.length === 1));
    if (!named && place && (goesOn || (last && /^[\divx]+$/.test(cell.text)))) continue;
    const at = place ? undefined : placeAtEnd(cell.text);
    if (at !== undefined) {
      const name = { ...cell, text: cell.text.slice(0, at).trim(), end: cell.start + at - 1 };
      const after = { ...cell, text: cell.text.slice(at), start: cell.start + at };
      const whole = { pair, cells: [...(named?.cells ?? []), name], lines: 1 };
      rows.push({ ...rowOf(rows, whole), place: after, line, pair });
      open.delete(pair);
      continue;
    }
    // A name goes on under the row that has its place already.
    if (
      !named &&
      last?.line === line - 1 &&
      cell.column > last.name[0]!.column + 1 &&
      cell.column < last.place.column - 1
    ) {
      last.name = [...last.name, cell];
      continue;
    }
    const begins = before.some(other => other === named);
    open.set(pair, {
      pair,
      cells: [...(named?.cells ?? []), cell],
      lines: (named?.lines ?? 0) + (begins || !named ? 1 : 0),
    });
  }
  return [...open.values()];
}

/** The name of a row; its first line is the tail of the row above where only so the alphabet is kept. */
function rowOf(rows: readonly Read[], { pair, cells }: Open): { name: Cell[] } {
  const [head, ...tail] = cells;
  const above = rows.findLast(row => row.pair === pair);
  if (!above || tail.length === 0 || head!.column !== tail[0]!.column) return { name: [...cells] };
  const [a, b, c] = [nameOf(above.name), head!.text, nameOf(tail)].map(keyOf);
  if (!(b! < a! && c! >= a!)) return { name: [...cells] };
  above.name = [...above.name, head!];
  return { name: tail };
}

function isTable(rows: readonly Read[], { quoted }: TableOpening, head: TableHead | undefined): boolean {
  const inQuotes = rows.filter(({ name }) => /^["\u201c`']/.test(name[0]!.text)).length;
  if (head?.beside === 'place') return rows.length >= HEADED;
  if (quoted && inQuotes < rows.length / 2) return false;
  return rows.length >= ROWS && Math.max(inOrder(rows), inOrder(rows.toSorted((a, b) => a.pair - b.pair))) >= IN_ORDER;
}

/** The part of the names that come after the one before in the alphabet. */
function inOrder(rows: readonly Read[]): number {
  const keys = rows.map(({ name }) => keyOf(nameOf(name)));
  return keys.filter((key, i) => i > 0 && key >= keys[i - 1]!).length / (keys.length - 1);
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What the cells of a name say, on one line. */
export function nameOf(cells: readonly Cell[]): string {
  return oneLine(cells.map(({ text }) => text).join(' '));
}

/** No prose, no heading with its number, no entry of a contents page. */
function isName(name: string): boolean {
  if (name.length > 110 || name.split(' ').length > 14 || !/[A-Za-z]{2}/.test(name)) return false;
  if (/^["\u201c]/.test(name)) return true;
  if (!/^(?:\$?\d+(?:%|\(k\)|[A-Z]|-[A-Za-z])|(?:19|20)\d\d\b|[A-Za-z])/.test(name)) return false;
  if (
    /^(?:sections?|articles?|exhibits?|schedules?|annex|appendix|item|part|chapter)\s+(?:\d{1,2}(?:\.\d+)*|[IVXL]+|[A-Z])(?:[\s.:-]|$)/i.test(
      name,
    )
  )
    return false;
  return !/[;:]$|[a-z]{3}\.(?:$| [A-Z])/.test(name);
}
