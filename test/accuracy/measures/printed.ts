/** How values look on a cover page, told apart from the parser's own reading: plain searches over its text. */
import { stateCode } from '../../../server/forms/states.ts';

export interface Printed {
  /** A value in the form in which two are compared. */
  readonly normal: (value: string) => string;
  /** Everything of its kind that a cover page prints: a list, or one text to search in. */
  readonly on: (text: string) => string | readonly string[];
}

export function digits(text: string): string {
  return text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

/** "001-05072" and "1-5072" are one number; a series suffix does not count. */
export function fileNumber(text: string): string {
  const [prefix = '', number = ''] = text.split('-').map(part => part.trim().replace(/^0+/, ''));
  return `${prefix}-${number}`;
}

export function printedPlaces(text: string): string[] {
  const words = text.replace(/[A-Za-z]{2,}\.?,?\s+\d{5}(?:-\d{4})?(?![\d-])/g, ' ').split(/[\s,;()]+/);
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    for (let count = 1; count <= 4; count++) {
      const code = stateCode(words.slice(i, i + count).join(' '));
      if (code) found.add(code);
    }
  }
  return [...found];
}

/** Zip codes, but those of a former address: it stands above its caption. */
export function printedZips(text: string): string[] {
  return text.replace(/[^\n]*\n(?:[ \t_-]*\n){0,3}[ \t]*\(former\b/gi, ' ').match(/(?<!\d)\d{5}(?!\d)/g) ?? [];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Dates, but those of signing, and of two under one caption the report's own: the other, in parentheses, is that of the earliest event. */
export function printedDates(text: string): string[] {
  const said = text
    .replace(/^[ \t]*dated?\b(?![ \t]+of\b).*$|(?<=[ \t])date:.*$/gim, ' ')
    .replace(/[A-Z][a-z]+ +\d{1,2}, *\d{4}(?=\s+\([A-Z][a-z]+ +\d{1,2}, *\d{4}\))/g, ' ');
  return [...said.matchAll(/\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})\s*(?:st|nd|rd|th)?\s*,?\s*(\d{4})\b/gi)].flatMap(
    ([, name, day, year]) => {
      const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
      return month > 0 ? [`${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}`] : [];
    },
  );
}
