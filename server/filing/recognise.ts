import type { FieldKind } from '../forms/field.ts';
import { stateCode } from '../forms/states.ts';
import { findDate, findMonth, printedDates } from './date.ts';

/** A value found in a stretch of text: where it stands in that text, and its normal form. */
export interface Recognised {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The kinds whose values can be told by their looks. */
export type TypedKind = Exclude<
  FieldKind,
  'name' | 'address' | 'text' | 'check-box' | 'yes-no' | 'choice' | 'table' | 'words'
>;

const ZIP = /(?<![\d-])\d{5}(?:-\d{4})?(?![\d-])/;
/** Of Canada, "V6C 1H2", and of the United Kingdom, "SW1X 7EE". */
const POSTAL_CODE = /\b(?:[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? {1,2}\d[A-Z]{2})\b/;

const recognisers: Readonly<Record<TypedKind, (text: string) => Recognised | undefined>> = {
  ein: text => match(text, /(?<![\d-])(\d{2}) ?[-\u2010-\u2014]? ?(\d{7})(?![\d-])/, m => `${m[1]}-${m[2]}`),
  // Not the end of a telephone number; what has two digits before six is an EIN that has lost one.
  'file-number': text =>
    match(
      text,
      /(?<![\d/-]|\(\d{3}\)[ \t]{0,4})(?!\d\d ?[-\u2010-\u2014] ?[1-9]\d{5}(?!\d))(\d{1,3}) ?[-\u2010-\u2014] ?(\d{1,6}(?:-[0-9A-Z]{1,3})?)(?![\d-])/,
      m => `${m[1]}-${m[2]}`,
    ),
  zip: text => match(text, ZIP, m => m[0]) ?? postalCode(text),
  telephone: text =>
    match(text, /(?<![\d-])(?:1[ .-])?[([]?\d{3}[)\]]?[ \t./-]*\d{3}[ \t./-]*\d{4}(?!\d)/, m => digits(m[0])),
  date: findDate,
  month: text => {
    const day = findDate(text);
    return day ? { ...day, value: day.value.slice(0, 7) } : findMonth(text);
  },
  period: text => {
    const [from, to] = printedDates(text);
    return from && to && { start: from.start, end: to.end, value: `${from.value}/${to.value}` };
  },
  amount: text =>
    match(text, /\$[ \t]*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:[ \t]*(million|billion)\b)?/i, m =>
      scaled(m[1]!, m[2], m[3]),
    ),
  count: text =>
    match(text, /(?<![\d.,$/-])\d{1,3}(?:,\d{3})+(?![\d/-])|(?<![\d.,$/-])\d+(?![\d,/-])/, m =>
      m[0].replaceAll(',', ''),
    ),
  // Six, two and one characters, at times set apart; three of them at the least are digits.
  cusip: text =>
    match(
      text,
      /(?<![A-Z0-9])(?=(?:[A-Z]*\d){3})[0-9A-Z]{3}[ -]?[0-9A-Z]{3}[ -]{0,2}[0-9A-Z]{2}[ -]{0,2}\d(?![A-Z0-9])/i,
      m => m[0].replace(/[ -]/g, '').toUpperCase(),
    ),
  cik: text => match(text, /(?<![\d-])\d{10}(?![\d-])|(?<![\d-])\d{5,9}(?![\d-])/, m => m[0].padStart(10, '0')),
  sic: text => match(text, /(?<![\d-])\d{4}(?![\d-])/, m => m[0]),
  place,
};

export function isTyped(kind: FieldKind): kind is TypedKind {
  return kind in recognisers;
}

/** The first value of this kind in the text. */
export function recognise(kind: TypedKind, text: string): Recognised | undefined {
  return recognisers[kind](text);
}

/** The first postal code of Canada or the United Kingdom in the text. */
export function postalCode(text: string): Recognised | undefined {
  return match(text, POSTAL_CODE, m => m[0].replace(/\s+/, ' '));
}

/** The first match of the pattern as a value. */
export function match(text: string, pattern: RegExp, value: (m: RegExpExecArray) => string): Recognised | undefined {
  const m = pattern.exec(text);
  return m ? { start: m.index, end: m.index + m[0].length, value: value(m) } : undefined;
}

function digits(text: string): string {
  return text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

/** "1,250" and "1.25 million", in ones. Cents are left out. */
function scaled(whole: string, fraction = '', unit = ''): string {
  const zeros = unit === '' ? 0 : /^b/i.test(unit) ? 9 : 6;
  return whole.replaceAll(',', '') + fraction.padEnd(zeros, '0').slice(0, zeros);
}

/** The longest run of words that names a state or country. */
function place(text: string): Recognised | undefined {
  const words = [...text.matchAll(/[^\s,;]+/g)];
  for (let count = Math.min(words.length, 6); count > 0; count--) {
    for (let first = 0; first + count <= words.length; first++) {
      const start = words[first]!.index;
      const last = words[first + count - 1]!;
      const end = last.index + last[0].length;
      const value = stateCode(text.slice(start, end).replace(/\s+/g, ' '));
      if (value) return { start, end, value };
    }
  }
  return undefined;
}
