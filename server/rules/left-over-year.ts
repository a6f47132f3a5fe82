import { asOf } from '../filing/as-of.ts';
import { cover, coverValue } from '../filing/cover.ts';
import { dates } from '../filing/dates.ts';
import { formType } from '../filing/form-type.ts';
import { header } from '../filing/header.ts';
import { daysBetween } from '../forms/business-days.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** A year, more or less by the days that an event is told late. */
const YEAR = 365;
const SLACK = 20;

export const leftOverYear: Rule = {
  id: 'left-over-year',
  area: 'dates',
  severity: 'warning',
  confidence: 'possible',
  beyond: true,
  summary: "The date of report is not last year's, left over from an earlier filing or typed in January.",
  source: ['proofreading: no form asks for it'],
  bad: () => example('April 2, 2004', { change: text => text.replace('March 30, 2004', 'March 30, 2003') }),
  good: () => example('April 2, 2004'),
  *check(document) {
    if (!formType(document)?.form || document.index > 0) return notApplicable('this document is on no form');
    const reported = coverValue(cover(document), 'date_of_report');
    const { date, from } = asOf(document);
    if (!reported || !date || from === 'date of report') return notApplicable('there are no two dates to compare');
    const days = daysBetween(reported.value, date);
    if (days >= YEAR - SLACK && days <= YEAR + SLACK && !mentioned(document, reported.value))
      yield {
        message: `The date of report is ${reported.value}, a year before ${date} (${from}).`,
        span: reported.span,
      };
    return passed(`${reported.value}, ${date} (${from}${header(document.filing) ? '' : '; a draft'})`, reported.span);
  },
};

/** The text speaks of the day, too. */
function mentioned(document: Parameters<typeof dates>[0], day: string): boolean {
  return dates(document).filter(({ value }) => value === day).length > 1;
}
