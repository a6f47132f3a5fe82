import { type DateMention, dates } from '../filing/dates.ts';
import { isBusinessDay, weekdayOf } from '../forms/business-days.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** Days on which offices have to be open. */
const BUSINESS: ReadonlySet<DateMention['role']> = new Set(['closing', 'record', 'meeting']);

export const weekendDate: Rule = {
  id: 'weekend-date',
  area: 'dates',
  severity: 'information',
  confidence: 'possible',
  summary: 'A closing, record or meeting date is a business day.',
  source: ['17 CFR 240.0-2', '5 U.S.C. 6103'],
  notes: 'Nothing forbids a meeting on a Sunday. Days are judged by the federal holidays as observed.',
  bad: () => example('April 2, 2004', { body: 'The annual meeting will be held on May 2, 2004.' }),
  good: () => example('April 2, 2004', { body: 'The annual meeting will be held on May 3, 2004.' }),
  *check(document) {
    const told = dates(document).filter(({ role, valid }) => valid && BUSINESS.has(role));
    for (const { value, span, label } of told) {
      if (isBusinessDay(value)) continue;
      const day = weekdayOf(value);
      yield { message: `${label}: ${value} is ${/^S(?:at|un)/.test(day) ? `a ${day}` : 'a federal holiday'}.`, span };
    }
    return told.length > 0
      ? passed(`${told.length} dates`)
      : notApplicable('no closing, record or meeting date was found');
  },
};
