import type { Row } from './rows.ts';
import type { Value } from './span.ts';
import { slice, type Text } from './text.ts';

/** An exhibit's number at the beginning of a row. */
export interface ExhibitNumber {
  /** "10(A)" for "(10)(a)"; "(b)" alone is the letter of the number over it. */
  readonly number: Value;
  /** 10 of "10.1"; undefined for a letter alone. */
  readonly whole: number | undefined;
  /** More than a whole number: "10.1", "10(a)", "10-A". */
  readonly fine: boolean;
  /** In brackets, as notes are numbered too. */
  readonly bracketed: boolean;
  readonly column: number;
  /** Where the text after it begins. */
  readonly rest: number;
}

const LETTERED = /^[*+#\u2020\s]*\(([a-z]{1,2})\)(?=\s|[A-Z])/;
/** The part of an item over its exhibits, on the row of the first: "(a) 99.1". */
const UNDER = /^\([a-z]\)\s+(?=\d{1,3}\.\d{1,3}\s\s*\S)/;
const NUMBERED =
  /^[*+#\u2020\s]*(?:(exhibits?|exh?\.?)[\s#-]*(?:nos?\.?\s*#*)?(?:[*+][*+#]*)?)?(\(?)(\d{1,3})(?!\d)\)?((?:\.\d{1,3}(?!\d)|[.-]?[A-Z]{1,2}(?![A-Za-z])|-\d{1,2}(?!\d)|[ \t]?\([a-z]{1,4}\)|(?<=\))\d{1,2}(?!\d))*)(?:\(\d{1,2}\))*([.):*+#,\u2020]*)(?=[\s\u00c2]|$|[A-Z]|-)/i;
/** "(a)(1)(A)", "99.(a)(1)(A)": a letter, and what is under it. */
const OF_LETTER =
  /^[*+#\u2020\s]*(?:exhibits?\s+(?:no\.?\s*)?)?(?:99\.?)?(\(([a-z])\)(?:[ \t]?\((?:\d{1,2}|[a-z]{1,4})\))*)[.*+#\u2020]*(?=[\s\u00c2]|$)/i;
/** The last number of Item 601 and of Form 20-F's instructions. */
const LAST = 107;
/** Parts of the item that lists exhibits: "2. Financial Statement Schedules". */
const PART = /^(?:consolidated\s+)?(?:financial\s+statements?|statements?\s+of|reports?\s+on\s+form)\b/i;
/** A line that runs on from the one before: "10.2 of the Registrant's Form 10-K". */
const MENTION =
  /^(?:of|to|and|or|in|for|through|is|are|was|on|thereto|hereto|above|below|by|with|from|under|per|dated|shares|years|months|days|percent|contains?)\b|^[,;%]/;

/**
 * The number that a row begins with, if it is set off from what follows as numbers in lists are. `byLetter` where the table of the form
 * goes by letters.
 */
export function exhibitNumber(text: Text, row: Row, byLetter = false): ExhibitNumber | undefined {
  const first = row.words[0];
  if (!first || row.rule) return undefined;
  const own = byLetter ? numberOfLetter(text, row) : undefined;
  if (own) return own;
  const under = UNDER.exec(slice(text, first.span.start, row.words.at(-1)!.span.end))?.[0] ?? '';
  const start = first.span.start + under.length;
  const column = under ? row.words[1]!.column : first.column;
  const raw = slice(text, start, row.words.at(-1)!.span.end);
  const letter = LETTERED.exec(raw);
  if (letter) {
    const at = start + raw.indexOf('(');
    const value = `(${letter[1]!.toUpperCase()})`;
    const number = { value, span: { start: at, end: at + value.length } };
    return {
      number,
      whole: undefined,
      fine: true,
      bracketed: true,
      column,
      rest: start + letter[0].length,
    };
  }
  const match = NUMBERED.exec(raw);
  if (!match) return undefined;
  const [all, word, bracket = '', digits = '', suffix = '', tail = ''] = match;
  const whole = Number(digits);
  if (whole < 1 || whole > LAST || digits.startsWith('0')) return undefined;
  const after = raw.slice(all.length);
  const gap = /^[\s\u00c2]*/.exec(after)![0].length;
  const described = after.slice(gap);
  const apart =
    !!word ||
    gap > 1 ||
    described === '' ||
    /[.)*]/.test(tail) ||
    bracket !== '' ||
    /\.\d|\(/.test(suffix) ||
    /^(?:[\d,*+#]+\s+)?--/.test(described);
  if (
    !apart ||
    (gap < 3 && /^[a-z]/.test(described)) ||
    MENTION.test(described) ||
    /^[-\u2013]\s*\d/.test(described) ||
    /^,? ?(?:19|20)\d\d\b/.test(tail.includes(',') ? described : '')
  )
    return undefined;
  if (whole < 5 && suffix === '' && PART.test(described)) return undefined;
  const from = start + all.indexOf(digits) - (bracket ? 1 : 0);
  const value = `${whole}${suffix.replace(/\s/g, '')}`.toUpperCase();
  const length = digits.length + suffix.length + (bracket ? 2 : 0);
  return {
    number: { value, span: { start: from, end: from + length } },
    whole,
    fine: suffix !== '',
    bracketed: bracket !== '',
    column,
    rest: start + all.length + gap,
  };
}

/** The letter's place in the alphabet is the whole number. */
function numberOfLetter(text: Text, { words: [first, ...others] }: Row): ExhibitNumber | undefined {
  const { start } = first!.span;
  const match = OF_LETTER.exec(slice(text, start, (others.at(-1) ?? first!).span.end));
  if (!match) return undefined;
  const [all, printed = '', letter = ''] = match;
  const from = start + all.indexOf(printed);
  return {
    number: { value: printed.replace(/\s/g, ''), span: { start: from, end: from + printed.length } },
    whole: letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1,
    fine: true,
    bracketed: false,
    column: first!.column,
    rest: start + all.length,
  };
}
