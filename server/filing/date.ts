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
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
/** Blanks between the parts: at most one line break, so that a date is not pieced together from two paragraphs. */
const GAP = '[ \\t\\u00a0]*(?:\\r?\\n[ \\t]*)?';
const YEAR = '((?:1[89]|l9|20)\\d\\d|l9\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** "March 30, 2004", "30 March 2004", "30th day of March, 2004", "3/30/2004", "2004-03-30". */
const patterns: readonly {
  readonly pattern: RegExp;
  readonly parts: readonly ['year' | 'month' | 'day', ...('year' | 'month' | 'day')[]];
}[] = [
  {
    pattern: new RegExp(`\\b(${MONTH})${GAP}${DAY}${GAP}[,.]?${GAP}${YEAR}\\b`, 'gi'),
    parts: ['month', 'day', 'year'],
  },
  {
    pattern: new RegExp(`\\b${DAY}${GAP}(?:day${GAP}of${GAP})?(${MONTH})${GAP},?${GAP}${YEAR}\\b`, 'gi'),
    parts: ['day', 'month', 'year'],
  },
  { pattern: /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g, parts: ['month', 'day', 'year'] },
  { pattern: /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g, parts: ['year', 'month', 'day'] },
];

/** The first date in a text. */
export function findDate(text: string): PrintedDate | undefined {
  return printedDates(text)[0];
}

/** Every date in a text, in order. */
export function printedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const { pattern, parts } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const part = (name: 'year' | 'month' | 'day') => match[parts.indexOf(name) + 1]!;
      const date = dateOf(part('year'), part('month'), part('day'));
      if (date) found.push({ start: match.index, end: match.index + match[0].length, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start).filter((date, i, all) => i === 0 || date.start >= all[i - 1]!.end);
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
  const day = Number(printedDay);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value, valid: day <= new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

/** Two digits are of this century up to 49: EDGAR begins in 1993. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number < 50 ? 2000 + number : 1900 + number;
}
