import { sections } from '../filing/sections.ts';
import { terms } from '../filing/terms.ts';
import { unusedTerms } from '../filing/unused-terms.ts';
import { agreementExample } from './agreement-example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const termUnused: Rule = {
  id: 'term-unused',
  area: 'defined terms',
  severity: 'hint',
  confidence: 'likely',
  summary: 'A term that is defined is used.',
  source: ['proofreading: no form asks for it'],
  notes:
    'Each document of a submission has its own terms. Of several names for one thing, one has to be used. Abbreviations, and terms of papers that are no agreements, are told by the preset "strict" alone.',
  bad: () =>
    agreementExample('"Delivery Date" means', '"Order Form" means what the Mill prints. "Delivery Date" means'),
  good: () => agreementExample(),
  *check(document) {
    const defined = terms(document).filter(({ kind }) => kind !== 'elsewhere');
    if (defined.length === 0) return notApplicable('it defines no term');
    const agreement = sections(document).length > 0;
    for (const { name, span } of unusedTerms(document)) {
      const confidence = agreement && /^[A-Z][a-z][^()]*$/.test(name) ? 'likely' : 'possible';
      yield { message: `"${name}" is defined and not used.`, span, unneeded: true, confidence };
    }
    return passed(`${defined.length} terms`);
  },
};
