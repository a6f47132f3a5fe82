import { certified } from './certified.ts';
import { exampleReport } from './example-report.ts';
import { passed, type Rule } from './rule.ts';

export const certificationTitle: Rule = {
  id: 'certification-title',
  area: 'certifications',
  severity: 'information',
  confidence: 'certain',
  beyond: true,
  summary: 'The opening line of a certification names the officer without an office.',
  source: ['Regulation S-K Item 601(b)(31)', 'Division of Corporation Finance: Staff Alert of March 4, 2005'],
  notes: 'The office belongs under the signature. Accepted filings have it often, and the staff asks to leave it out.',
  bad: () =>
    exampleReport({
      certification: text => text.replace('I, Jane Roe, certify', 'I, Jane Roe, Treasurer, certify'),
    }),
  good: () => exampleReport(),
  *check(document) {
    const found = certified(document);
    if ('status' in found) return found;
    for (const { name, title } of found.certifications) {
      if (title)
        yield { message: `The office of ${name.value} belongs under the signature, not here.`, span: title.span };
    }
    return passed(found.certifications.map(({ name }) => name.value).join(', '), found.certifications[0]!.opening);
  },
};
