/**
 * One way of reading a printed number: "(i)" is a first roman numeral or a ninth letter.
 * What it is in a document is decided by the numbers around it.
 */
export interface Reading {
  /** Numbers of one style follow each other: "article", "section", "1.1" (one more dot for each level), "1.", "(a)", "(A)", "(i)" ... */
  readonly style: string;
  readonly value: number;
  /** What stands before the last dot: "3" of "3.4". */
  readonly prefix?: string;
}

/** A number found at the beginning of a line. */
export interface Numbering {
  readonly readings: readonly Reading[];
  /** As it is cited: "Article IV", "Section 3", "3.4", "(a)", "2". */
  readonly label: string;
  /** Characters from its beginning to what follows it. */
  readonly length: number;
}

const WORDS =
  'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN TWENTY'.split(
    ' ',
  );
const ORDINALS =
  'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH'.split(
    ' ',
  );
const DOTTED = String.raw`(?:\d{1,3}|[IVXL]{1,6}|[A-Z])(?:[.-](?:\d{1,3}|l)){1,4}[A-Z]{0,2}`;
const AFTER = String.raw`[ \t]*(?:[-.:,;\u2013\u2014\u0096\u0097]+[ \t]*)?`;

const ARTICLE = new RegExp(
  String.raw`ARTICLE[ \t]+(?:NO\.?[ \t]*)?(\d{1,3}[A-Z]?|[IVXL]{1,7}|[A-Z]|${[...WORDS, ...ORDINALS].join('|')})\b(?!-)${AFTER}`,
  'iy',
);
const SECTION = new RegExp(
  String.raw`(?:SECTION|SEC\.|\xa7{1,2})[ \t]*(${DOTTED}|\d{1,3}[A-Z]?|[IVXL]{1,6}|[A-Z])(?![-\w])${AFTER}`,
  'iy',
);
const ORDINAL = new RegExp(String.raw`(${ORDINALS.join('|')})[ \t]*[.:][-.:]*[ \t]*`, 'iy');
const DECIMAL = /((?:\d{1,3}|[IVX]{1,6})(?:\.(?:\d{1,3}|l)){1,4}[A-Z]?)(?:[.:)][ \t]*|[ \t]+|(?=["(\r\n])|$)/y;
const PLAIN = /(\d{1,3})[ \t]?([.)])(?:[-\u2013\u2014]+)?(?=[ \t\r\n"([]|[A-Z]|$)[ \t]*/y;
const LETTER = /([A-Za-z]|[ivxIVX]{1,6})([.)])(?=[ \t\r\n"]|$)[ \t]*/y;
const BRACKETS = /\([ \t]?([A-Za-z]{1,5}|\d{1,3})[ \t]?\)[.:,]?[ \t]*/y;

/** The number that stands at `at`; undefined where none does. */
export function numberingAt(text: string, at: number): Numbering | undefined {
  const code = text.charCodeAt(at);
  if (code === 40) return bracketed(match(BRACKETS, text, at));
  if (code >= 48 && code <= 57) return decimal(match(DECIMAL, text, at)) ?? plain(match(PLAIN, text, at));
  const lower = code | 32;
  if (lower === 97 || lower === 115 || code === 0xa7) {
    const worded = article(match(ARTICLE, text, at)) ?? section(match(SECTION, text, at));
    if (worded) return worded;
  }
  if (!isLetter(lower) || (isLetter(text.charCodeAt(at + 1) | 32) && !INITIALS.has(lower))) return undefined;
  return lettered(match(LETTER, text, at)) ?? decimal(match(DECIMAL, text, at)) ?? ordinal(match(ORDINAL, text, at));
}

/** What numerals and ordinals of more than one letter begin with. */
const INITIALS: ReadonlySet<number> = new Set(Array.from('ivxefnst', letter => letter.charCodeAt(0)));

function isLetter(lower: number): boolean {
  return lower >= 97 && lower <= 122;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function article(found: RegExpExecArray | undefined): Numbering | undefined {
  if (!found) return undefined;
  const printed = found[1]!;
  return { readings: worded('article', printed), label: `Article ${printed}`, length: found[0].length };
}

function section(found: RegExpExecArray | undefined): Numbering | undefined {
  if (!found) return undefined;
  const printed = found[1]!;
  const dotted = dottedReading(printed);
  const readings = dotted ? [dotted] : worded('section', printed);
  return { readings, label: dotted ? printed : `Section ${printed}`, length: found[0].length };
}

/** "FIRST:", as certificates of incorporation number their articles. */
function ordinal(found: RegExpExecArray | undefined): Numbering | undefined {
  if (!found) return undefined;
  return { readings: worded('article', found[1]!), label: found[1]!, length: found[0].length };
}

function decimal(found: RegExpExecArray | undefined): Numbering | undefined {
  const reading = found && dottedReading(found[1]!);
  return reading && { readings: [reading], label: found[1]!, length: found[0].length };
}

function plain(found: RegExpExecArray | undefined): Numbering | undefined {
  if (!found) return undefined;
  return {
    readings: [{ style: `1${found[2]}`, value: Number(found[1]) }],
    label: found[1]!,
    length: found[0].length,
  };
}

function lettered(found: RegExpExecArray | undefined): Numbering | undefined {
  if (!found) return undefined;
  const readings = letters('', found[1]!, found[2]!);
  // A typist's one.
  if (found[1] === 'l') readings.push({ style: `1${found[2]}`, value: 1 });
  return readings.length > 0 ? { readings, label: found[1]!, length: found[0].length } : undefined;
}

function bracketed(found: RegExpExecArray | undefined): Numbering | undefined {
  if (!found) return undefined;
  const printed = found[1]!;
  const readings = /\d/.test(printed) ? [{ style: '(1)', value: Number(printed) }] : letters('(', printed, ')');
  return readings.length > 0 ? { readings, label: `(${printed})`, length: found[0].length } : undefined;
}

/** The readings of a number after a word: digits, a roman numeral, a number in words, a letter. */
function worded(style: string, printed: string): Reading[] {
  const upper = printed.toUpperCase();
  const readings: Reading[] = [];
  const digits = /^(\d+)([A-Z]?)$/.exec(upper);
  if (digits) readings.push({ style, value: withLetter(digits[1]!, digits[2]!) });
  const word = Math.max(WORDS.indexOf(upper), ORDINALS.indexOf(upper));
  if (word >= 0) readings.push({ style, value: word + 1 });
  const roman = romanValue(upper);
  if (roman) readings.push({ style, value: roman });
  if (printed === 'l') readings.push({ style, value: 1 });
  if (/^[A-Z]$/.test(upper)) readings.push({ style: `${style} A`, value: upper.charCodeAt(0) - 64 });
  return readings;
}

/** "3.4", "II.3", "4.4.1", "A-1": its style has as many dots. An "l" is a typist's one. */
function dottedReading(printed: string): Reading | undefined {
  const parts = printed.replace(/l/g, '1').split(/[.-]/);
  const last = /^(\d+)([A-Z]*)$/.exec(parts.at(-1)!);
  if (parts.length < 2 || !last) return undefined;
  const first = romanValue(parts[0]!);
  const prefix = [first ? String(first) : parts[0]!, ...parts.slice(1, -1).map(part => String(Number(part)))].join('.');
  return {
    style: ['1', ...parts.slice(1).map(() => '1')].join('.'),
    value: withLetter(last[1]!, last[2]!.slice(0, 1)),
    prefix,
  };
}

/** "8.12A" stands between 8.12 and 8.13. */
function withLetter(digits: string, letter: string): number {
  return Number(digits) + (letter ? (letter.charCodeAt(0) - 64) / 100 : 0);
}

/** "c" is a third letter; "iv" a fourth numeral; "i", "v" and "x" may be either; "aa" follows "z". */
function letters(open: string, printed: string, close: string): Reading[] {
  const readings: Reading[] = [];
  const capital = printed === printed.toUpperCase();
  if (!capital && printed !== printed.toLowerCase()) return readings;
  const upper = printed.toUpperCase();
  const roman = romanValue(upper);
  if (roman) readings.push({ style: open + (capital ? 'I' : 'i') + close, value: roman });
  if ([...upper].every(letter => letter === upper[0]) && printed.length <= 3)
    readings.push({
      style: open + (capital ? 'A' : 'a') + close,
      value: (printed.length - 1) * 26 + upper.charCodeAt(0) - 64,
    });
  return readings;
}

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The value of a well-formed numeral below ninety; undefined for what is none. */
function romanValue(upper: string): number | undefined {
  if (!/^(?:L?X{0,3}|XL)(?:IX|IV|V?I{0,3})$/.test(upper) || upper === '' || upper === 'L') return undefined;
  let total = 0;
  for (let i = 0; i < upper.length; i++) {
    const value = NUMERALS[upper[i]!]!;
    total += value < (NUMERALS[upper[i + 1]!] ?? 0) ? -value : value;
  }
  return total;
}
