import { cover } from './cover.ts';
import { type PrintedDate, printedDates } from './date.ts';
import { type DateRole, roleFrom, type Told } from './date-role.ts';
import { bodyOf, type Document } from './document.ts';
import { latelyOfText } from './of-text.ts';
import { aroundPassages } from './passages.ts';
import { signatureSection } from './signature-pages.ts';
import { signatures } from './signatures.ts';
import type { Span } from './span.ts';

export type { DateRole } from './date-role.ts';

/** A date in the text of a document. */
export interface DateMention {
  readonly span: Span;
  /** ISO: "2004-03-30". */
  readonly value: string;
  /** False for a day that the calendar does not have. */
  readonly valid: boolean;
  /** A weekday printed just before it. */
  readonly weekday?: { readonly span: Span; readonly name: string };
  readonly role: DateRole;
  /** For people: "Date of report", "Date of the Pooling and Servicing Agreement". */
  readonly label: string;
}

/** How much of the text before a date tells what it is. */
const BEFORE = 240;
const WEEKDAY = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)[ \t]*(?:,[ \t]*)?(?:\r?\n[ \t]*)?$/i;

/** Every date in the body of a text document, in order. */
export const dates: (document: Document) => readonly DateMention[] = latelyOfText([], document => {
  const known = knownRoles(document);
  const found: DateMention[] = [];
  for (const said of datesIn(document)) {
    const { value, valid, weekday, start, end } = said;
    const listed = said.listed ? found.at(-1) : undefined;
    const at = start - (weekday?.length ?? 0);
    found.push({
      span: { start, end },
      value,
      valid,
      ...(known.get(start) ?? told(document, said, listed)),
      ...(weekday && { weekday: { name: weekday.name, span: { start: at, end: at + weekday.name.length } } }),
    });
  }
  return found;
});

/** A date with what is said before it. */
interface SaidDate extends PrintedDate {
  /** What its paragraph says, and what that says with the one before it: of a title page, where a date stands alone. */
  readonly own: Told;
  readonly above: Told;
  /** "Dated:" and nothing else stands before it on its line. */
  readonly headed: boolean;
  /** It stands in a cell of its own. */
  readonly cell: boolean;
  /** It goes on a list of dates. */
  readonly listed: boolean;
  /** A weekday, and how far before the date it begins. */
  readonly weekday?: { readonly name: string; readonly length: number };
}

const datesIn = aroundPassages(BEFORE, 0, (text, from) => {
  let last: PrintedDate | undefined;
  return printedDates(text.slice(from)).map(({ start, end, ...date }): SaidDate => {
    const span = { start: start + from, end: end + from };
    const said = saidBefore(text.slice(Math.max(0, span.start - BEFORE), span.start));
    const listed = last !== undefined && goesOnList(text.slice(last.end, span.start));
    last = { ...date, ...span };
    return { ...last, ...said, listed };
  });
});

/** What is said before a date. The paragraph before its own counts only on a title page, where a date stands alone. */
function saidBefore(before: string): Omit<SaidDate, keyof PrintedDate | 'listed'> {
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const weekday = WEEKDAY.exec(before.slice(-40));
  const paragraph = before.split(/\n[ \t\r]*\n/).at(-1)!;
  const own = roleFrom(oneLine(paragraph));
  const alone = paragraph.trim() === '' || own.label.endsWith(' an instrument');
  return {
    own,
    above: alone ? roleFrom(oneLine(before)) : own,
    headed: /^[ \t]*(?:dated?|date signed)(?: this)?[:.]?[ \t]*$/i.test(line),
    cell: /(?:^|[ \t]{2})$/.test(line),
    ...(weekday && { weekday: { name: weekday[1]!, length: weekday[0].length } }),
  };
}

const SIGNATURE: Told = { role: 'signature', label: 'Signature date' };

/** "March 31, 2000, 1999 and March 31, 1998": what is said of the first holds for the next. */
function goesOnList(between: string): boolean {
  return (
    between.length < 24 &&
    /^[\s,]*(?:(?:19|20)\d\d[\s,]*)*(?:(?:and|or|&)\s*)?$/.test(between) &&
    !/\n\s*\n/.test(between)
  );
}

/** What a date is by what is said before it, where it stands, and what the date before it on a list is. */
function told(document: Document, { own, above, headed, cell, ...span }: SaidDate, listed: Told | undefined): Told {
  const section = signatureSection(document);
  const signing = section && span.start >= section.start && span.end <= section.end;
  if (headed) {
    if (signing || nearSignature(document, span)) return SIGNATURE;
    return { role: 'agreement', label: 'Date of this document' };
  }
  if (own.role === 'mention' && listed) return { role: listed.role, label: listed.label };
  // A cell of its own on the signature page: "Director        December 19, 1995".
  if (own.role === 'mention' && signing && cell) return SIGNATURE;
  return above.role === 'agreement' || above.role === 'report' ? above : own;
}

/** A "By:" or "/s/" stands a few lines above or below. */
function nearSignature(document: Document, span: Span): boolean {
  const at = span.start - document.body.start;
  return /\/s\/|\bBy: *[_/]/i.test(bodyOf(document).slice(Math.max(0, at - 500), at + 500));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What the cover and the signature page say of their own dates, by offset. */
function knownRoles(document: Document): Map<number, Told> {
  const known = new Map<number, Told>();
  const report = cover(document)?.fields.filter(({ field }) => field === 'date_of_report') ?? [];
  for (const { value } of report) {
    if (value)
      known.set(value.span.start, { role: 'report', label: 'Date of report (date of earliest event reported)' });
  }
  for (const { date } of signatures(document)) {
    if (date) known.set(date.span.start, SIGNATURE);
  }
  return known;
}
