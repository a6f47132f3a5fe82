import type { Document } from './document.ts';
import { type Grid, gridAt } from './grid.ts';
import { printedAt } from './rendition.ts';
import { contains, type Span } from './span.ts';

/** A cell of a marked table, with what it is called. */
export interface TableCell {
  readonly span: Span;
  /** The label of its row, after the labels that it stands under; on one line. */
  readonly row?: string;
  /** The headings over its column; on one line. */
  readonly column?: string;
  /** What its number is in: "thousands"; absent where that is said of the others alone, as of amounts per share. */
  readonly scale?: string;
}

/** The cell at an offset; undefined for labels, headings, and what stands outside of tables. */
export function cellAt(document: Document, offset: number): TableCell | undefined {
  const grid = gridAt(document, offset);
  if (!grid) return undefined;
  for (const [y, { cells }] of grid.rows.entries()) {
    const x = cells.findIndex((cell, i) => i > 0 && cell && contains(cell, offset));
    if (x < 0) continue;
    const row = labelOf(document, grid, y);
    const column = grid.headings[x];
    const span = cells[x]!;
    const scale = isScaled(`${row} ${column} ${printedAt(document, span)}`) && grid.table.scale?.value;
    return { span, ...(row && { row }), ...(column && { column }), ...(scale && { scale }) };
  }
  return undefined;
}

/** Amounts per share, rates and ratios are in no thousands. */
const UNSCALED = /\bper\s+(?:\w+\s+){0,3}(?:share|unit|ADS)\b|%|\bpercent|\bratios?\b|\brates?\b/i;

function isScaled(called: string): boolean {
  return /\d/.test(called) && !UNSCALED.test(called);
}

/** The label of a row, with the lines above it that it goes on from or that lead to it. */
function labelOf(document: Document, { rows }: Grid, y: number): string {
  const own = textOf(document, rows[y]!.cells[0]);
  if (own === '') return '';
  let label = own;
  let indent = rows[y]!.indent!;
  for (let above = y - 1; above >= 0; above--) {
    const { cells, indent: other } = rows[above]!;
    const text = textOf(document, cells[0]);
    const alone = text !== '' && cells.slice(1).every(cell => !cell);
    if (alone && text.endsWith(':') && other! < indent) [label, indent] = [`${text} ${label}`, other!];
    else if (alone && above === y - 1 && /^[a-z(]/.test(label) && other! <= indent)
      [label, indent] = [`${text} ${label}`, other!];
    else if (indent <= (rows[0]!.indent ?? 0)) break;
  }
  return label;
}

/** What is printed in a cell, on one line, without leaders; empty for none. */
export function textOf(document: Document, cell: Span | undefined): string {
  return cell
    ? printedAt(document, cell)
        .replace(/\s+/g, ' ')
        .replace(/(?<![ .])(?=[ .]*\. ?\.)[ .]+$/, '')
        .replace(/ ([)%]+)$/, '$1')
    : '';
}
