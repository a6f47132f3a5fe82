import { cover } from './cover.ts';
import { type PrintedDate, printedDates } from './date.ts';
import { type DateRole, roleFrom, type Told } from './date-role.ts';
import { bodyOf, type Document } from './document.ts';
import { ofText } from './of-text.ts';
import { inPassages } from './passages.ts';
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
export const dates: (document: Document) => readonly DateMention[] = ofText<readonly DateMention[]>([], document => {
  const body = bodyOf(document);
  const offset = document.body.start;
  const known = knownRoles(document);
  const found: DateMention[] = [];
  let last: PrintedDate | undefined;
  for (const date of datesIn(document)) {
    const { value, valid, ...span } = date;
    const start = span.start - offset;
    const before = body.slice(Math.max(0, start - BEFORE), start);
    const weekday = WEEKDAY.exec(before.slice(-40));
    const at = weekday ? span.start - weekday[0].length : 0;
    const listed = last && goesOnList(body.slice(last.end - offset, start)) ? found.at(-1) : undefined;
    found.push({
      span,
      value,
      valid,
      ...(known.get(span.start) ?? told(document, before, span, listed)),
      ...(weekday && { weekday: { name: weekday[1]!, span: { start: at, end: at + weekday[1]!.length } } }),
    });
    last = date;
  }
  return found;
});

const datesIn = inPassages(printedDates);

const SIGNATURE: Told = { role: 'signature', label: 'Signature date' };

/** "March 31, 2000, 1999 and March 31, 1998": what is said of the first holds for the next. */
function goesOnList(between: string): boolean {
  return (
    between.length < 24 &&
    /^[\s,]*(?:(?:19|20)\d\d[\s,]*)*(?:(?:and|or|&)\s*)?$/.test(between) &&
    !/\n\s*\n/.test(between)
  );
}

/** What is said before a date. The paragraph before its own counts only on a title page, where a date stands alone. */
function told(document: Document, before: string, span: Span, listed: Told | undefined): Told {
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const section = signatureSection(document);
  const signing = section && span.start >= section.start && span.end <= section.end;
  if (/^[ \t]*(?:dated?|date signed)(?: this)?[:.]?[ \t]*$/i.test(line)) {
    if (signing || nearSignature(document, span)) return SIGNATURE;
    return { role: 'agreement', label: 'Date of this document' };
  }
  const paragraph = before.split(/\n[ \t\r]*\n/).at(-1)!;
  const own = roleFrom(oneLine(paragraph));
  if (own.role === 'mention' && listed) return { role: listed.role, label: listed.label };
  // A cell of its own on the signature page: "Director        December 19, 1995".
  if (own.role === 'mention' && signing && /(?:^|[ \t]{2})$/.test(line)) return SIGNATURE;
  const alone = paragraph.trim() === '' || own.label.endsWith(' an instrument');
  const above = alone ? roleFrom(oneLine(before)) : own;
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
