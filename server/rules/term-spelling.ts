import { misspeltTerms } from '../filing/misspelt-terms.ts';
import { printedAt } from '../filing/rendition.ts';
import { sections } from '../filing/sections.ts';
import { terms } from '../filing/terms.ts';
import { agreementExample } from './agreement-example.ts';
import { few } from './many.ts';
import { type Finding, notApplicable, passed, type Rule } from './rule.ts';

export const termSpelling: Rule = {
  id: 'term-spelling',
  area: 'defined terms',
  severity: 'warning',
  confidence: 'likely',
  summary: 'A defined term of several words is spelled as it is defined.',
  source: ['proofreading: no form asks for it'],
  notes:
    'Words in small letters throughout are ordinary words, not the term. The fix needs judgement: the ordinary meaning may be meant.',
  bad: () => agreementExample('before the Delivery Date', 'before the Delivery date'),
  good: () => agreementExample('before the Delivery Date', 'before any delivery date'),
  *check(document) {
    if (terms(document).length === 0) return notApplicable('it defines no term');
    const agreement = sections(document).length > 0;
    const found: Finding[] = [];
    for (const { term, span, right, kind } of misspeltTerms(document)) {
      const printed = printedAt(document, span).replace(/\s+/g, ' ');
      found.push({
        message: `"${printed}" is defined as "${right}".`,
        span,
        confidence: kind === 'letter' || (agreement && /^[A-Z]/.test(printed)) ? 'likely' : 'possible',
        related: [{ span: term.span, message: 'its definition' }],
        fixes:
          document.content === 'text'
            ? [{ title: `Write "${right}"`, edits: [{ span, insert: right }], safe: false }]
            : [],
      });
    }
    yield* few(found, count => `${count} places have terms otherwise than they are defined: ${found[0]!.message}`);
    return passed(`${terms(document).length} terms`);
  },
};
