import { cellAt, textOf } from '../filing/cell.ts';
import type { Document } from '../filing/document.ts';
import type { Card } from './hover.ts';

/** A table's cell: the headings of its row and column, and what its number is in. */
export function cellCard(document: Document, offset: number): Card | undefined {
  const cell = cellAt(document, offset);
  if (!cell || !(cell.row || cell.column)) return undefined;
  const { span, row, column, scale } = cell;
  const called = [row && `**${row}**`, column, scale && `in ${scale}`].filter(Boolean).join(' \u2014 ');
  return { span, markdown: `${called}: ${textOf(document, span)}` };
}
