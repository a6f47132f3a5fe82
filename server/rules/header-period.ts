import { cover, coverValue, periodEnd } from '../filing/cover.ts';
import { dates } from '../filing/dates.ts';
import { header, headerValue, isoOf } from '../filing/header.ts';
import { contains } from '../filing/span.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const headerPeriod: Rule = {
  id: 'header-period',
  area: 'agreement',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'The period of the submission header is a date of the cover page.',
  source: ['EDGAR Filer Manual II 6.5'],
  notes: 'On Form 8-K the period is the date of report, elsewhere the end of the fiscal year or quarter.',
  bad: () => exampleSubmission({ change: text => text.replace('reported): March 30', 'reported): March 29') }),
  good: () => exampleSubmission(),
  *check(document) {
    const filed = headerValue(header(document.filing), 'CONFORMED PERIOD OF REPORT');
    const period = isoOf(filed?.value);
    if (!filed || !period || document.index > 0) return notApplicable('there is no period in a submission header');
    const page = cover(document);
    const own = coverValue(page, 'date_of_report') ?? periodEnd(page);
    if (!page || !own) return notApplicable('the cover page has no date of a period');
    const printed = dates(document).filter(({ span }) => contains(page.span, span.start));
    if (own.value === period || printed.some(({ value }) => value === period)) return passed(period, own.span);
    const related = [{ span: filed.span, message: 'what the header says' }];
    const message = `The cover page is of ${own.value}, the submission header of ${period}.`;
    yield { message, span: own.span, related };
    return undefined;
  },
};
