import { cover, coverValue } from '../filing/cover.ts';
import { dates } from '../filing/dates.ts';
import { formType } from '../filing/form-type.ts';
import { slice } from '../filing/text.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

/** What is said just before the end of the period that this very report is on. */
const THIS_REPORT =
  /\bthis\s+(?:(?:annual|quarterly|transition)\s+)?report(?:\s+on\s+form\s+10-[A-Z]+)?\s+(?:for|of)\s+(?:the|our|its)\s+(?:[a-z]+\s+){1,3}ended\s+$/i;
const BEFORE = 120;

export const mixedPeriods: Rule = {
  id: 'mixed-periods',
  area: 'dates',
  severity: 'warning',
  confidence: 'likely',
  summary: 'Where a report names its own period, it is that of the cover page.',
  source: ['proofreading: no form asks for it'],
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text =>
        text.replace(
          'Nothing to report.',
          'This annual report for the fiscal year ended\nDecember 31, 2022 has nothing.',
        ),
    }),
  good: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text =>
        text.replace(
          'Nothing to report.',
          'This annual report for the fiscal year ended\nDecember 31, 2023 has nothing.',
        ),
    }),
  *check(document) {
    if (!formType(document)?.form) return notApplicable('this document is on no form');
    const period = coverValue(cover(document), 'period_end');
    if (!period) return notApplicable('the cover page has no period');
    if (document.content !== 'text') return notChecked('only plain text is read for it');
    const named = dates(document).filter(
      ({ span, valid }) =>
        valid &&
        THIS_REPORT.test(slice(document.filing.text, Math.max(document.body.start, span.start - BEFORE), span.start)),
    );
    for (const { value, span } of named) {
      if (value === period.value) continue;
      const related = [{ span: period.span, message: 'what the cover page says' }];
      yield { message: `This report is said to be of ${value}; the cover page is of ${period.value}.`, span, related };
    }
    return named.length > 0
      ? passed(`${named.length} times ${period.value}`)
      : passed('the text does not name it again', period.span);
  },
};
