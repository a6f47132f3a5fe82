import type { NumberCell, NumberRow, NumberTable } from './number-columns.ts';

/** A total and the rows that it is the sum of, in one column. */
export interface Footing {
  readonly total: NumberCell;
  readonly value: number;
  /** What the rows add up to. */
  readonly sum: number;
  readonly addends: readonly NumberCell[];
  /** The two are one number, but for rounding. */
  readonly foots: boolean;
}

/** More rows than this are not added. */
const ROWS = 60;
/** Numbers below this foot by chance. */
const TELLING = 100;

/**
 * The totals of a table, by column. Which rows a total is the sum of is told by the columns that do foot: where none does, and where a sign,
 * a row left out or a row counted twice would explain what does not, nothing is said.
 */
export function footings(table: NumberTable): readonly Footing[] {
  const open: NumberRow[] = [];
  const found: Footing[] = [];
  for (const row of table.rows) {
    const count = row.ruled || row.total ? addendsOf(open, row) : 0;
    if (count > 0) {
      const addends = open.splice(open.length - count);
      const sums = row.cells.flatMap((_, column) => sumIn(addends, row, column) ?? []);
      const [wrong, ...more] = sums.filter(sum => !sum.foots);
      found.push(...sums.filter(sum => sum.foots && isTelling(sum)));
      const clear = [...addends, row].every(each => each.clear);
      if (wrong && more.length === 0 && row.total && clear && isSum(wrong, addends) && !isExplained(wrong, table))
        found.push(wrong);
    }
    open.push(row);
  }
  return found;
}

/** How many of the rows above `total` it is the sum of, in most columns; 0 where in none. */
function addendsOf(open: readonly NumberRow[], total: NumberRow): number {
  let tallies = total.cells.flatMap((cell, column) =>
    Math.abs(cell?.value ?? 0) < TELLING
      ? []
      : [{ total: cell!, column, sum: 0, added: 0, telling: 0, decimals: cell!.decimals }],
  );
  let best = { count: 0, columns: 0 };
  for (let count = 1; count <= Math.min(open.length, ROWS) && tallies.length > 0; count++) {
    const { cells } = open[open.length - count]!;
    // What cannot be read is no addend, here and further up.
    tallies = tallies.filter(({ column }) => !cells[column] || cells[column].value !== undefined);
    for (const tally of tallies) {
      const cell = cells[tally.column];
      if (!cell) continue;
      tally.sum += cell.value!;
      tally.added++;
      if (cell.value === 0) continue;
      tally.telling++;
      tally.decimals = Math.min(tally.decimals, cell.decimals);
    }
    const columns = tallies.filter(
      ({ total, sum, added, telling, decimals }) =>
        telling > 1 && Math.abs(sum - total.value!) <= slack(added, decimals),
    ).length;
    if (count > 1 && columns > best.columns) best = { count, columns };
  }
  return best.count;
}

/** Undefined where the total or an addend cannot be read, or there is nothing to add. */
function sumIn(rows: readonly NumberRow[], { cells }: NumberRow, column: number): Footing | undefined {
  const total = cells[column];
  const addends = rows.flatMap(row => row.cells[column] ?? []);
  if (total?.value === undefined || addends.length === 0 || addends.some(cell => cell.value === undefined))
    return undefined;
  const sum = addends.reduce((before, { value = 0 }) => before + value, 0);
  return { total, value: total.value, sum, addends, foots: Math.abs(sum - total.value) <= slackOf(total, addends) };
}

function slackOf(total: NumberCell, addends: readonly NumberCell[]): number {
  const decimals = Math.min(total.decimals, ...addends.filter(({ value }) => value !== 0).map(cell => cell.decimals));
  return slack(addends.length, decimals);
}

/** Each number is rounded by half of its last digit at most. */
function slack(addends: number, decimals: number): number {
  return ((addends + 1) / 2 + 0.01) * 10 ** -decimals;
}

/** Two addends or more, and numbers that do not foot by chance. */
function isTelling({ value, addends }: Footing): boolean {
  return addends.filter(cell => cell.value !== 0).length > 1 && Math.abs(value) >= TELLING;
}

/** Each row has a number in the column, and the total is more than each: else it is an average, or something was not read. */
function isSum(sum: Footing, rows: readonly NumberRow[]): boolean {
  const { value, addends } = sum;
  return (
    isTelling(sum) &&
    addends.length === rows.length &&
    addends.every(cell => Math.abs(cell.value ?? 0) < Math.abs(value))
  );
}

/** What is over is a number of the column, or two of its addends, or twice one: taken away, left out, counted twice. */
function isExplained(sum: Footing, table: NumberTable): boolean {
  const over = Math.abs(sum.sum - sum.value);
  const near = (value: number) => Math.abs(Math.abs(value) - over) <= slackOf(sum.total, sum.addends);
  const column = table.rows.find(row => row.cells.includes(sum.total))!.cells.indexOf(sum.total);
  const all = table.rows.flatMap(row => row.cells[column]?.value ?? []);
  const own = sum.addends.flatMap(cell => cell.value ?? []);
  return (
    all.some(value => near(value) || near(2 * value)) ||
    own.some((a, i) => own.slice(i + 1).some(b => near(a + b) || near(a - b) || near(2 * (a + b))))
  );
}
