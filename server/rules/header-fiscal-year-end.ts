import { cover } from '../filing/cover.ts';
import { header } from '../filing/header.ts';
import { textAt } from '../filing/text.ts';
import { ofFilers } from './agreement.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** A year that ends on a weekday near the month's end moves by a few days. */
const DAYS = 7;

const annual = (text: string) =>
  text
    .replace('FORM 8-K', 'FORM 10-K')
    .replace('CURRENT REPORT', 'ANNUAL REPORT')
    .replace(
      'Date of Report (Date of earliest event reported): March 30, 2004',
      'For the fiscal year ended December 31, 2003',
    );
const tagged = (text: string) => text.replaceAll('8-K', '10-K').replace('20040330', '20031231');

export const headerFiscalYearEnd: Rule = {
  id: 'header-fiscal-year-end',
  area: 'agreement',
  severity: 'information',
  confidence: 'likely',
  beyond: true,
  summary: 'An annual report is of the fiscal year end that the submission header gives.',
  source: ['EDGAR Filer Manual II 6.5'],
  notes:
    "The header has it from the registrant's profile: after a change of the fiscal year the profile wants to be changed too.",
  bad: () => tagged(exampleSubmission({ change: annual, header: text => text.replace('1231', '0630') })),
  good: () => tagged(exampleSubmission({ change: annual })),
  *check(document) {
    const head = header(document.filing);
    const [filed] = head
      ? ofFilers('COMPANY DATA', 'FISCAL YEAR END')(head).filter(({ value }) => /^\d{4}$/.test(value))
      : [];
    const { value: ended, caption = [] } = cover(document)?.fields.find(({ field }) => field === 'period_end') ?? {};
    const printed = caption.map(span => textAt(document.filing.text, span)).join(' ');
    const yearly = /\byear\b/i.test(printed) && !/\bquarter/i.test(printed);
    if (!filed || !ended || document.index > 0 || !yearly)
      return notApplicable('there is no fiscal year end to compare');
    if (near(filed.value, ended.value)) return passed(ended.value, ended.span);
    const related = [{ span: filed.span, message: 'what the header says' }];
    const said = `${filed.value.slice(0, 2)}-${filed.value.slice(2)}`;
    yield {
      message: `The year ends on ${ended.value}, by the submission header on ${said}.`,
      span: ended.span,
      related,
    };
    return undefined;
  },
};

/** "1231" and a date within a few days of a December 31. */
function near(monthDay: string, iso: string): boolean {
  const ended = Date.parse(iso);
  const year = Number(iso.slice(0, 4));
  return [year - 1, year, year + 1].some(
    of =>
      Math.abs(Date.UTC(of, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(2))) - ended) <= DAYS * 86_400_000,
  );
}
