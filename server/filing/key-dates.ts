import { isDay } from '../forms/business-days.ts';
import { cover, coverDay, periodEnd } from './cover.ts';
import { dates } from './dates.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { dueByEvent, dueByPeriod, type FallsDue } from './falls-due.ts';
import type { Filing } from './filing.ts';
import { headerOf, headerValue, isoOf } from './header.ts';
import { lazy } from './lazy.ts';
import { mainDocument } from './main-document.ts';
import { signatures } from './signatures.ts';
import type { Span, Value } from './span.ts';

/** A day that a filing turns on. */
export interface KeyDate {
  /** ISO. */
  readonly date: string;
  readonly kind: 'event' | 'period' | 'report' | 'signature' | 'filing' | 'due';
  /** For people: "Date of the Pooling and Servicing Agreement", "Item 5 is due". */
  readonly label: string;
  /** Where the filing has it, or has what it is counted from. */
  readonly span: Span;
}

/** Of what the text dates, so many days are taken: those nearest to the filing. */
const EVENTS = 12;
const TOLD = new Set(['agreement', 'effective', 'closing', 'record', 'meeting', 'maturity', 'release']);

/** The days of a filing in order: what happened, the period, when it was signed and filed, when it was due. Each thing once. */
export function keyDates(filing: Filing): readonly KeyDate[] {
  return told(filing).days;
}

/** What else the text dates: what is farthest from the filing, the nearest first. */
export function keyDatesLeft(filing: Filing): readonly KeyDate[] {
  return told(filing).left;
}

const told = lazy((filing: Filing): { readonly days: readonly KeyDate[]; readonly left: readonly KeyDate[] } => {
  const [first] = envelope(filing).documents;
  const main = first && (mainDocument(first) ?? first);
  if (!main) return { days: [], left: [] };
  const own = [...ofCover(main), ...ofSignatures(main), ...ofHeader(main), ...ofDue(main)].filter(({ date }) =>
    isDay(date),
  );
  const about = own.find(({ kind }) => kind === 'filing') ?? own.find(({ kind }) => kind === 'signature') ?? own[0];
  const events = eventsOf(main).filter(({ date, label }) => !own.some(key => key.date === date && key.label === label));
  const inTurn = about ? nearestFirst(events, about.date) : events;
  const days = [...own, ...inTurn.slice(0, EVENTS)].sort(
    (a, b) => a.date.localeCompare(b.date) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  return { days, left: inTurn.slice(EVENTS) };
});

const ORDER = ['event', 'period', 'report', 'signature', 'filing', 'due'];

function ofCover(document: Document): KeyDate[] {
  const page = cover(document);
  const report = coverDay(page, 'date_of_report');
  const period = periodEnd(page);
  return [
    ...(period && isDay(period.value)
      ? [{ date: period.value, kind: 'period' as const, label: 'End of the period', span: period.span }]
      : []),
    ...(report ? [{ date: report.value, kind: 'report' as const, label: 'Date of report', span: report.span }] : []),
  ];
}

/** People sign on the same day, most times. */
function ofSignatures(document: Document): KeyDate[] {
  const days = new Map<string, { span: Span; count: number }>();
  for (const { date } of signatures(document))
    if (date) days.set(date.value, { span: date.span, count: (days.get(date.value)?.count ?? 0) + 1 });
  return Array.from(days, ([date, { span, count }]) => ({
    date,
    kind: 'signature',
    label: count > 1 ? `Signed by ${count}` : 'Signed',
    span,
  }));
}

function ofHeader(document: Document): KeyDate[] {
  const filed = headerValue(headerOf(document), 'FILED AS OF DATE');
  const date = isoOf(filed?.value);
  return filed && date ? [{ date, kind: 'filing', label: 'Filed', span: filed.span }] : [];
}

/** What is due on one day is told once. */
function ofDue(document: Document): KeyDate[] {
  const page = cover(document);
  const [period, report] = [coverDay(page, 'period_end'), coverDay(page, 'date_of_report')];
  const days = new Map<string, { readonly what: string[]; readonly span: Span }>();
  const put = (falls: readonly FallsDue[], { span }: Value) => {
    for (const { date, what } of falls)
      if (date) days.set(date, { span, what: [...(days.get(date)?.what ?? []), what] });
  };
  if (period) put(dueByPeriod(document, period.value), period);
  if (report) put(dueByEvent(document, report.value), report);
  return Array.from(days, ([date, { what, span }]) => ({ date, kind: 'due', label: `Due: ${what.join(', ')}`, span }));
}

function eventsOf(document: Document): KeyDate[] {
  const known = new Map<string, KeyDate>();
  for (const { role, label, value: date, valid, span } of dates(document)) {
    const key = `${date} ${label}`;
    if (valid && TOLD.has(role) && !known.has(key)) known.set(key, { date, kind: 'event', label, span });
  }
  return [...known.values()];
}

function nearestFirst(events: readonly KeyDate[], day: string): KeyDate[] {
  const far = ({ date }: KeyDate) => Math.abs(Date.parse(date) - Date.parse(day));
  return events.toSorted((a, b) => far(a) - far(b));
}
