import type { Field } from '../forms/field.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { lazy } from './lazy.ts';
import { type CoverWord, plain, type Row } from './rows.ts';

/** A caption of a cover page, found on one or more rows of one column. */
export interface Caption {
  readonly field: FieldId;
  readonly words: readonly CoverWord[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
  readonly endColumn: number;
  /** It stands in parentheses: its value is expected above it. */
  readonly bracketed: boolean;
  /** It stands in a numbered list, "2. Issuer Name": its value is expected below it. */
  readonly numbered: boolean;
  /** One of the plain captions that count once a page. */
  readonly once: boolean;
}

interface Pattern {
  readonly field: FieldId;
  readonly words: readonly string[];
  /** Too plain to be looked for more than once on a page. */
  readonly once: boolean;
}

/** Words that a caption may lack or add without being another caption. */
const FILLERS = new Set([
  'a',
  'and',
  'as',
  'if',
  'in',
  'its',
  'of',
  'or',
  'other',
  'the',
  'to',
  'including',
  'with',
  'registrants',
  'issuers',
  'companys',
]);
/** A gap this wide parts columns, unless the next word is just the one the caption asks for (justified lines). */
const GAP = 3;
const BRACKET = /^[([]/;
/** How far to the left or right of a caption's first line its next line may begin. */
const SWAY = 24;

type Patterns = ReadonlyMap<string, readonly Pattern[]>;

const patterns = new Map<string | undefined, Patterns>();

/** The captions' words, by the first of them: those of all forms, and a form's own. */
function patternsOf(form: string | undefined): Patterns {
  const known = patterns.get(form);
  if (known) return known;
  const byFirstWord = new Map<string, Pattern[]>();
  for (const field of (Object.values(fields) as readonly Field[]).filter(captioned)) {
    if (field.only && !(form && field.only.includes(form))) continue;
    const own = (form && field.on?.[form]) || [];
    for (const caption of [...field.captions, ...own]) {
      const words = caption
        .split(/\s+/)
        .map(plain)
        .filter(word => word !== '');
      byFirstWord.set(words[0]!, [
        ...(byFirstWord.get(words[0]!) ?? []),
        { field: field.id as FieldId, words, once: own.includes(caption) },
      ]);
    }
  }
  patterns.set(form, byFirstWord);
  return byFirstWord;
}

/** Boxes that are found by what is said about them, and the form's own words, are not looked for as captions. */
function captioned({ kind, about }: Field): boolean {
  return !about && !['yes-no', 'choice', 'words', 'amount', 'count'].includes(kind);
}

/** All captions on the rows of a cover page of `form`, in reading order. A word belongs to one caption at most: the longest. */
export function captions(rows: readonly Row<CoverWord>[], form?: string): Caption[] {
  const asked = patternsOf(form);
  const taken = new Set<CoverWord>();
  const found: Caption[] = [];
  for (const row of rows) {
    for (let i = 0; i < row.words.length; i++) {
      if (taken.has(row.words[i]!)) continue;
      const best = longest(rows, row.words[i]!, i, taken, asked);
      if (!best || (best.once && found.some(other => other.once && other.field === best.field))) continue;
      for (const word of best.words) taken.add(word);
      found.push(best);
    }
  }
  return found;
}

function longest(
  rows: readonly Row<CoverWord>[],
  first: CoverWord,
  index: number,
  taken: ReadonlySet<CoverWord>,
  patterns: Patterns,
): Caption | undefined {
  const before = rows[first.row]!.words[index - 1];
  const opens =
    !before ||
    first.column - before.endColumn > 1 ||
    BRACKET.test(first.text) ||
    /[):|\]/]$/.test(before.text) ||
    taken.has(before) ||
    isNumber(rows, before) ||
    // "... Act of 1934 for the fiscal year ended": this one may begin in the middle of a line.
    /^F(?:or|OR)$/.test(first.text) ||
    (first.text === 'for' && before.plain === '1934') ||
    first.plain === 'irs';
  if (!opens) return undefined;
  let best: Matched | undefined;
  for (const pattern of candidates(patterns, first.plain)) {
    const match = follow(rows, first, index, pattern, taken);
    if (match && (!best || match.weight > best.weight)) best = match;
  }
  return best && captionOf(best, isNumber(rows, before));
}

/** "2." or "A." at the head of a line. */
function isNumber(rows: readonly Row<CoverWord>[], word: CoverWord | undefined): boolean {
  return word !== undefined && rows[word.row]!.words[0] === word && /^\(?(?:\d{1,2}|[A-Z])[.)]$/.test(word.text);
}

/** The patterns that begin with this word, or with one that differs by a slip of the pen. */
function candidates(byFirstWord: Patterns, word: string): readonly Pattern[] {
  const exact = byFirstWord.get(word);
  if (exact || word.length < 6) return exact ?? [];
  const near = initials(byFirstWord)
    .get(word.charAt(0))
    ?.find(first => alike(first, word));
  return near === undefined ? [] : byFirstWord.get(near)!;
}

/** The first words of patterns by their first letters. */
const initials = lazy((byFirstWord: Patterns) => {
  const found = new Map<string, readonly string[]>();
  for (const word of byFirstWord.keys()) found.set(word.charAt(0), [...(found.get(word.charAt(0)) ?? []), word]);
  return found;
});

interface Matched {
  readonly field: FieldId;
  readonly words: readonly CoverWord[];
  readonly weight: number;
  readonly once: boolean;
}

/** Follows one pattern from its first word on, along the row and then down its column. */
function follow(
  rows: readonly Row<CoverWord>[],
  first: CoverWord,
  index: number,
  pattern: Pattern,
  taken: ReadonlySet<CoverWord>,
): Matched | undefined {
  const words = [first];
  const seen = new Set([0]);
  let next = 1;
  let depth = brackets(first.text);
  const bracketed = BRACKET.test(first.text);
  let row = rows[first.row]!;
  let at = index + 1;
  for (;;) {
    const word = row.words[at];
    const last = words.at(-1)!;
    const closed = bracketed && depth <= 0;
    if (word && !closed && !taken.has(word)) {
      const step = place(pattern, next, word, last);
      const gap = word.row === last.row ? word.column - last.endColumn : 0;
      if (step !== undefined && (gap < GAP || (step === next && gap < 3 * GAP && !word.text.startsWith('(')))) {
        if (step >= 0) {
          seen.add(step);
          next = step + 1;
        }
        words.push(word);
        depth += brackets(word.text);
        at++;
        continue;
      }
    }
    if (closed || next >= pattern.words.length || (last.text.endsWith(':') && depth <= 0)) break;
    const below = rows[row.index + 1];
    const resume = below && !below.rule ? continuation(below, words, pattern, next, taken) : -1;
    if (resume < 0) break;
    row = below!;
    at = resume;
  }
  const weight = [...seen].filter(i => !FILLERS.has(pattern.words[i]!)).length;
  const heavy = pattern.words.filter(word => !FILLERS.has(word)).length;
  if (weight < heavy * 0.75 || weight < Math.min(2, heavy)) return undefined;
  // A pattern that leaves nothing out beats a longer one that does.
  return {
    field: pattern.field,
    once: pattern.once,
    words,
    weight: weight * 2 - (heavy - weight) + words.length / 100,
  };
}

/** The pattern's index that this word is, -1 for a filler to pass over, undefined where the caption ends. */
function place(pattern: Pattern, next: number, word: CoverWord, last: CoverWord): number | undefined {
  for (let i = next; i < Math.min(next + 4, pattern.words.length); i++) {
    if (alike(pattern.words[i]!, word.plain)) return i;
    // A word broken at the line's end: "juris-" and "diction".
    if (i === next && last.text.endsWith('-') && alike(pattern.words[i - 1]!, last.plain + word.plain)) return i - 1;
    if (word.plain !== '' && word.text.endsWith('-') && pattern.words[i]!.startsWith(word.plain)) return i;
  }
  return FILLERS.has(word.plain) && next < pattern.words.length ? -1 : undefined;
}

/** Index in the row below of the word with which the caption goes on, in its own column; -1 where there is none. */
function continuation(
  below: Row<CoverWord>,
  words: readonly CoverWord[],
  pattern: Pattern,
  next: number,
  taken: ReadonlySet<CoverWord>,
): number {
  const left = Math.min(...words.map(word => word.column)) - SWAY;
  const right = Math.max(...words.map(word => word.endColumn));
  const last = words.at(-1)!;
  return below.words.findIndex(
    (word, i) =>
      !taken.has(word) &&
      word.column >= left &&
      word.column <= right &&
      (i === 0 || word.column - below.words[i - 1]!.endColumn > 1 || taken.has(below.words[i - 1]!)) &&
      (resumes(pattern, next, word, last) || fillsIn(pattern, next, word, below.words[i + 1], last)),
  );
}

/** A new line may begin with a word that the caption lacks, "Issuer's principal ...", where the word after it is just the next. */
function fillsIn(
  pattern: Pattern,
  next: number,
  word: CoverWord,
  after: CoverWord | undefined,
  last: CoverWord,
): boolean {
  return place(pattern, next, word, last) === -1 && !!after && place(pattern, next, after, word) === next;
}

/** A new line may skip a word of the caption, but one in parentheses of its own must be just the next. */
function resumes(pattern: Pattern, next: number, word: CoverWord, last: CoverWord): boolean {
  const index = place(pattern, next, word, last);
  return index !== undefined && index >= 0 && (index === next || !word.text.startsWith('('));
}

function brackets(word: string): number {
  let depth = 0;
  for (const c of word) depth += c === '(' || c === '[' ? 1 : c === ')' || c === ']' ? -1 : 0;
  return depth;
}

function captionOf({ field, once, words }: Matched, numbered: boolean): Caption {
  return {
    field,
    once,
    numbered,
    words,
    firstRow: words[0]!.row,
    lastRow: words.at(-1)!.row,
    column: Math.min(...words.map(word => word.column)),
    endColumn: Math.max(...words.map(word => word.endColumn)),
    bracketed: BRACKET.test(words[0]!.text),
  };
}

/** The same word, or one letter off ("Regisrant") in a word long enough to tell. */
function alike(expected: string, word: string): boolean {
  if (expected === word) return true;
  if (expected.length < 6 || Math.abs(expected.length - word.length) > 1) return false;
  let start = 0;
  while (start < word.length && expected[start] === word[start]) start++;
  let end = 0;
  while (end < word.length - start && expected.at(-1 - end) === word.at(-1 - end)) end++;
  return Math.max(expected.length, word.length) - start - end <= 1;
}
