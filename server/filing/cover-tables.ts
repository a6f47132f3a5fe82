import type { FieldId } from '../forms/fields.ts';
import type { Caption } from './captions.ts';
import type { CoverRow } from './cover.ts';
import type { Row, Word } from './rows.ts';
import { type Segment, segmentText } from './segments.ts';
import { hull, type Span, type Value } from './span.ts';

/** What stands under a heading of the cover: the rows of a table of securities, or a passage of text. */
export interface Under {
  readonly value?: Value;
  readonly rows?: readonly CoverRow[];
}

/** A table ends after this many rows at the latest. */
const REACH = 40;
const ENDS =
  /^\W*(?:indicate\s+(?:by|the)|check\s+(?:whether|the|if|here)|if\s+(?:this|an|the\s+only|securities)|(?:state\s+)?the\s+aggregate|aggregate\s+market|documents?\s+incorporated|securities\s+(?:registered|for\s+which)|table\s+of\s+contents|as\s+of\s+\w+\s+\d|at\s+\w+\s+\d|number\s+of\s+shares|the\s+number\s+of|explanatory|the\s+registrant|\(?mark\s+one|<page>|\[?cover\s+page|part\s+i\b|item\s+1\b|transitional\s+small|\d[\d,]{5,}\s+shares|exhibit\s+index|the\s+exhibit\s+index|forward.looking|index$|page\s+\d)/i;
const HEAD =
  /\btitles?\s+of\s+(?:each\s+)?class|(?:name|names)\s+of\s+(?:each\s+)?exchange|(?:on\s+)?which\s+registered|trading\s+symbol|^\W*(?:registrant|symbol\(?s?\)?|which|registered(?:\s+\(\w\))?|class|exchange|ticker)\W*$|^<\/?(?:table|s|c|caption)>/i;
const EXCHANGE = /\bexchanges?\b|nasdaq|nyse|\bamex\b|stock\s+market|bulletin\s+board|market\s+llc|\bnone\b/i;
const LISTED =
  /^(?:the\s+)?(?:[A-Z][\w.&]*\s+){0,4}(?:stock\s+exchange|stock\s+market|nasdaq|nyse|exchange)\b(?!.*\b(?:par|value|shares?)\b)/i;
const TICKER = /^[A-Z]{1,5}$/;
const SYMBOL = /^(?:[A-Z][A-Z0-9]{0,5}(?:[./ -][A-Z]{1,3})?|-{1,2}|n\/a)$/;

interface Entry {
  readonly title: Segment[];
  symbol?: Segment;
  readonly exchange: Segment[];
  /** Its last line. */
  row: number;
  column: number;
}

/** The classes of securities under the caption of a table; `end` is the row of the next caption. */
export function securitiesUnder(
  page: readonly Row[],
  segments: readonly (readonly Segment[])[],
  caption: Caption,
  end: number,
): Under {
  const beside = segments[caption.lastRow]!.filter(segment => segment.column >= caption.endColumn);
  const said = beside.map(segmentText).join(' ');
  const own = said !== '' && !HEAD.test(said) ? beside : undefined;
  if (own && NONE.test(said)) return { value: joined(own) };
  const entries: Entry[] = own ? [entryOf(own, [], undefined, caption.lastRow)] : [];
  for (let index = caption.lastRow + 1; index < Math.min(page.length, end, caption.lastRow + REACH); index++) {
    const cells = segments[index]!;
    // What stands above <S> is the head of the table.
    if (/^<S>$/i.test(page[index]!.words[0]?.text ?? '')) entries.length = 0;
    if (cells.length === 0) continue;
    const line = cells.map(segmentText).join(' ');
    if (ENDS.test(line) || /^\([a-z*]\)|^\*/.test(line)) break;
    if (HEAD.test(line) && !NONE.test(line)) continue;
    // A long line of words is a sentence, not a row of a table.
    if (cells.length === 1 && cells[0]!.words.length > 9 && entries.at(-1)?.exchange.length) break;
    addRow(entries, cells, index);
  }
  return under(entries);
}

const NONE = /^\W*(?:none|not\s+applicable|n\/a)\b/i;

function addRow(entries: Entry[], cells: readonly Segment[], index: number): void {
  const last = entries.at(-1);
  const [only] = cells;
  // Where the layout is lost, each cell has a line of its own.
  if (last && cells.length === 1 && only!.column <= last.title[0]!.column && last.exchange.length === 0) {
    const said = segmentText(only!);
    if (LISTED.test(said)) last.exchange.push(only!);
    else if (!last.symbol && TICKER.test(said)) last.symbol = only!;
    if (last.symbol === only || last.exchange.length > 0) {
      last.row = index;
      return;
    }
  }
  const at = cells.findIndex(
    (cell, i) =>
      (i > 0 || (last !== undefined && cell.column > last.title[0]!.column + 8)) && EXCHANGE.test(segmentText(cell)),
  );
  const exchange = at < 0 ? [] : cells.slice(at);
  const left = at < 0 ? cells : cells.slice(0, at);
  const symbol = left.find((cell, i) => i > 0 && SYMBOL.test(segmentText(cell)));
  const title = left.filter(cell => cell !== symbol);
  if (last && (title.length === 0 || goesOn(last, title, symbol, exchange, index))) {
    last.title.push(...title);
    last.exchange.push(...exchange);
    last.row = index;
    last.column = title[0]?.column ?? last.column;
  } else if (title.length > 0) entries.push(entryOf(title, exchange, symbol, index));
}

function entryOf(
  title: readonly Segment[],
  exchange: readonly Segment[],
  symbol: Segment | undefined,
  row: number,
): Entry {
  return { title: [...title], exchange: [...exchange], ...(symbol && { symbol }), row, column: title[0]!.column };
}

/** A title's next line: set in, or in small letters, or after a line that is full or ends with a comma; one set out begins anew. */
function goesOn(
  last: Entry,
  [first]: readonly Segment[],
  symbol: Segment | undefined,
  exchange: readonly Segment[],
  index: number,
): boolean {
  if (!first || symbol || index - last.row > 1) return false;
  const end = last.title.at(-1)!;
  const broken = /^[a-z(]/.test(first.words[0]!.text) || /,$/.test(segmentText(end));
  return exchange.length > 0
    ? broken || last.exchange.length === 0
    : broken ||
        first.column > last.column ||
        (first.column === last.column && (last.exchange.length > 0 || end.endColumn > 64));
}

function under(entries: readonly Entry[]): Under {
  const rows = entries.map(
    ({ title, symbol, exchange }): CoverRow => ({
      title: joined(title),
      ...(symbol && { symbol: joined([symbol]) }),
      ...(exchange.length > 0 && { exchange: joined(exchange) }),
    }),
  );
  const spans = rows.flatMap(row => Object.values(row).map(value => value.span));
  if (spans.length === 0) return {};
  const value = { value: rows.map(row => row.title!.value).join('; '), span: hull(spans) };
  return NONE.test(value.value) ? { value } : { value, rows };
}

/** The fields whose value is the text that follows their heading. */
export const PASSAGES: ReadonlySet<FieldId> = new Set<FieldId>(['documents_incorporated', 'approx_sale_date']);

/** The text beside and under a heading, up to where the cover goes on to other things. */
export function passageUnder(
  page: readonly Row[],
  segments: readonly (readonly Segment[])[],
  caption: Caption,
  end: number,
): Under {
  const found: Segment[] = segments[caption.lastRow]!.filter(segment => segment.column >= caption.endColumn);
  let blank = 0;
  for (let index = caption.lastRow + 1; index < Math.min(page.length, end, caption.lastRow + REACH); index++) {
    const cells = segments[index]!;
    const row = page[index]!;
    if (row.words.length === 0) blank++;
    if (row.rule) continue;
    if (cells.length === 0 && row.words.length > 0) break;
    if (cells.length === 0) continue;
    const line = cells.map(segmentText).join(' ');
    if (ENDS.test(line) || (found.length > 0 && blank > 2)) break;
    if (found.length > 0) blank = 0;
    found.push(...cells);
  }
  return found.length > 0 ? { value: joined(found) } : {};
}

function joined(list: readonly Segment[]): Value {
  const words: readonly Word[] = list.flatMap(segment => segment.words);
  const span: Span = { start: words[0]!.span.start, end: words.at(-1)!.span.end };
  return {
    value: words
      .map(word => word.text)
      .join(' ')
      .replace(/(?<![\s.])[\s.]+$/, ''),
    span,
  };
}
