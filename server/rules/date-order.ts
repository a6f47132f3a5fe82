import { cover, coverValue } from '../filing/cover.ts';
import { formType } from '../filing/form-type.ts';
import { headerOf, headerValue, isoOf } from '../filing/header.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const dateOrder: Rule = {
  id: 'date-order',
  area: 'dates',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'What a filing reports of is not after the day on which it was filed.',
  source: ['EDGAR Filer Manual II 6.5'],
  notes: 'The date of report and the end of the period are compared; dates of signature have a rule of their own.',
  bad: () => exampleSubmission({ change: text => text.replace('March 30, 2004', 'April 30, 2004') }),
  good: () => exampleSubmission(),
  *check(document) {
    const filing = headerValue(headerOf(document), 'FILED AS OF DATE');
    const filed = isoOf(filing?.value);
    if (!filing || !filed || !formType(document)?.form) return notApplicable('there is no filing date to compare with');
    const page = cover(document);
    const reported = (['date_of_report', 'period_end'] as const).flatMap(field => coverValue(page, field) ?? []);
    const [first] = reported;
    if (!first) return notApplicable('the cover page has no date');
    const related = [{ span: filing.span, message: 'the filing date' }];
    for (const { value, span } of reported) {
      if (value > filed) yield { message: `It reports of ${value}, after it was filed on ${filed}.`, span, related };
    }
    return passed(`${first.value}, filed on ${filed}`, first.span);
  },
};
