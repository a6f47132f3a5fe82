import type { Align } from './html-style.ts';
import type { Cell, Flow, Line, Markup, Table } from './markup.ts';

/** Markup set as a page of text. */
export interface Page {
  readonly text: string;
  /** Three numbers for each piece of ink on the page: where it begins in the text, and in the ink, and its length. */
  readonly pieces: Int32Array;
}

/** A stretch of the ink at a column. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

type Row = readonly Piece[];

/** A table as set: its rows, and its width in columns. */
interface Set {
  readonly rows: readonly Row[];
  readonly width: number;
}

/** The width of the page in columns. */
const WIDTH = 100;
/** Cells stand this far apart. */
const APART = 3;
/** A table has no more columns than this, and none begins further to the right: what comes later follows two blanks after. */
const WIDEST = 400;
/** No column is made narrower than this to make room for others. */
const NARROW = 12;

/** Lays out what was read of markup: paragraphs wrapped, tables in columns, what is centred in the middle. */
export function layOut(markup: Markup): Page {
  const { ink, page, tables } = markup;
  const set = new Map<Table, Set>();
  for (const table of tables) set.set(table, setTable(ink, table, set));
  const parts: string[] = [];
  const pieces: number[] = [];
  let length = 0;
  const put = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (const row of setFlow(ink, page, WIDTH, set)) {
    let column = 0;
    for (const { from, to, column: at } of row) {
      if (at > column) put(' '.repeat(at - column));
      pieces.push(length, from, to - from);
      put(ink.slice(from, to));
      column = at + to - from;
    }
    put('\n');
  }
  return { text: parts.join(''), pieces: Int32Array.from(pieces) };
}

function setFlow(ink: string, { blocks }: Flow, width: number, set: ReadonlyMap<Table, Set>): Row[] {
  const rows: Row[] = [];
  for (const block of blocks) {
    if (block.apart && rows.length > 0 && rows[rows.length - 1]!.length > 0) rows.push([]);
    if ('rows' in block) {
      const { rows: own, width: wide } = set.get(block)!;
      const by = offset(block.align, width, wide);
      for (const row of own) rows.push(by === 0 ? row : row.map(piece => ({ ...piece, column: piece.column + by })));
      continue;
    }
    const { align, indent } = block;
    for (const [from, to] of wrapped(ink, block, width - indent))
      rows.push([{ from, to, column: indent + offset(align, width - indent, to - from) }]);
  }
  return rows;
}

function offset(align: Align, width: number, own: number): number {
  if (align === 'left' || own >= width) return 0;
  return align === 'center' ? (width - own) >> 1 : width - own;
}

/** Cuts a line at blanks so that each part fits where its words allow. */
function wrapped(ink: string, { from, to, whole }: Line, width: number): [number, number][] {
  const lines: [number, number][] = [];
  let start = from;
  while (!whole && to - start > width) {
    let cut = start + width;
    while (cut > start && !breaksAt(ink, cut)) cut--;
    if (cut === start) {
      cut = start + width;
      while (cut < to && !breaksAt(ink, cut)) cut++;
    }
    if (cut >= to) break;
    let end = cut;
    while (end > start && ink.charCodeAt(end - 1) === 32) end--;
    if (end > start) lines.push([start, end]);
    start = cut + 1;
    while (start < to && ink.charCodeAt(start) === 32) start++;
  }
  if (to > start) lines.push([start, to]);
  return lines;
}

/** At a blank that is not within an empty check box. */
function breaksAt(ink: string, at: number): boolean {
  return ink.charCodeAt(at) === 32 && !(ink.charCodeAt(at - 1) === 91 && ink.charCodeAt(at + 1) === 93);
}

/** A cell with the columns it stands in, and how wide it would be and has to be. */
interface Placed {
  readonly cell: Cell;
  readonly column: number;
  readonly span: number;
  readonly widest: number;
  readonly least: number;
}

