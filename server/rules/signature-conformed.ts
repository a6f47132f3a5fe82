import { textAt } from '../filing/text.ts';
import { example } from './example.ts';
import { passed, type Rule } from './rule.ts';
import { signedForm } from './signed-form.ts';

export const signatureConformed: Rule = {
  id: 'signature-conformed',
  area: 'signatures',
  severity: 'warning',
  confidence: 'likely',
  summary: 'A signature is typed, with "/s/" or otherwise, over the printed name.',
  source: ['Regulation S-T Rule 302(a)'],
  notes:
    'Names with a star, for which an attorney signs, are let pass. Where no signature of the page is typed, a finding is only reported by the preset "strict": a draft is signed last.',
  bad: () =>
    example('April 2, 2004', {
      change: text =>
        `${text}\nDate: April 2, 2004                By:\n                                       John Doe\n                                       President\n`,
    }),
  good: () => example('April 2, 2004'),
  *check(document) {
    const found = signedForm(document);
    if ('status' in found) return found;
    const { signed } = found;
    const typed = signed.filter(({ conformed }) => conformed).length;
    for (const { conformed, signatory, title, span } of signed) {
      if (conformed || /\*/.test(textAt(document.filing.text, span)) || /attorney/i.test(title?.value ?? '')) continue;
      yield {
        message: `The signature of ${signatory.value} is not typed.`,
        span: signatory.span,
        confidence: typed > signed.length / 2 ? 'likely' : 'possible',
      };
    }
    return passed(`${typed} of ${signed.length} typed`, signed[0].span);
  },
};
