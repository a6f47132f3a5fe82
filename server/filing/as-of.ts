import { daysBetween, isDay } from '../forms/business-days.ts';
import { type Dates, GRACE_DAYS } from '../forms/source.ts';
import { cover, coverDay, periodEnd } from './cover.ts';
import type { Document } from './document.ts';
import { header, headerOf, headerValue, isoOf } from './header.ts';
import { lazy } from './lazy.ts';
import { ofDocument } from './of-document.ts';
import { recognise } from './recognise.ts';
import { signatureSection } from './signature-pages.ts';
import { signatures } from './signatures.ts';
import { textAt } from './text.ts';

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
  const ended = dayEnded(document);
  if (ended) return { date: ended, from: 'end of the period' };
  return { from: 'none: a draft, judged by the rules of today' };
});

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
