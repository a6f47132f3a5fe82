import type { Piece, Row } from './preview-messages.ts';

/** Where each piece stands on the sheet, in pixels. */
export interface Layout {
  readonly pieces: readonly Piece[];
  readonly tops: readonly number[];
  readonly height: number;
  readonly rowHeight: number;
  /** Of the line over a page that names it; the style sheet has it so. */
  readonly head: number;
}

const HEAD = 34;

export function layoutOf(pieces: readonly Piece[], rowHeight: number): Layout {
  const tops: number[] = [];
  let height = 0;
  for (const { rows, page } of pieces) {
    tops.push(height);
    height += rows * rowHeight + (page ? HEAD : 0);
  }
  return { pieces, tops, height, rowHeight, head: HEAD };
}

/** The number of the piece at so many pixels from the top; 0 where there is none. */
export function pieceAt({ tops }: Layout, top: number): number {
  return lastAt(tops.length, number => tops[number]! <= top);
}

/** How far from the top a line of the filing stands: its own row, as far as the piece's rows are known. */
export function topOfLine(layout: Layout, line: number, rowsOf: (piece: number) => readonly Row[] | undefined): number {
  const { pieces, tops, rowHeight, head } = layout;
  const number = lastAt(pieces.length, each => pieces[each]!.line <= line);
  const piece = pieces[number];
  if (!piece) return 0;
  const rows = rowsOf(number);
  const row = rows
    ? lastAt(rows.length, each => rows[each]!.line <= line)
    : Math.min(line - piece.line, piece.rows - 1);
  return tops[number]! + (row > 0 && piece.page ? head : 0) + Math.max(0, row) * rowHeight;
}

/** The last of `count` numbers, from 0, for which something holds that holds for none after it; 0 where it holds for none. */
function lastAt(count: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
