import { allForYear } from '@18f/us-federal-holidays';

/** Days are ISO dates ("2004-03-30"), without a time zone. */
const DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** True for a day that the calendar has. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(time(date)) && addDays(date, 0) === date;
}

export function addDays(date: string, days: number): string {
  return new Date(time(date) + days * DAY).toISOString().slice(0, 10);
}

/** The same day `months` later; the last day of a month goes to the last day of the other. */
export function addMonths(date: string, months: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const day = Number(date.slice(8));
  const last = (ahead: number) => new Date(Date.UTC(year, month + ahead, 0)).getUTCDate();
  const end = day === last(0) ? last(months) : Math.min(day, last(months));
  return new Date(Date.UTC(year, month - 1 + months, end)).toISOString().slice(0, 10);
}

/** Calendar days from `a` to `b`; negative where `b` is the earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((time(b) - time(a)) / DAY);
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[new Date(time(date)).getUTCDay()]!;
}

/** Not a Saturday, Sunday or federal legal holiday as observed (17 CFR 240.0-2, 17 CFR 201.104). */
export function isBusinessDay(date: string): boolean {
  const day = new Date(time(date)).getUTCDay();
  return day !== 0 && day !== 6 && !isHoliday(date);
}

const known = new Map<number, ReadonlySet<string>>();

/** A year's holidays as observed, which are a pure function of the year, worked out once. */
function holidaysOf(year: number): ReadonlySet<string> {
  let days = known.get(year);
  if (!days) {
    days = new Set(allForYear(year).map(({ dateString }) => dateString.replace(/-(\d)(?!\d)/g, '-0$1')));
    known.set(year, days);
  }
  return days;
}

/** New Year's Day on a Saturday is observed on the last day of the year before. */
function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return holidaysOf(year).has(date) || (date.endsWith('-12-31') && holidaysOf(year + 1).has(date));
}

export function nextBusinessDay(date: string): string {
  let day = date;
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

/** The `count`-th business day after `date`, which itself is not counted. */
export function addBusinessDays(date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left--;
  }
  return day;
}

/** Business days after `a` up to and including `b`; negative where `b` is the earlier. Beyond ten years it is an estimate. */
export function businessDaysBetween(a: string, b: string): number {
  const days = daysBetween(a, b);
  if (days < 0) return -businessDaysBetween(b, a);
  if (days > 3660) return Math.round((days * 250) / 365);
  let count = 0;
  for (let i = 1; i <= days; i++) if (isBusinessDay(addDays(a, i))) count++;
  return count;
}

function time(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
