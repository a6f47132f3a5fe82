import { addDays } from './business-days.ts';

/** Where a row comes from: a rule, a release, a form's instruction, or the EDGAR Filer Manual's section. */
export type Source = string;

/** When a row is in force: ISO dates, both inclusive; absent means since ever, or until today. */
export interface Era {
  readonly since?: string;
  readonly until?: string;
}

/** What an era is compared with: the filing date, unless the row says otherwise. */
export type Basis = 'fiscal year end' | 'period end';

/** The dates that rows are judged by: ISO. */
export interface Dates {
  /** The filing date, or what comes near it; undefined for a draft, which is judged by today's rules. */
  readonly filed: string | undefined;
  /** The end of the fiscal year or quarter that is reported on. */
  readonly period?: string | undefined;
}

/** True when `date` (ISO; undefined for a draft, which is judged by today's rules) falls within the era. */
export function inForce(era: Era, date: string | undefined): boolean {
  if (date === undefined) return era.until === undefined;
  return (era.since === undefined || era.since <= date) && (era.until === undefined || date <= era.until);
}

/** Around a change, filers used the other page for about a year. */
export const GRACE_DAYS = 366;

/** True when the era was or will be in force within about a year of the date. */
export function nearlyInForce({ since = '', until = '9999' }: Era, date: string | undefined): boolean {
  if (date === undefined || Number.isNaN(Date.parse(date))) return false;
  return since <= addDays(date, GRACE_DAYS) && addDays(date, -GRACE_DAYS) <= until;
}

/** The one of the dates that a row is judged by: where the period is not known, the filing date comes near it. */
export function judgingDate({ basis }: { readonly basis?: Basis }, { filed, period }: Dates): string | undefined {
  return (basis && filed && period) ?? filed;
}
