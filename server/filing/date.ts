/** A date as printed: where it stands in its text, and its ISO form. February 30 has one too, but is not valid. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** "2004-03-30" */
  readonly value: string;
  readonly valid: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
/** Days in words, as in "this first day of March, 2004"; the place in the list tells the day. */
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
];
/** Blanks between the parts: at most one line break, so that a date is not pieced together from two paragraphs. */
const GAP = '[ \\t\\u00a0]*(?:\\r?\\n[ \\t]*)?';
/** An "l" typed for a 1 is read where nothing else can be meant. */
const YEAR = '((?:1[89]|l9|20)\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const MONTH_OF_YEAR = new RegExp(`\\b(${MONTH})${GAP}(?:(?:,|of)${GAP})?((?:19|20)\\d\\d)\\b`, 'i');

/** Every date in words has one of these, and a month. */
const CENTURY = /(?:1[89]|l9|20)\d\d/i;
const A_MONTH = new RegExp(MONTHS.join('|'), 'i');

interface Pattern {
  /** What a text must have, so that most texts are not searched. */
  readonly has: readonly RegExp[];
  readonly pattern: RegExp;
  /** Which of its groups is what; a day may be in words. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ordinal?: number;
}

/** "March 30, 2004", "30 March 2004", "30th day of March, 2004", "3/30/2004", "2004-03-30", "MAR-30-2004". */
const patterns: readonly Pattern[] = [
  {
    has: [CENTURY, A_MONTH],
    pattern: new RegExp(`\\b(${MONTH})${GAP}${DAY}(?:${GAP}[,.])?${GAP}${YEAR}\\b`, 'gi'),
    month: 1,
    day: 2,
    year: 3,
  },
  {
    has: [CENTURY, A_MONTH],
    pattern: new RegExp(
      `\\b(?:${DAY}|(${ORDINALS.join('|')}))${GAP}(?:day${GAP}of${GAP})?(${MONTH})(?:${GAP},)?${GAP}(?:in${GAP}the${GAP}year${GAP}(?:of${GAP})?)?${YEAR}\\b`,
      'gi',
    ),
    day: 1,
    ordinal: 2,
    month: 3,
    year: 4,
  },
  {
    has: [/\d\/\d/],
    pattern: /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g,
    month: 1,
    day: 2,
    year: 3,
  },
  {
    has: [/\d-\d/],
    pattern: /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g,
    year: 1,
    month: 2,
    day: 3,
  },
  { has: [/-\d\d-/], pattern: /\b([A-Z]{3})-(\d\d)-((?:19|20)\d\d)\b/g, month: 1, day: 2, year: 3 },
];

/** The first date in a text. */
export function findDate(text: string): PrintedDate | undefined {
  return printedDates(text)[0];
}

/** The first month of a year in a text, "March 2004" or "March, 2004"; its value is "2004-03". */
export function findMonth(text: string): { start: number; end: number; value: string } | undefined {
  const match = MONTH_OF_YEAR.exec(text);
  if (!match) return undefined;
  const month = MONTHS.indexOf(match[1]!.slice(0, 3).toLowerCase()) + 1;
  const value = `${match[2]}-${String(month).padStart(2, '0')}`;
  return { start: match.index, end: match.index + match[0].length, value };
}

/** Every date in a text, in order. */
export function printedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const { has, pattern, year, month, day, ordinal = day } of patterns) {
    if (!has.every(some => some.test(text))) continue;
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match[year]!, match[month]!, (match[day] ?? match[ordinal])!);
      if (date) found.push({ start: match.index, end: match.index + match[0].length, ...date });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((date, i) => i === 0 || date.start >= found[i - 1]!.end);
}

function dateOf(
  printedYear: string,
  printedMonth: string,
  printedDay: string,
): Pick<PrintedDate, 'value' | 'valid'> | undefined {
  const year = fullYear(printedYear.replace(/^l/i, '1'));
  const month = /^\d/.test(printedMonth)
    ? Number(printedMonth)
    : MONTHS.indexOf(printedMonth.slice(0, 3).toLowerCase()) + 1;
  const day = /^\d/.test(printedDay) ? Number(printedDay) : ORDINALS.indexOf(printedDay.toLowerCase()) + 1;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const value = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value, valid: day <= new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

/** Two digits are of this century up to 49: EDGAR begins in 1993. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number < 50 ? 2000 + number : 1900 + number;
}
