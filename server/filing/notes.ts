import { type Block, endOfLine } from './block.ts';
import { type Document, marksOf } from './document.ts';
import { items } from './items.ts';
import { lazy } from './lazy.ts';
import { numberingAt, type Reading } from './numbering.ts';
import { ofText } from './of-text.ts';
import { captionAfter } from './section-caption.ts';
import { countBelow } from './sorted.ts';
import type { Span, Value } from './span.ts';
import { blockAt, lineAt, lineEnd, lineStart, lineText, slice, type Text } from './text.ts';

/** A numbered note to financial statements. */
export interface Note {
  /** As printed: "12", "A". */
  readonly number: string;
  readonly caption?: Value;
  readonly heading: Span;
  /** From its heading to the next note's, or to where the notes end. */
  readonly span: Span;
}

/** Notes under one title, which is printed again on each page. */
export interface Notes {
  readonly title: string;
  readonly heading: Span;
  readonly span: Span;
  readonly notes: readonly Note[];
}

/** A heading "Notes to ..." and nothing else on its line: no stop, no page number. */
const TITLE =
  /^(?:FOOT)?NOTES?[ \t]+TO[ \t]+(?:[A-Z&'/-]+[ \t]+|\([A-Z ]+\)[ \t]*){0,8}(?:STATEMENTS?|FINANCIAL|CONSOLIDATED|COMBINED|CONDENSED)\b(?![ \t]*["'.;]|.*(?:\.\.|[ \t]{2}[A-Z]?-?\d))/i;
