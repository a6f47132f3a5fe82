import { dates } from '../filing/dates.ts';
import { textAt } from '../filing/text.ts';
import { weekdayOf } from '../forms/business-days.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const wrongWeekday: Rule = {
  id: 'wrong-weekday',
  area: 'dates',
  severity: 'warning',
  confidence: 'certain',
  summary: 'A weekday printed with a date is the weekday of that date.',
  source: ['proofreading: no form asks for it'],
  bad: () =>
    example('April 2, 2004', {
      body: 'Nothing after Friday, March 30, 2004.',
    }),
  good: () =>
    example('April 2, 2004', {
      body: 'Nothing after Tuesday, March 30, 2004.',
    }),
  *check(document) {
    const named = dates(document).filter(date => date.valid && date.weekday);
    for (const { value, weekday } of named) {
      if (!weekday) continue;
      const right = weekdayOf(value);
      if (right.toLowerCase() === weekday.name.toLowerCase()) continue;
      yield {
        message: `${value} was a ${right}, not a ${weekday.name}.`,
        span: weekday.span,
        // Of markup a tag may stand within the word.
        ...(textAt(document.filing.text, weekday.span) === weekday.name && {
          fixes: [{ title: `Change to ${right}`, edits: [{ span: weekday.span, insert: right }], safe: false }],
        }),
      };
    }
    return named.length > 0 ? passed(`${named.length} weekdays`) : notApplicable('no date is printed with its weekday');
  },
};