function setTable(ink: string, table: Table, set: ReadonlyMap<Table, Set>): Set {
  const rows = placed(ink, table, set);
  const columns = rows.flat().reduce((most, { column, span }) => Math.max(most, column + span), 0);
  const { starts, widths } = columnsOf(rows, columns);
  const found: Row[] = [];
  let width = 0;
  for (const row of rows) {
    const cells = row
      .filter(({ widest }) => widest > 0)
      .map(({ cell, column, span }) => {
        const at = starts[column]!;
        const last = column + span - 1;
        return { at, lines: setFlow(ink, cell.flow, Math.max(1, starts[last]! + widths[last]! - at), set) };
      });
    const height = cells.reduce((most, { lines }) => Math.max(most, lines.length), 0);
    for (let i = 0; i < height; i++) {
      const pieces: Piece[] = [];
      let end = -APART;
      for (const { at, lines } of cells) {
        const line = lines[i] ?? [];
        const by = line[0] ? Math.max(at, end + APART - line[0].column) : at;
        for (const piece of line) pieces.push({ ...piece, column: piece.column + by });
        const last = pieces.at(-1);
        if (last) end = last.column + last.to - last.from;
      }
      width = Math.max(width, end);
      found.push(pieces);
    }
    if (height === 0 && row.some(({ cell }) => cell.flow.spacer) && found.length > 0) found.push([]);
  }
  return { rows: found, width: Math.max(0, width) };
}

/** Each row's cells at their columns, past those that reach down from above. */
function placed(ink: string, { rows }: Table, set: ReadonlyMap<Table, Set>): Placed[][] {
  const reach: number[] = [];
  return rows.map((row, y) => {
    let column = 0;
    return row.map(cell => {
      while (column < WIDEST - 1 && (reach[column] ?? 0) > y) column++;
      const at = Math.min(column, WIDEST - 1);
      column = Math.min(at + cell.colspan, WIDEST);
      const span = column - at;
      if (cell.rowspan > 1) for (let x = at; x < column; x++) reach[x] = y + cell.rowspan;
      const { widest, least } = sizes(ink, cell.flow, set);
      return { cell, column: at, span, widest, least };
    });
  });
}

function sizes(ink: string, { blocks }: Flow, set: ReadonlyMap<Table, Set>): { widest: number; least: number } {
  let widest = 0;
  let least = 0;
  for (const block of blocks) {
    if ('rows' in block) {
      const { width } = set.get(block)!;
      widest = Math.max(widest, width);
      least = Math.max(least, width);
      continue;
    }
    const own = block.to - block.from + block.indent;
    widest = Math.max(widest, own);
    least = Math.max(least, block.whole ? own : Math.min(own, longestWord(ink, block) + block.indent));
  }
  return { widest, least };
}

function longestWord(ink: string, { from, to }: Line): number {
  let longest = 0;
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !breaksAt(ink, i)) continue;
    longest = Math.max(longest, i - start);
    start = i + 1;
  }
  return longest;
}

/** Where each column begins and how wide it is: as its widest cell, less where the page has no room. A column without ink has no width. */
function columnsOf(rows: readonly (readonly Placed[])[], count: number): { starts: number[]; widths: number[] } {
  const widest = new Array<number>(count).fill(0);
  const least = new Array<number>(count).fill(0);
  const wide: Placed[] = [];
  for (const row of rows) {
    for (const cell of row) {
      if (cell.span > 1) {
        if (cell.widest > 0) wide.push(cell);
        continue;
      }
      widest[cell.column] = Math.max(widest[cell.column]!, cell.widest);
      least[cell.column] = Math.max(least[cell.column]!, cell.least);
    }
  }
  // The narrower a cell over several columns, the surer it is of its place.
  wide.sort((a, b) => a.span - b.span);
  for (const cell of wide) {
    widen(widest, cell, Math.min(cell.widest, WIDTH));
    widen(least, cell, cell.least);
  }
  const used = widest.filter(width => width > 0).length;
  const cap = capFor(widest, least, WIDTH - APART * Math.max(0, used - 1));
  const widths = widest.map((width, i) => Math.max(Math.min(width, cap), least[i]!));
  const starts: number[] = [];
  let at = 0;
  for (const width of widths) {
    starts.push(Math.min(at, WIDEST));
    if (width > 0) at += width + APART;
  }
  return { starts, widths };
}

/** Gives the columns under a cell room for it: the last that has ink, or the first. */
function widen(widths: number[], { column, span }: Placed, wanted: number): void {
  let sum = -APART;
  let last = column;
  for (let i = column; i < column + span; i++) {
    if (widths[i]! === 0) continue;
    sum += widths[i]! + APART;
    last = i;
  }
  if (wanted > sum) widths[last]! += wanted - Math.max(0, sum);
}

/** The greatest width that all columns can be cut down to so that they fit into `room`. */
function capFor(widest: readonly number[], least: readonly number[], room: number): number {
  const total = (cap: number) => widest.reduce((sum, width, i) => sum + Math.max(Math.min(width, cap), least[i]!), 0);
  if (total(WIDTH) <= room) return WIDTH;
  let low = NARROW;
  let high = WIDTH;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (total(middle) <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}
