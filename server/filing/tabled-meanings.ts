import type { Document } from './document.ts';
import { type Cell, cellsOf, isIdle } from './line-cells.ts';
import { furnitureAt } from './page-furniture.ts';
import type { Term } from './term.ts';
import { nameOf } from './term-table.ts';
import { lineAt, lineStart, lineText } from './text.ts';

/** A name and its meaning stand in their columns, or so near to them. */
const NEARLY = 2;
/** Fewer rows are no table. */
const ROWS = 2;

/** The terms of a table whose second column says what each means, from the line after its heading. */
export function tabledMeanings(document: Document, from: number): Term[] {
  const { text } = document.filing;
  const last = lineAt(text, document.body.end);
  const rows: { name: Cell[]; start: number; end: number }[] = [];
  let columns: { readonly name: number; readonly meaning: number } | undefined;
  let apart = true;
  for (let line = from; line <= last; line++) {
    const start = lineStart(text, line);
    const printed = lineText(text, line);
    if (isIdle(printed)) apart = true;
    if (isIdle(printed) || furnitureAt(document, start)) continue;
    const cells = cellsOf(printed, start);
    if (!columns) {
      if (cells.length < 2) break;
      columns = { name: cells[0]!.column, meaning: cells[1]!.column };
    }
    const { meaning } = columns;
    const said = cells.filter(({ column }) => column >= meaning - NEARLY);
    const name = cells.filter(({ column }) => column < meaning - NEARLY);
    if (name.some(({ column, text: words }) => column + words.length >= meaning) || name.length > 1) break;
    const row = rows.at(-1);
    if (name.length > 0 && said.length > 0 && (apart || !row))
      rows.push({ name, start: said[0]!.start, end: said.at(-1)!.end });
    else if (!row || (apart && said.length === 0)) break;
    else {
      row.name.push(...name);
      row.end = said.at(-1)?.end ?? row.end;
    }
    apart = false;
  }
  return rows.length < ROWS ? [] : rows.map(termOf);
}

function termOf({
  name,
  start,
  end,
}: {
  readonly name: readonly Cell[];
  readonly start: number;
  readonly end: number;
}): Term {
  const span = { start: name[0]!.start, end: name[0]!.end };
  return {
    name: nameOf(name).replace(/^["\u201c]|(?<!["\u201d:])["\u201d:]+$/g, ''),
    span,
    kind: 'means',
    definition: { start, end },
    members: [],
  };
}