const CONTINUED = /\bcont(?:inued|['.d]|\b)/i;
const NOTE = /NOTE[ \t]+(\d{1,2}|[A-Z])(?![\w'])[ \t]*(?:[-.:)\u2013\u2014]+[ \t]*)*/iy;
const MENTION = /^(?:of|to|and|or|in|for|above|below|herein|contains?|describes?|the|[,;)])(?:\b|\s|$)/;
/** The first note begins within this many lines of the title: one with the word, with a number alone, with a letter alone. */
const NEAR = { note: 90, number: 30, letter: 8 };
/** Notes begin again at 1 after more than these. */
const FEW = 2;
/** After so many titles without notes under them no more are looked at: they are running heads. */
const BARREN = 400;
/** A note's number, where it stands alone, is at most this many columns from the first one's. */
const COLUMNS = 3;

/** The notes to financial statements of a document, by their numbers in order. */
export const notes: (document: Document) => readonly Notes[] = ofText<readonly Notes[]>([], document => {
  const { text } = document.filing;
  const signed = marksOf(document).filter(mark => mark.kind === 'signatures');
  const stops = [
    ...items(document).map(item => item.heading.start),
    ...signed.map(mark => mark.span.start),
    document.body.end,
  ].sort((a, b) => a - b);
  const stopAfter = (at: number) => stops[countBelow(stops, at + 1)] ?? document.body.end;
  const titles = marksOf(document)
    .filter(mark => mark.kind === 'notes')
    .map(mark => mark.span)
    .filter(span => isTitle(text, span));
  const firsts = titles
    .filter(({ start, end }) => !CONTINUED.test(slice(text, start, end)) && begins(text, start, stopAfter(start)))
    .map(title => title.start);
  const found: Notes[] = [];
  let barren = 0;
  for (const heading of titles) {
    if ((found.at(-1)?.span.end ?? 0) > heading.start) continue;
    if (barren > BARREN) break;
    const last = stopAfter(heading.start);
    const again = firsts[countBelow(firsts, heading.start + 1)] ?? last;
    const span = { start: heading.start, end: Math.min(last, again) };
    const sets = setsIn(text, span).filter(set => set.length > 1);
    barren = sets.length > 0 ? 0 : barren + 1;
    for (const [at, set] of sets.entries()) {
      const own = at === 0 ? heading : { start: set[0]!.start, end: lineEnd(text, set[0]!.line) };
      const until = sets[at + 1]?.[0]?.start ?? span.end;
      const title = slice(text, own.start, own.end).trim().replace(/\s+/g, ' ');
      found.push({ title, heading: own, span: { start: own.start, end: until }, notes: notesOf(set, until) });
    }
  }
  return found;
});

/** A title and, where it wraps, its last words on the next line, which is no row of a contents page. */
function isTitle(text: Text, { start, end }: Span): boolean {
  const title = slice(text, start, end);
  if (!TITLE.test(title)) return false;
  const below = lineAt(text, start) + 1;
  return /statements?/i.test(title) || !/\d/.test(lineText(text, below));
}

/** A first note follows this title closely: other statements' notes begin. */
function begins(text: Text, title: number, end: number): boolean {
  const line = lineAt(text, title);
  for (const number of numbersAfter(text, line, end)) {
    if (number.line >= line + 8) return false;
    if (number.readings.some(({ value }) => value === 1)) return true;
  }
  return false;
}

/** A number at the head of a line. */
interface Numbered extends Named {
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

interface Head extends Numbered {
  /** Where its number ends. */
  readonly from: number;
  readonly caption?: Value;
}

/** The sets of notes under a title: one, or more where notes named so begin again at 1. */
function setsIn(text: Text, span: Span): Head[][] {
  const sets: Head[][] = [];
  let style: string | undefined;
  let value = 0;
  const first = lineAt(text, span.start);
  for (const number of numbersAfter(text, first, span.end)) {
    const { line, readings } = number;
    if (!style && line > first + NEAR.note) break;
    const reading = readings.find(other => (style ? other.style === style : other.value === 1));
    if (!reading) continue;
    const again = reading.value === 1 && value > FEW && style === 'note' && !isContinued(text, number);
    if (style ? reading.value !== value + 1 && !again : line > first + near(reading.style)) continue;
    const head = withCaption(text, number);
    if (!standsFor(text, head, sets.at(-1)?.[0])) continue;
    style = reading.style;
    value = reading.value;
    if (value === 1) sets.push([]);
    sets.at(-1)!.push(head);
  }
  return sets;
}

/** The numbers at the heads of the lines after `line`, up to the offset `end`. */
function* numbersAfter(text: Text, line: number, end: number): Iterable<Numbered> {
  const first = blockAt(text, lineStart(text, line + 1));
  for (let i = first; i < text.blocks.length && text.starts[i]! < end; i++) {
    const [start, top] = [text.starts[i]!, text.firstLines[i]!];
    for (const number of inBlock(text.blocks[i]!)) {
      if (top + number.line <= line) continue;
      if (start + number.start - number.column >= end) return;
      yield { ...number, start: start + number.start, line: top + number.line };
    }
  }
}

const inBlock = lazy((block: Block): readonly Numbered[] => {
  const found: Numbered[] = [];
  for (let line = 0; line < block.lines.length; line++) {
    const at = block.lines[line]!;
    const content = block.text.slice(at, endOfLine(block, line));
    const column = content.search(/\S/);
    const named = column < 0 ? undefined : (noteAt(content, column) ?? plainAt(content, column));
    if (!named || MENTION.test(content.slice(column + named.length))) continue;
    found.push({ ...named, start: at + column, line, column });
  }
  return found;
});

function withCaption(text: Text, number: Numbered): Head {
  const from = number.start + number.length;
  const caption = captionAfter(text, number.line, from, number.readings[0]!.style.startsWith('note'));
  return { ...number, from, ...(caption && { caption }) };
}

/** A running head, on its line or the one its caption runs on to. */
function isContinued(text: Text, { start, line }: Numbered): boolean {
  return CONTINUED.test(slice(text, start, lineEnd(text, line + 1)));
}

function notesOf(heads: readonly Head[], end: number): Note[] {
  return heads.map(({ number, caption, start, from }, i) => ({
    number,
    ...(caption && { caption }),
    heading: { start, end: caption?.span.end ?? from },
    span: { start, end: heads[i + 1]?.start ?? end },
  }));
}

function near(style: string): number {
  return style.startsWith('note') ? NEAR.note : style.includes('1') ? NEAR.number : NEAR.letter;
}

/** A number, how it may be read, and how many characters it takes. */
interface Named {
  readonly readings: readonly Reading[];
  readonly number: string;
  readonly length: number;
}

function noteAt(content: string, column: number): Named | undefined {
  NOTE.lastIndex = column;
  const found = NOTE.exec(content);
  if (!found) return undefined;
  const number = found[1]!.toUpperCase();
  const reading = /\d/.test(number)
    ? { style: 'note', value: Number(number) }
    : { style: 'note A', value: number.charCodeAt(0) - 64 };
  return { readings: [reading], number, length: found[0].length };
}

function plainAt(content: string, column: number): Named | undefined {
  const found = numberingAt(content, column);
  if (!found || /^[A-Z][a-z]|\d\.\d/.test(found.label)) return undefined;
  const readings = found.readings.filter(({ style }) => !/i/i.test(style));
  if (readings.length === 0) return undefined;
  return {
    readings,
    number: found.label.replace(/[()]/g, ''),
    length: found.length,
  };
}

/** Like the first one: in its column, with a caption if it has one, at the head of a paragraph. */
function standsFor(text: Text, head: Head, first: Head | undefined): boolean {
  const named = head.readings[0]!.style.startsWith('note');
  if (first && !named && Math.abs(first.column - head.column) > COLUMNS) return false;
  if (first?.caption && !head.caption && !named) return false;
  const above = lineText(text, head.line - 1).trim();
  return above === '' || /[.:)]$|^[-=_]+$|^</.test(above) || !/[a-z]/.test(above);
}
