import type { GridLine, GridSegment, HeadLine } from './grid-lines.ts';
import type { Span } from './span.ts';

/** A column of a table on the page: from its first to after its last character. */
export interface Column {
  readonly start: number;
  readonly end: number;
}

/** A line further to the right than this is no table's. */
const WIDEST = 400;
/** One line in so many may cross what otherwise parts two columns. */
const CROSSED = 16;

/** The columns of a table's body, the labels' first: what no line, or hardly one, has words between. */
export function columnsOf(body: readonly GridLine[]): Column[] {
  // A line with a label alone may run over all columns, and so may a note among figures.
  const several = body.filter(({ segments }) => segments.length > 1);
  const figured = several.filter(({ segments }) => segments.some(({ number }) => number));
  const lines = figured.length * 2 >= several.length ? figured : several;
  const inked = new Uint32Array(WIDEST);
  for (const { segments } of lines) for (const { column, endColumn } of segments) mark(inked, column, endColumn);
  const few = Math.floor(lines.length / CROSSED);
  const columns: Column[] = [];
  for (let at = 0; at < WIDEST; ) {
    if (inked[at]! <= few) {
      at++;
      continue;
    }
    let end = at;
    while (end < WIDEST && inked[end]! > few) end++;
    columns.push({ start: at, end });
    at = end;
  }
  return withLabels(
    withOutermost(
      columns.flatMap(column => apart(column, lines, inked)),
      body,
    ),
    lines,
  );
}

/** A column that has two figures on one line is two, parted where the fewest lines have words. */
function apart(column: Column, lines: readonly GridLine[], inked: Uint32Array): Column[] {
  for (const { segments } of lines) {
    const own = segments.filter(each => each.number && each.column >= column.start && each.endColumn <= column.end);
    const [left, right] = own;
    if (!left || !right) continue;
    let cut = left.endColumn;
    for (let at = cut; at < right.column; at++) if (inked[at]! < inked[cut]!) cut = at;
    const [one, other] = [
      { start: column.start, end: cut },
      { start: right.column > cut + 1 ? cut + 1 : right.column, end: column.end },
    ];
    return [one, ...apart(other, lines, inked)];
  }
  return [column];
}

/** Labels that stand alone on their lines, left of all else, are a column too. */
function withOutermost(columns: readonly Column[], body: readonly GridLine[]): readonly Column[] {
  const [first] = columns;
  const labels = body.flatMap(({ segments: [label, other] }) =>
    label && !other && first && label.endColumn < first.start ? [label] : [],
  );
  if (labels.length === 0) return columns;
  const start = Math.min(...labels.map(({ column }) => column));
  return [{ start, end: Math.max(...labels.map(({ endColumn }) => endColumn)) }, ...columns];
}

function mark(inked: Uint32Array, from: number, to: number): void {
  for (let at = from; at < Math.min(to, WIDEST); at++) inked[at]!++;
}

/** What lies left of the first figures is one column: the labels, however they are indented. */
function withLabels(columns: readonly Column[], lines: readonly GridLine[]): Column[] {
  const figures = columns.findIndex(({ start, end }) =>
    lines.some(({ segments }) =>
      segments.some(({ number, column, endColumn }, i) => i > 0 && number && column < end && endColumn > start),
    ),
  );
  if (figures <= 1) return [...columns];
  const labels = columns.slice(0, figures).filter(column => isOfLabels(column, lines));
  const rest = columns.filter(column => !labels.includes(column));
  return labels.length < 2 ? [...columns] : [{ start: labels[0]!.start, end: labels.at(-1)!.end }, ...rest];
}

/** Where lines begin, or go on without a gap. */
function isOfLabels({ start, end }: Column, lines: readonly GridLine[]): boolean {
  const here = lines.filter(({ segments }) =>
    segments.some(({ column, endColumn }) => column < end && endColumn > start),
  );
  const first = here.filter(({ segments: [label] }) => label!.column < end && label!.endColumn > start);
  return first.length * 2 > here.length;
}

/** The headings over each column, from the top down; a heading over several is each one's. */
export function headsOf(heads: readonly HeadLine[], columns: readonly Column[]): readonly (readonly Span[])[] {
  const found: Span[][] = columns.map(() => []);
  const figures = columns[1]!.start;
  for (const [i, { segments }] of heads.entries()) {
    // A heading on several lines has its rule under the last.
    const rules = heads.slice(i).find(head => head.rules.length > 0)?.rules ?? [];
    // What stands alone, and not over the figures, is a title.
    if (segments.length === 1 && segments[0]!.column < figures - 2 && !isLabelHead(segments[0]!, columns)) continue;
    for (const segment of segments) for (const at of under(segment, rules, columns)) found[at]!.push(segment.span);
  }
  return found;
}

function isLabelHead({ column, endColumn }: GridSegment, [labels, figures]: readonly Column[]): boolean {
  return column <= labels!.start + 2 && endColumn < figures!.start;
}

function under(segment: GridSegment, rules: readonly GridSegment[], columns: readonly Column[]): number[] {
  // A rule over the whole table is drawn under all headings.
  const drawn = rules.filter(
    ({ column, endColumn }) => column < segment.endColumn && endColumn > segment.column && column >= columns[0]!.end,
  );
  const start = Math.min(segment.column, ...drawn.map(({ column }) => column));
  const end = Math.max(segment.endColumn, ...drawn.map(({ endColumn }) => endColumn));
  const over = columns.flatMap((column, i) => (column.start < end && column.end > start ? [i] : []));
  // A heading of figures begins over the labels only where those are wide.
  const own = over.length > 1 && over[0] === 0 && segment.column > columns[0]!.start + 2 ? over.slice(1) : over;
  if (own.length > 0) return own;
  const middle = (start + end) / 2;
  const distance = ({ start: from, end: to }: Column) => Math.abs((from + to) / 2 - middle);
  return [columns.reduce((best, column, i) => (distance(column) < distance(columns[best]!) ? i : best), 0)];
}
