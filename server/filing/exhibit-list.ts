import { type ExhibitNumber, exhibitNumber } from './exhibit-number.ts';
import { type Row, rows, type Word } from './rows.ts';
import type { Span, Value } from './span.ts';
import type { Text } from './text.ts';

/** An exhibit as listed in an index or under an item. */
export interface Exhibit {
  readonly number: Value;
  readonly description: Value;
  readonly page?: Value;
  readonly span: Span;
}

/** A list of exhibits is read this far, in lines, and on where it does not end there. */
const FIRST = 1500;
/** So many lines without an exhibit or its text end a list. */
const IDLE = 14;
/** Numbers of one list stand in one column, give or take. */
const ALIGNED = 5;
const PAGE = /^(?:[A-Z]-?)?\d{1,4}$/;
/** What notes under a list begin with. */
const NOTE =
  /^(?:previously|incorporated|filed|confidential|indicates|management|the\s+(?:company|registrant|form|exhibit)|portions|copies|these|this|denotes|to\s+be\s+filed|included\s+(?:in|as)|current\s+report|pursuant|reference|each|all|in\s+accordance|furnished|submitted)\b/i;

interface Entry {
  readonly at: ExhibitNumber;
  readonly value: Value;
  readonly lines: (readonly Word[])[];
  /** The column of the list's numbers; letters stand to the right of it. */
  readonly column: number;
}

/** Rows of `span` that begin with an exhibit number, each with the rows its description runs on to; `byLetter` for "(a)(1)(A)". */
export function exhibitList(text: Text, span: Span, byLetter = false, limit = FIRST): Exhibit[] {
  const entries: Entry[] = [];
  let idle = 0;
  let open = false;
  let paged = false;
  let ended = false;
  const page = rows(text, span, limit);
  for (const row of page) {
    if (row.words.length === 0) continue;
    if (/^<PAGE>/i.test(row.words[0]!.text)) {
      paged = true;
      open = false;
      continue;
    }
    const last = entries.at(-1);
    const at = exhibitNumber(text, row, byLetter);
    const words = at ? row.words.filter(word => word.span.end > at.rest) : row.words;
    ended = Boolean(at && last && isNote(at, last, words));
    if (ended) break;
    if (at && belongs(at, last, paged, words, page[row.index + 1])) {
      const column = at.whole === undefined ? last!.column : at.column;
      entries.push({ at, value: numberOf(at, entries), lines: words.length > 0 ? [words] : [], column });
      idle = 0;
      open = true;
      paged = false;
    } else if (last && open && continues(row, last, page[row.index - 1])) {
      last.lines.push([...row.words]);
      idle = 0;
    } else {
      open = false;
      idle++;
      ended = Boolean(last) && idle > IDLE;
      if (ended) break;
    }
  }
  if (!ended && entries.length > 0 && page.length === limit) return exhibitList(text, span, byLetter, 8 * limit);
  return entries.flatMap(exhibitOf);
}

/** "(1) Incorporated by reference to ..." under the list. */
function isNote(at: ExhibitNumber, last: Entry, words: readonly Word[]): boolean {
  const lower = at.whole !== undefined && !at.fine && at.whole < (last.at.whole ?? at.whole + 1);
  return lower && at.whole! < 30 && NOTE.test(words.map(word => word.text).join(' '));
}

/** True for the next number of a list: in its column, and not before the last one unless it is one of several parts. */
function belongs(
  at: ExhibitNumber,
  last: Entry | undefined,
  paged: boolean,
  words: readonly Word[],
  next: Row | undefined,
): boolean {
  if (!last) return at.whole !== undefined && lettered(words, next);
  if (at.whole === undefined) return follows(at, last);
  if (!lettered(words, next)) return false;
  const aligned = Math.abs(at.column - last.column) <= ALIGNED;
  if ((!aligned && !paged) || at.number.value === last.value.value) return false;
  const base = last.at.whole ?? Number.parseInt(last.value.value, 10);
  return at.whole >= base || at.fine;
}

/** "(b)" after "10(a)": the letter that comes next, under a number that has letters or whose list of them begins. */
function follows(at: ExhibitNumber, last: Entry): boolean {
  const before = /\(([A-Z]{1,2})\)$/.exec(last.value.value)?.[1];
  const letter = at.number.value.slice(1, -1);
  if (!before) return letter === 'A' && at.column > last.at.column;
  return letter.length === before.length
    ? letter.charCodeAt(0) === before.charCodeAt(0) + 1
    : letter === 'AA' && before === 'Z';
}

/** The number as listed; a letter alone with the number it stands under. */
function numberOf(at: ExhibitNumber, entries: readonly Entry[]): Value {
  if (at.whole !== undefined) return at.number;
  const base = /^[^(]*/.exec(entries.at(-1)!.value.value)![0];
  return { ...at.number, value: base + at.number.value };
}

/** A description begins with a word, here or on the next line. */
function lettered(words: readonly Word[], next: Row | undefined): boolean {
  const text = words.slice(0, 6).map(word => word.text);
  if (words.length > 0) return /[A-Za-z]{2}/.test(text.join(' ')) && !/^[\d,.$%()-]+$/.test(text.slice(0, 3).join(''));
  return !!next && next.words.length > 1 && /^[A-Z]/.test(next.words[0]!.text);
}

/** A further line of a description: to the right of the number, or under a description that has none yet. */
function continues(row: Row, { at, lines }: Entry, before: Row | undefined): boolean {
  if (row.rule || /^</.test(row.words[0]!.text)) return false;
  if (lines.length === 0) return true;
  const { column } = lines[0]![0]!;
  const own = row.words[0]!.column;
  // After a blank line only a paragraph of the same column goes on.
  if (!before || before.words.length === 0) return own > at.column && Math.abs(own - column) <= 1;
  return own > at.column && own >= Math.min(column - 3, at.column + 2);
}

function exhibitOf({ at, value, lines }: Entry): Exhibit[] {
  let page: Word | undefined;
  const words = lines.flatMap((line, i) => {
    const last = line.at(-1);
    const before = line.at(-2);
    const paged = last && PAGE.test(last.text) && (before ? last.column - before.endColumn > 3 : i > 0);
    if (!paged || (line.length === 1 && i === 0)) return line;
    page = last;
    return line.slice(0, -1);
  });
  const text = words.filter(word => !/^(?:[._-]{2,}|\u2014)$/.test(word.text));
  if (text.length === 0) return [];
  const description = {
    value: text
      .map(word => word.text)
      .join(' ')
      .replace(/^(?:[\d,*]+\s+)?--+\s*/, ''),
    span: { start: text[0]!.span.start, end: text.at(-1)!.span.end },
  };
  return [
    {
      number: value,
      description,
      span: { start: at.number.span.start, end: Math.max(description.span.end, page?.span.end ?? 0) },
      ...(page && { page: { value: page.text, span: page.span } }),
    },
  ];
}
