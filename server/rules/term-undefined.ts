import { borrowsTerms, notDefining, undefinedTerms } from '../filing/undefined-terms.ts';
import { agreementExample } from './agreement-example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

export const termUndefined: Rule = {
  id: 'term-undefined',
  area: 'defined terms',
  severity: 'warning',
  confidence: 'possible',
  summary: 'A phrase that an agreement uses as its defined terms are used is defined.',
  source: ['proofreading: no form asks for it'],
  notes:
    'Looked for are phrases of several capitalised words that end as terms do ("Date", "Price", "Period"), in agreements that define their terms. Where an agreement says that other terms are those of another paper, nothing is reported.',
  bad: () => agreementExample('in writing.\n', 'in writing, within the Grace Period.\n'),
  good: () => agreementExample(),
  *check(document) {
    const none = notDefining(document);
    if (none) return notApplicable(none);
    if (borrowsTerms(document)) return notChecked('its other terms are those of another paper');
    for (const { name, uses } of undefinedTerms(document)) {
      const [first, ...others] = uses;
      yield {
        message: `"${name}" is used as a term and is not defined.`,
        span: first!,
        related: others.slice(0, 5).map(span => ({ span, message: 'used again' })),
      };
    }
    return passed('every phrase in capitals that ends as terms do');
  },
};
