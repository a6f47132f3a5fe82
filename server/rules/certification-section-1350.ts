import { section1350 } from '../filing/section-1350.ts';
import { exampleReport } from './example-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const certificationSection1350: Rule = {
  id: 'certification-section-1350',
  area: 'certifications',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'An exhibit 32 states what 18 U.S.C. 1350 asks for, and names the report that it goes with.',
  source: ['18 U.S.C. 1350(b)', 'Regulation S-K Item 601(b)(32)'],
  notes:
    'The law gives no text. It asks for two statements: that the report fully complies, and that it fairly presents.',
  bad: () => exampleReport({ statement: text => text.replace('fairly presents', 'presents') }),
  good: () => exampleReport(),
  *check(document) {
    const statement = section1350(document);
    if (!statement) return notApplicable('this is no exhibit 32');
    for (const { wanted, found, span } of statement.said) {
      if (!found) yield { message: `It does not say "${wanted}" in the words of the law.`, span };
    }
    const { form, kind, span } = statement.report;
    if (!form && !kind)
      yield {
        message: 'It does not name the periodic report.',
        span: { start: span.start, end: Math.min(span.end, span.start + 1) },
      };
    return passed('both statements are there', statement.said[0]?.span);
  },
};
