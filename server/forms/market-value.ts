import { addDays, addMonths, isBusinessDay } from './business-days.ts';
import { type Basis, type Dates, type Era, inForce, judgingDate, type Source } from './source.ts';

/** As of which day a form's cover tells the market value held by non-affiliates, in one era. */
export interface ValuationDay extends Era {
  readonly form: string;
  readonly basis: Basis;
  /** In the form's words. */
  readonly day: string;
  /** It is the last business day on or before the day so many months before the end of the fiscal year. */
  readonly monthsBefore: number;
  readonly source: readonly Source[];
}

/** Before these rows a form left the day to the filer, within 60 days of the filing. */
export const valuationDays: readonly ValuationDay[] = [
  {
    form: '10-K',
    since: '2002-12-15',
    basis: 'fiscal year end',
    day: "the last business day of the registrant's most recently completed second fiscal quarter",
    monthsBefore: 6,
    source: ['Form 10-K', 'Release 33-8128'],
  },
];

/** The form's row on these dates. */
export function valuationDayOf(form: string, dates: Dates): ValuationDay | undefined {
  return valuationDays.find(row => row.form === form && inForce(row, judgingDate(row, dates)));
}

/** The row's day for a fiscal year that ended on `yearEnd`: ISO. */
export function valuedOn({ monthsBefore }: ValuationDay, yearEnd: string): string {
  let day = addMonths(yearEnd, -monthsBefore);
  while (!isBusinessDay(day)) day = addDays(day, -1);
  return day;
}
