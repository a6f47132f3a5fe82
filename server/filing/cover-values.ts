import { fields } from '../forms/fields.ts';
import type { Caption } from './captions.ts';
import { PASSAGES } from './cover-tables.ts';
import { isNumeric, malformed, misprint, misprintedZip } from './misprints.ts';
import { isOption } from './option-label.ts';
import { isTyped, type Recognised, recognise, type TypedKind } from './recognise.ts';
import type { Row, Word } from './rows.ts';
import { BOILERPLATE, type Segment, segmentText } from './segments.ts';
import type { Span, Value } from './span.ts';
import { slice, type Text } from './text.ts';

type Side = 'beside' | 'above' | 'below';

/** Lines set one under another begin within this many columns of each other. */
const ALIGNED = 2;
/** The zip code stands at most this many columns after its city. */
const SPACED = 8;
const EXCHANGE = /\b(?:stock|securities) (?:exchange|market)\b|^(?:the )?nasdaq\b/i;
/** A caption whose words are set too far apart to be found is no value. */
const CAPTION = /^address\s+of\s+principal/i;
/** A caption looks this many rows up or down for its value, blank rows and rules included. */
const REACH = 7;
const BLANK = /^\$?_{3,}[.,;]?$/;

/**
 * The value of each caption. It stands above the caption, under it or beside it: captions in parentheses look up first, others to their
 * right. What can be told by its looks (a number, a date, a state) is placed first, so that free text gets what is left.
 */
export function coverValues(
  text: Text,
  rows: readonly Row[],
  segments: readonly (readonly Segment[])[],
  captions: readonly Caption[],
): Map<Caption, Value> {
  const found = new Map<Caption, Value>();
  const page: Page = { text, rows, captions, segments, spoken: new Set(), answered: new Set() };
  const typed = captions.filter(caption => isTyped(fields[caption.field].kind));
  for (const caption of typed) {
    const value = firstOf(sides(caption), side => typedValue(page, caption, side));
    if (value) found.set(caption, value);
  }
  for (const caption of typed) {
    if (found.has(caption)) continue;
    const value =
      misprintBeside(page, caption) ?? strayValue(page, caption, printedAs) ?? strayValue(page, caption, misprint);
    if (value) found.set(caption, value);
  }
  for (const caption of found.keys()) page.answered.add(caption);
  for (const caption of captions) {
    if (
      found.has(caption) ||
      ['check-box', 'table'].includes(fields[caption.field].kind) ||
      PASSAGES.has(caption.field)
    )
      continue;
    const value = firstOf(freeSides(page, caption), side => freeValue(page, caption, side));
    if (value) found.set(caption, value);
  }
  return found;
}

/**
 * A blank to be filled in tells where a value would stand: none is looked for on the other sides. So does a line drawn just over the
 * caption, where a value is on it or nothing at all is.
 */
function freeSides(page: Page, caption: Caption): readonly Side[] {
  const row = page.rows[caption.lastRow]!;
  const next = row.words.find(word => word.column >= caption.words.at(-1)!.endColumn);
  if (next && BLANK.test(next.text)) return ['beside'];
  const line = page.rows[caption.firstRow - 1];
  const drawn = line?.rule ? line.words.filter(word => gapTo(word, caption) === 0) : [];
  const filled = drawn.length > 0 && !caption.numbered ? page.rows[line!.index - 1] : undefined;
  const over = drawn.some(word => BLANK.test(word.text)) || filled?.words.length === 0;
  if (over) return sides(caption).filter(side => side !== 'below');
  return filled && !caption.bracketed ? ['beside', 'above', 'below'] : sides(caption);
}

function sides(caption: Caption): readonly Side[] {
  if (caption.numbered || caption.words.at(-1)!.text.endsWith(':')) return ['beside', 'below', 'above'];
  return caption.bracketed ? ['above', 'beside', 'below'] : ['beside', 'above', 'below'];
}

