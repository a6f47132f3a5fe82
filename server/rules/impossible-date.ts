import { dates } from '../filing/dates.ts';
import { example } from './example.ts';
import { passed, type Rule } from './rule.ts';

export const impossibleDate: Rule = {
  id: 'impossible-date',
  area: 'dates',
  severity: 'warning',
  confidence: 'certain',
  summary: 'Every date is one that the calendar has.',
  source: ['proofreading: no form asks for it'],
  bad: () => example('April 2, 2004', { change: text => text.replace('March 30, 2004', 'February 30, 2004') }),
  good: () => example('April 2, 2004', {}),
  *check(document) {
    for (const { span, value, valid } of dates(document)) {
      if (!valid) yield { message: `There is no such day as ${value}.`, span };
    }
    return passed(`${dates(document).length} dates`);
  },
};
