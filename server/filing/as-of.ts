import { daysBetween, isDay } from '../forms/business-days.ts';
import { type Dates, GRACE_DAYS } from '../forms/source.ts';
import { type Cover, cover, coverDay, periodEnd } from './cover.ts';
import type { Document } from './document.ts';
import { header, headerOf, headerValue, isoOf } from './header.ts';
import { lazy } from './lazy.ts';
import { ofDocument } from './of-document.ts';
import { ofText } from './of-text.ts';
import { recognise } from './recognise.ts';
import { signatureSection } from './signature-pages.ts';
import { signatures } from './signatures.ts';
import type { Value } from './span.ts';
import { slice, textAt } from './text.ts';

/** True in a file that has a submission header: EDGAR has taken what it holds. */
export function isFiled({ filing }: Document): boolean {
  return header(filing) !== undefined;
}

/** The date whose rules a document is judged by, and what says so. A draft has none: today's rules apply. */
export interface AsOf {
  readonly date?: string;
  readonly from:
    | 'chosen by hand'
    | 'filing date'
    | 'signature date'
    | 'date of report'
    | 'the words "as filed"'
    | 'a day on the cover'
    | 'end of the period'
    | 'none: a draft, judged by the rules of today';
}

/** What was chosen by hand goes before what the filing says. */
export const asOf: (document: Document) => AsOf = lazy(document => {
  const chosen = document.filing.profile?.date;
  return chosen ? { date: chosen, from: 'chosen by hand' } : dated(document);
});

/** What the filing says itself. The filing date is certain; the others come near it. */
export const dated: (document: Document) => AsOf = ofDocument(document => {
  const filed = isoOf(headerValue(headerOf(document), 'FILED AS OF DATE')?.value);
  if (filed) return { date: filed, from: 'filing date' };
  const signed = signatures(document)
    .flatMap(signature => signature.date?.value ?? [])
    .toSorted()
    .at(-1);
  const dated = signed ?? dateToSign(document);
  if (dated) return { date: dated, from: 'signature date' };
  const page = cover(document);
  const reported = coverDay(page, 'date_of_report')?.value;
  if (reported) return { date: reported, from: 'date of report' };
  const stamped = stamp(document)?.value;
  if (stamped) return { date: stamped, from: 'the words "as filed"' };
  const ended = dayEnded(document);
  const counted = dayCounted(page, ended);
  if (counted) return { date: counted, from: 'a day on the cover' };
  if (ended) return { date: ended, from: 'end of the period' };
  return { from: 'none: a draft, judged by the rules of today' };
});

/** The first words of a registration statement are read in so many characters. */
const HEAD = 2000;
const FILED =
  /\bas\s+filed\s+(?:electronically\s+)?with\s+the\s+(?:securities\s+and\s+exchange\s+)?commission\s+on\s+/i;

/** "As filed with the Securities and Exchange Commission on May 17, 1999". */
const stamp: (document: Document) => Value | undefined = ofText<Value | undefined>(undefined, ({ filing, body }) => {
  const head = slice(filing.text, body.start, Math.min(body.end, body.start + HEAD));
  const said = FILED.exec(head);
  const from = said ? said.index + said[0].length : 0;
  const date = said && recognise('date', head.slice(from, from + 40));
  if (date?.start !== 0 || !isDay(date.value)) return undefined;
  return { value: date.value, span: { start: body.start + from, end: body.start + from + date.end } };
});

/** The last of the days that shares are counted and the market value is taken on, no longer after the period than a report may be. */
function dayCounted(page: Cover | undefined, ended: string | undefined): string | undefined {
  const days = page?.fields.flatMap(({ rows = [] }) => rows.flatMap(({ date }) => date?.value ?? [])) ?? [];
  return days
    .filter(day => isDay(day) && (!ended || reportedBy(ended, day)))
    .toSorted()
    .at(-1);
}

/** The day beside a line that nobody has signed yet. */
function dateToSign(document: Document): string | undefined {
  const page = signatureSection(document);
  const line = page && /\bDated?:[^\r\n]{6,60}/.exec(textAt(document.filing.text, page))?.[0];
  return line === undefined ? undefined : recognise('date', line)?.value;
}

/** The day that the period ends, where the cover has one that the calendar has. */
function dayEnded(document: Document): string | undefined {
  const ended = periodEnd(cover(document))?.value;
  return ended !== undefined && isDay(ended) ? ended : undefined;
}

/** The dates that the rows of the catalogue are judged by. */
export const judgingDates: (document: Document) => Dates = ofDocument(document => {
  const { date: filed, from } = asOf(document);
  const period = dayEnded(document);
  // A form that is used again still names its old period: that is none to judge another day by.
  const left = from === 'chosen by hand' && period !== undefined && !reportedBy(period, filed!);
  return { filed, period: left ? undefined : period };
});

/** A period that ended on `period` may be reported on on that day: it is over, and not for longer than a year. */
function reportedBy(period: string, day: string): boolean {
  const days = daysBetween(period, day);
  return days >= 0 && days <= GRACE_DAYS;
}
