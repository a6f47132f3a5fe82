import { type Footing, footings } from './footing.ts';
import { inColumns } from './number-columns.ts';
import { ofLines } from './of-lines.ts';
import { tableIn } from './tables.ts';

/** What is told by the numbers of a table. */
export interface TableFigures {
  /** How many of its columns are marked with `<C>`, and how many numbers its widest row has. */
  readonly marked: number;
  readonly widest: number;
  /** How many of its totals can be told, and which of them are wrong. */
  readonly totals: number;
  readonly wrong: readonly Footing[];
}

/** Those of the table of a text document that a span is: a table is read once. */
export const tableFigures = ofLines((document, span): TableFigures => {
  const table = tableIn(document, span);
  const all = inColumns(document.filing.text, table).flatMap(footings);
  return {
    marked: table.columns.length,
    widest: Math.max(0, ...table.rows.map(({ cells }) => cells.length)),
    totals: all.length,
    wrong: all.filter(({ foots }) => !foots),
  };
});
