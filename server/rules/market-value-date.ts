import { cover, coverValue, periodEnd } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { readable } from '../filing/rendition.ts';
import { textAt } from '../filing/text.ts';
import { addDays, daysBetween, weekdayOf } from '../forms/business-days.ts';
import { valuationDayOf, valuationDays, valuedOn } from '../forms/market-value.ts';
import { coverPage, fieldsOf, withoutCoverPage } from './cover-page.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

/** A quarter of whole weeks ends within so many days of a month's end. */
const WEEK = 7;
const NO_MARKET =
  /\b(?:[Nn]o|not|without)\s+(?:[a-z]+,?\s+){0,4}?(?:(?:trading|public)\s+market|traded|listed)\b|\binitial\s+public\s+offering/;

export const marketValueDate: Rule = {
  id: 'market-value-date',
  area: 'cover page',
  severity: 'information',
  confidence: 'likely',
  summary: 'The market value held by non-affiliates is told as of the day that the form asks for.',
  source: [...new Set(valuationDays.flatMap(({ source }) => source))],
  since: '2002-12-15',
  notes:
    'Federal holidays are left out. Where the fiscal year ends within a month, or with a week, its quarters may be of whole weeks, and any day within seven days passes. Nothing is said of a transition report, or where the cover says that there is no market or an initial public offering.',
  bad: () => valued('December 31, 2023'),
  good: () => valued('June 30, 2023'),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const row = valuationDayOf(page.form.name, page.dates);
    if (!row) return notApplicable('the form leaves the day to the filer');
    const year = periodEnd(page.cover)?.value;
    if (!year || coverValue(page.cover, 'annual_transition_boxes')?.value.includes('transition'))
      return notChecked('the cover names no fiscal year of twelve months');
    const field = fieldsOf(page).find(entry => entry.field === 'aggregate_market_value');
    const date = field?.value && field.rows?.[0]?.date;
    if (!date) return notChecked('no date stands beside a market value');
    const wanted = valuedOn(row, year);
    if (isOn(date.value, wanted, year)) return passed(`${date.value}, for the fiscal year ended ${year}`, date.span);
    if (NO_MARKET.test(printed(document))) return notChecked('the cover speaks of securities without a market');
    yield {
      message: `The market value is as of ${date.value}. The form asks for ${row.day}: ${wanted}.`,
      span: date.span,
    };
    return undefined;
  },
};

function valued(day: string): string {
  return exampleAnnualReport('2024-03-12', '2023-12-31', {
    change: text => text.replace('registrant was $45,000,000', `registrant was $45,000,000 on ${day}`),
  });
}

/** The cover page as a person reads it. */
function printed(document: Document): string {
  const source = readable(document);
  const page = cover(source);
  return page ? textAt(source.filing.text, page.span) : '';
}

/** On Good Friday the exchanges are closed: the day before will do. */
function isOn(day: string, wanted: string, yearEnd: string): boolean {
  const weeks = !isMonthEnd(yearEnd) || /^(?:Fri|Sat|Sun)/.test(weekdayOf(yearEnd));
  const before = weekdayOf(wanted) === 'Friday' && wanted.slice(5, 7) === '03' && day === addDays(wanted, -1);
  return day === wanted || before || (weeks && Math.abs(daysBetween(wanted, day)) <= WEEK);
}

function isMonthEnd(day: string): boolean {
  return addDays(day, 1).endsWith('-01');
}
