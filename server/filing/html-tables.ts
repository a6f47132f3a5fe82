import type { Page } from './html-layout.ts';
import type { Markup, Table } from './markup.ts';
import { countBefore } from './sorted.ts';
import { FAR, type Span } from './span.ts';

/** A table of markup on the page of text that it is set on. */
export interface SetTable {
  readonly span: Span;
  /** Its rows that have words, each with all of its lines. */
  readonly rows: readonly Span[];
}

/** Where the words of a row stand in the ink, and how far they reach on the page. */
interface Reach {
  readonly table: Table;
  readonly from: number;
  readonly to: number;
  start: number;
  end: number;
}

/** The tables that hold no other and have no other beside them, in order, in the page's text. */
export function setTables({ tables }: Markup, { text, pieces }: Page): SetTable[] {
  const found = tables.map(reachesOf).filter(rows => rows.length > 0);
  const reaches = found.flat().sort((a, b) => a.from - b.from);
  const shared = new Set<Table>();
  /** The table of the piece before, and where its line ends. */
  let before: Table | undefined;
  let end = -1;
  for (let i = 0; i < pieces.length; i += 3) {
    const [at, ink] = [pieces[i]!, pieces[i + 1]!];
    const near = reaches[countBefore(reaches, ({ to }) => to <= ink)];
    const own = near && near.from <= ink ? near : undefined;
    // Something else stands on the line.
    if (at < end && own?.table !== before) for (const table of [own?.table, before]) if (table) shared.add(table);
    end = text.indexOf('\n', at);
    before = own?.table;
    if (own) [own.start, own.end] = [Math.min(own.start, at), Math.max(own.end, end)];
  }
  return found
    .filter(([first]) => !shared.has(first!.table))
    .map(rows => ({
      span: { start: rows[0]!.start, end: rows.at(-1)!.end },
      rows: rows.map(({ start, end: last }) => ({ start, end: last })),
    }));
}

/** Of each row with words; none of a table that holds another. */
function reachesOf(table: Table): Reach[] {
  const rows: Reach[] = [];
  for (const row of table.rows) {
    let [from, to] = [FAR, 0];
    for (const block of row.flatMap(({ flow }) => flow.blocks)) {
      if ('rows' in block) return [];
      [from, to] = [Math.min(from, block.from), Math.max(to, block.to)];
    }
    if (to > from) rows.push({ table, from, to, start: FAR, end: 0 });
  }
  return rows;
}
