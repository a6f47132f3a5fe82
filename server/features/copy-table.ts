import { textOf } from '../filing/cell.ts';
import type { Filing } from '../filing/filing.ts';
import { type Grid, gridAt } from '../filing/grid.ts';
import { documentAt } from '../filing/named.ts';
import { contains } from '../filing/span.ts';
import { offsetAt, type Position } from '../filing/text.ts';
import { cutTables } from '../filing/unread.ts';

/** The argument of `TABLE_TEXT`. */
export interface TableTextArguments {
  /** Of the filing. */
  readonly uri: string;
  readonly position: Position;
  readonly format: 'csv' | 'markdown';
}

/** The table at a place as CSV (RFC 4180) or Markdown, one row a line; of a table that is not read to its end the last row says so; null where there is none. */
export function tableText(filing: Filing, { position, format }: Omit<TableTextArguments, 'uri'>): string | null {
  const offset = offsetAt(filing.text, position);
  const document = documentAt(filing, offset);
  const grid = document && gridAt(document, offset);
  if (!grid) return null;
  const cut = cutTables(document).find(({ span }) => contains(span, offset));
  const rows = grid.rows.map(({ cells }) => cells.map(cell => textOf(document, cell)));
  if (cut) rows.push(grid.headings.map((_, i) => (i === 0 ? `[${cut.why}]` : '')));
  return format === 'csv' ? csv(grid, rows) : markdown(grid, rows);
}

type Rows = readonly (readonly string[])[];

function csv({ headings }: Grid, rows: Rows): string {
  const head = headings.some(heading => heading !== '') ? [headings] : [];
  const plain = rows.map(([label = '', ...cells]) => [label, ...cells.map(plainNumber)]);
  return [...head, ...plain].map(row => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** "(1,234)" as -1234 and "$ 5,678" as 5678; what is no number as it is printed. */
function plainNumber(cell: string): string {
  const [, open, minus, digits, percent = ''] =
    /^\$? ?(\()?\$? ?(-)?\$? ?(\d[\d,]*(?:\.\d+)?|\.\d+) ?\)?(%?)\)?$/.exec(cell) ?? [];
  return digits ? `${open || minus ? '-' : ''}${digits.replaceAll(',', '')}${percent}` : cell;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function markdown({ headings }: Grid, rows: Rows): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replace(/[|\\<*_]/g, '\\$&')).join(' | ')} |\n`;
  const figures = headings.map((_, i) => i > 0 && rows.every(row => !/[A-Za-z]{2}/.test(row[i]!)));
  return [
    line(headings),
    `| ${figures.map(right => (right ? '---:' : '---')).join(' | ')} |\n`,
    ...rows.map(line),
  ].join('');
}
