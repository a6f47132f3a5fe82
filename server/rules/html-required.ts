import { formType } from '../filing/form-type.ts';
import { numberedByLetter } from '../forms/exhibits.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { notApplicable, type Rule } from './rule.ts';

export const htmlRequired: Rule = {
  id: 'html-required',
  area: 'EDGAR format',
  severity: 'information',
  confidence: 'certain',
  summary: 'A form with an index of exhibits under Item 601 is no longer submitted as ASCII text.',
  source: ['17 CFR 232.102(d)', '17 CFR 229.601(a)(2)', 'Release 33-10322'],
  since: '2018-09-01',
  notes:
    'The exhibits of the index are hyperlinks, which only HTML has: from September 1, 2017, for smaller and non-accelerated filers a year later. Exhibits may still be text.',
  bad: () => example('March 12, 2024'),
  good: () => example('April 2, 2004'),
  *check(document) {
    const type = formType(document);
    if (!type?.form?.exhibits || numberedByLetter(type.form))
      return notApplicable('the form has no index of exhibits under Item 601');
    const why = notDraft(document);
    if (why) return why;
    yield {
      message: `Form ${type.form.name} is no longer accepted as ASCII text: its exhibit index is of hyperlinks, in HTML (17 CFR 232.102(d)).`,
      span: type.type.span,
    };
    return undefined;
  },
};