function firstOf<T>(list: readonly Side[], of: (side: Side) => T | undefined): T | undefined {
  for (const side of list) {
    const value = of(side);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What is on the cover besides captions, and which words have found their field. */
interface Page {
  readonly text: Text;
  readonly rows: readonly Row[];
  readonly captions: readonly Caption[];
  readonly segments: readonly (readonly Segment[])[];
  readonly spoken: Set<Word>;
  /** Captions that have found their value. */
  readonly answered: Set<Caption>;
}

/** The segments on one side of a caption that are its own, nearest row first; each row left to right. */
function beside(page: Page, caption: Caption): Segment[][] {
  const found: Segment[][] = [];
  for (let row = caption.lastRow; row >= caption.firstRow; row--) {
    const end = Math.max(...caption.words.filter(word => word.row === row).map(word => word.endColumn));
    const next = page.captions.filter(other => other !== caption && onRow(other, row) && other.column >= end);
    const until = Math.min(Number.POSITIVE_INFINITY, ...next.map(other => other.column));
    const list = open(page, row).filter(segment => segment.column >= end && segment.endColumn <= until);
    if (list.length > 0) found.push(list);
  }
  return found;
}

function vertical(page: Page, caption: Caption, side: 'above' | 'below'): Segment[][] {
  const step = side === 'above' ? -1 : 1;
  const from = side === 'above' ? caption.firstRow : caption.lastRow;
  const found: Segment[][] = [];
  for (let distance = 1; distance <= REACH; distance++) {
    const index = from + step * distance;
    const row = page.rows[index];
    if (!row) break;
    if (page.captions.some(other => other !== caption && onRow(other, index) && gapTo(other, caption) === 0)) break;
    const own = open(page, index).filter(segment => owner(page, segment, side) === caption);
    if (own.length > 0) found.push(own);
    // A value's lines stand together: after the first, a blank row ends it.
    else if (found.length > 0 && !row.rule) break;
  }
  return found;
}

/** A row's segments less the words that have found their field. */
function open(page: Page, row: number): Segment[] {
  return page.segments[row]!.flatMap(segment => {
    const words = segment.words.filter(word => !page.spoken.has(word));
    if (words.length === segment.words.length) return [segment];
    const first = words[0];
    return first ? [{ ...segment, words, column: first.column, endColumn: words.at(-1)!.endColumn }] : [];
  });
}

function onRow(caption: Caption, row: number): boolean {
  return caption.firstRow <= row && caption.lastRow >= row;
}

/** Columns between two stretches of a page; 0 where one is above the other. */
function gapTo(a: { column: number; endColumn: number }, b: { column: number; endColumn: number }): number {
  return Math.max(0, a.column - b.endColumn, b.column - a.endColumn);
}

/** The caption that a segment belongs to when values stand on this side of captions: the nearest one, sideways before up or down. */
function owner(page: Page, segment: Segment, side: 'above' | 'below'): Caption | undefined {
  let best: Caption | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const caption of page.captions) {
    if (page.answered.has(caption)) continue;
    const distance = side === 'above' ? caption.firstRow - segment.row : segment.row - caption.lastRow;
    if (distance <= 0 || distance > REACH) continue;
    const cost = gapTo(segment, caption) * 2 + distance + Math.abs(centre(segment) - centre(caption)) / 100;
    if (cost < least) {
      least = cost;
      best = caption;
    }
  }
  return best;
}

function centre(of: { column: number; endColumn: number }): number {
  return (of.column + of.endColumn) / 2;
}

function segmentsBy(page: Page, caption: Caption, side: Side): Segment[][] {
  return side === 'beside' ? beside(page, caption) : vertical(page, caption, side);
}

function typedValue(page: Page, caption: Caption, side: Side): Value | undefined {
  const kind = fields[caption.field].kind;
  if (!isTyped(kind)) return undefined;
  for (const list of segmentsBy(page, caption, side)) {
    const value = recognisedIn(page, list, text => printedAs(kind, text));
    if (value) return kind === 'date' ? (earliest(page, value) ?? value) : value;
  }
  return undefined;
}

/** A house number may look like a zip code, but what follows a state is meant for one. */
function printedAs(kind: TypedKind, text: string): Recognised | undefined {
  return (kind === 'zip' ? misprintedZip(text) : undefined) ?? recognise(kind, text);
}

/** "March 14, 2002 (March 6, 2002)": the date of report, then in parentheses that of the earliest event, which is the one asked for. */
function earliest({ text }: Page, first: Value): Value | undefined {
  const after = slice(text, first.span.end, first.span.end + 200);
  const inner = /^\s*\(\s*([^()]{6,40}?)\s*\)/.exec(after);
  const date = inner && recognise('date', inner[1]!);
  if (!date) return undefined;
  const start = first.span.end + inner[0].indexOf(inner[1]!) + date.start;
  return { value: date.value, span: { start, end: start + date.end - date.start } };
}

/** What stands beside a caption and nothing else does, a number that is not well formed, is its own before any other nearby. */
function misprintBeside(page: Page, caption: Caption): Value | undefined {
  const { kind } = fields[caption.field];
  if (!isTyped(kind) || caption.bracketed) return undefined;
  const [row] = beside(page, caption);
  return row?.length === 1
    ? recognisedIn(page, row, text => (isNumeric(kind, text) ? { start: 0, end: text.length, value: text } : undefined))
    : undefined;
}

/** A value of the right looks in the rows just above or below a caption that is no other caption's: columns may have drifted. */
function strayValue(page: Page, caption: Caption, as: typeof printedAs): Value | undefined {
  const kind = fields[caption.field].kind;
  if (!isTyped(kind) || kind === 'place') return undefined;
  const above = nearRows(page, caption.firstRow, -1);
  const below = nearRows(page, caption.lastRow - 1, 1);
  for (const list of caption.bracketed ? [...above, ...below] : [...below, ...above]) {
    const value = recognisedIn(page, list, text => as(kind, text));
    if (value) return value;
  }
  return undefined;
}

/** The three nearest rows with something on them in one direction. */
function nearRows(page: Page, from: number, step: 1 | -1): Segment[][] {
  const found: Segment[][] = [];
  for (
    let index = from + step;
    found.length < 3 && Math.abs(index - from) <= REACH && page.rows[index];
    index += step
  ) {
    const list = open(page, index);
    if (list.length > 0) found.push(list);
  }
  return found;
}

function recognisedIn(
  page: Page,
  list: readonly Segment[],
  recogniser: (text: string) => { start: number; end: number; value: string } | undefined,
): Value | undefined {
  const words = list.flatMap(segment => segment.words);
  const start = words[0]!.span.start;
  const hit = recogniser(slice(page.text, start, words.at(-1)!.span.end));
  if (!hit) return undefined;
  const span = { start: start + hit.start, end: start + hit.end };
  claim(page, words, span);
  return { span, value: hit.value };
}

function claim(page: Page, words: readonly Word[], span: Span): void {
  for (const word of words) if (word.span.start < span.end && word.span.end > span.start) page.spoken.add(word);
}

function freeValue(page: Page, caption: Caption, side: Side): Value | undefined {
  const kind = fields[caption.field].kind;
  const list = segmentsBy(page, caption, side).filter(row => kind !== 'name' || isNameLike(textOf(row)));
  const first = list[0] && textOf(list[0]);
  if (!first || BOILERPLATE.test(first) || CAPTION.test(first) || (isTyped(kind) && !malformed(kind, first)))
    return undefined;
  const taken = [list[0]!];
  if (kind === 'address' && side === 'beside') taken.push(...underneath(page, caption, taken[0]!));
  else if (kind === 'address' || (kind === 'name' && !caption.numbered)) {
    for (const row of list.slice(1)) {
      if (BOILERPLATE.test(textOf(row)) || !adjacent(taken.at(-1)!, row)) break;
      taken.push(row);
    }
    // On Form 25 the name of the exchange stands under the issuer's.
    if (kind === 'name' && taken.length > 1 && EXCHANGE.test(textOf(taken[0]!))) taken.shift();
  }
  const words = taken
    .toSorted((a, b) => a[0]!.row - b[0]!.row)
    .flat()
    .flatMap(segment => segment.words);
  const span = { start: words[0]!.span.start, end: words.at(-1)!.span.end };
  claim(page, words, span);
  const known = isTyped(kind) ? recognise(kind, joinedText(words)) : undefined;
  return { span, value: known?.value ?? joinedText(words) };
}

/** Not "(Sponsor for the issuing entity)", which is said of the name, nor a box of another question. */
function isNameLike(text: string): boolean {
  return !/^\(.*\)$/.test(text) && !isOption(text);
}

/** "A C M E   C O R P": letters set apart for looks are words again. */
function joinedText(words: readonly Word[]): string {
  const letters = words.filter(word => word.text.length === 1).length;
  if (letters < 5 || letters < words.length * 0.8) return words.map(word => word.text).join(' ');
  return words.map((word, i) => (i > 0 && word.column - words[i - 1]!.endColumn > 1 ? ' ' : '') + word.text).join('');
}

/** The further lines of an address whose first stands beside its caption: set in under it, rules between. */
function underneath(page: Page, caption: Caption, first: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [];
  for (let index = caption.lastRow + 1; index <= caption.lastRow + REACH && page.rows[index]; index++) {
    if (page.rows[index]!.rule) continue;
    const row = open(page, index);
    const from = row.findIndex(segment => Math.abs(segment.column - first[0]!.column) <= ALIGNED);
    const own = row.filter(
      (segment, i) => i === from || (from >= 0 && i > from && segment.column - row[i - 1]!.endColumn <= SPACED),
    );
    if (own.length === 0 || page.captions.some(other => onRow(other, index))) break;
    found.push(own);
  }
  return found;
}

function textOf(row: readonly Segment[]): string {
  return row.map(segmentText).join(' ');
}

/** Rows that follow each other with no blank row between; a rule between them parts them too. */
function adjacent(a: readonly Segment[], b: readonly Segment[]): boolean {
  return Math.abs(a[0]!.row - b[0]!.row) === 1;
}
