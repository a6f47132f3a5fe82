import { longDate } from '../drafts/long-date.ts';
import { cover, coverValue } from '../filing/cover.ts';
import { UNTOLD } from '../filing/date-role.ts';
import { type DateMention, dates } from '../filing/dates.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { dueByEvent, dueByPeriod, type FallsDue } from '../filing/falls-due.ts';
import { headerOf, headerValue, isoOf } from '../filing/header.ts';
import { signatures } from '../filing/signatures.ts';
import { contains, type Span } from '../filing/span.ts';
import { businessDaysBetween, daysBetween, isBusinessDay, weekdayOf } from '../forms/business-days.ts';
import type { Card } from './hover.ts';
import { lines } from './hover-party.ts';

const YEAR = 366;

/** A date: its day, what it is the date of, how far the filing's other key dates are, and what falls due by it. */
export function dateCard(document: Document, offset: number): Card | undefined {
  const date = dates(document).find(date => contains(withWeekday(date), offset));
  if (!date) return undefined;
  const span = withWeekday(date);
  if (!date.valid) return { span, markdown: `**${date.value}** — the calendar has no such day.` };
  return {
    span,
    markdown: lines([
      `**${date.value}**, ${weekdayOf(date.value)}${closed(date.value)}${said(date)}`,
      wrongWeekday(date),
      distances(document, date),
      ...due(document, date),
    ]),
  };
}

/** The date with the weekday that is printed before it. */
function withWeekday({ span, weekday }: DateMention): Span {
  return { start: weekday?.span.start ?? span.start, end: span.end };
}

/** What the date is the date of; nothing where the text does not tell. */
function said({ label }: DateMention): string {
  return label === UNTOLD.label ? '' : ` — ${label}`;
}

/** Said of a federal holiday; of a Saturday or Sunday the weekday says it. */
function closed(value: string): string {
  const weekend = /^S/.test(weekdayOf(value));
  return weekend || isBusinessDay(value) ? '' : ', a federal holiday';
}

function wrongWeekday({ value, weekday }: DateMention): string | undefined {
  const right = weekdayOf(value);
  return weekday && weekday.name.toLowerCase() !== right.toLowerCase()
    ? `Printed as a ${weekday.name}, but it was a ${right}.`
    : undefined;
}

/** The filing's key dates, by what they are called. An exhibit's are those of the document it belongs to, and its own. */
function keyDates(document: Document): Map<string, string> {
  const main = envelope(document.filing).documents.find(other => cover(other)) ?? document;
  const known = new Map<string, string>();
  const put = (name: string, value: string | undefined) => {
    if (value && !Number.isNaN(Date.parse(value))) known.set(name, value);
  };
  put('date of report', coverValue(cover(main), 'date_of_report')?.value);
  for (const { role, label, value, valid } of dates(document)) {
    if (role === 'agreement' && valid && known.size < 4) put(label[0]!.toLowerCase() + label.slice(1), value);
  }
  put('signature date', signatures(main).find(signature => signature.date)?.date?.value);
  put('filing date', isoOf(headerValue(headerOf(document), 'FILED AS OF DATE')?.value));
  return known;
}

function distances(document: Document, { value, label }: DateMention): string {
  const known = [...keyDates(document)].filter(([name]) => !label.toLowerCase().startsWith(name.toLowerCase()));
  const same = known.filter(([, other]) => other === value).map(([name]) => `- the same day as the ${bare(name)}`);
  const list = known
    .filter(([, other]) => other !== value)
    .map(([name, other]) => `- ${distance(value, other)} the ${bare(name)} (${other})`);
  return [...same, ...list].join('\n');
}

/** Names begin with what the article belongs to. */
function bare(name: string): string {
  return name.replace(/^the /, '');
}

function distance(from: string, to: string): string {
  const days = daysBetween(from, to);
  // Over more than a year nobody counts business days.
  const business = Math.abs(days) > YEAR ? undefined : Math.abs(businessDaysBetween(from, to));
  const within = business === undefined ? '' : ` (${counted(business, 'business day')})`;
  return `${counted(Math.abs(days), 'day')}${within} ${days > 0 ? 'before' : 'after'}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** For the date of report: when each item's report was due; for the end of the period: when the filing was; with every input. */
function due(document: Document, date: DateMention): string[] {
  const page = cover(document);
  if (date.value === coverValue(page, 'period_end')?.value) return dueByPeriod(document, date.value).map(answered);
  const reported = date.role === 'report' || date.value === coverValue(page, 'date_of_report')?.value;
  return reported ? dueByEvent(document, date.value).map(answered) : [];
}

function answered({ what, date, rule, inputs }: FallsDue): string {
  return date ? `${what}: due **${longDate(date)}** — ${rule}; ${inputs.join('; ')}` : `${what}: ${rule}`;
}
