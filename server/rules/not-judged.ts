import { formType } from '../filing/form-type.ts';
import { unjudged } from '../filing/unjudged.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** Silence is no verdict: what was not judged is said. */
export const notJudged: Rule = {
  id: 'not-judged',
  area: 'cover page',
  severity: 'information',
  confidence: 'certain',
  summary:
    'What is read but not judged is said: a form that is not in the catalogue, or one whose covers are only read.',
  source: ['the catalogue of forms'],
  notes:
    'That the cover of a form is only read is told by the preset "strict" alone: every rule on covers says so in the checklist.',
  bad: () => example('March 12, 2004', { change: text => text.replace('FORM 8-K', 'FORM 99-Z') }),
  good: () => example('March 12, 2004', {}),
  *check(document) {
    const found = unjudged(document);
    if (found)
      yield {
        message: found.reason,
        span: found.form.type.span,
        confidence: found.what === 'form' ? 'certain' : 'possible',
      };
    const form = formType(document)?.form;
    return form ? passed(`Form ${form.name} is in the catalogue`) : notApplicable('this document is on no form');
  },
};
