import { printedAt } from '../filing/rendition.ts';
import { signaturePages } from '../filing/signature-pages.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';
import { signedForm } from './signed-form.ts';

/** Who signs, in the words of offices as they are printed. */
const OFFICES: readonly (readonly [office: string, printed: RegExp])[] = [
  [
    'principal executive officer',
    /\b(?:executive|president|c\.?e\.?o|chairman|chairwoman|chair|managing|manager|general\s+partner|trustee|member)\b/i,
  ],
  ['principal financial officer', /\b(?:financial|finance|treasurer|c\.?f\.?o|controller|comptroller)\b/i],
  [
    'principal accounting officer or controller',
    /\b(?:accounting|controller|comptroller|accountant|financial|finance|treasurer|c\.?f\.?o)\b/i,
  ],
];

const annual = (title: string) =>
  example('April 2, 2004', {
    change: text =>
      text
        .replace('FORM 8-K', 'FORM 10-K')
        .replace(/ +CURRENT REPORT\n/, '')
        .replace(/Date of Report.*\n/, 'For the fiscal year ended December 31, 2003\n')
        .replace('  Treasurer', `  ${title}`),
  });

export const signatureSigners: Rule = {
  id: 'signature-signers',
  area: 'signatures',
  severity: 'warning',
  confidence: 'likely',
  summary:
    'An annual report or registration statement is signed by the principal executive, financial and accounting officers.',
  source: ['Form 10-K General Instruction D(2)(a)', 'Securities Act Section 6(a)'],
  notes:
    'Told by the printed offices; a chief financial officer may be principal accounting officer too. How many directors the board has is not in the text: their number is counted and not judged. Not asked of amendments.',
  bad: () => annual('Treasurer'),
  good: () => annual('President and Treasurer'),
  *check(document) {
    const found = signedForm(document);
    if ('status' in found) return found;
    if (!found.form.signing?.some(({ signers }) => /principal executive/.test(signers)))
      return notApplicable('the form is signed by any authorized officer');
    if (found.amendment) return notApplicable('an amendment may be signed by one officer');
    const byAttorney = signaturePages(document).some(page => /attorney/i.test(printedAt(document, page)));
    const titles = found.signed.flatMap(({ title }) => title?.value ?? []);
    for (const [office, printed] of OFFICES) {
      if (titles.some(title => printed.test(title))) continue;
      yield {
        message: `No signature is of a ${office}.`,
        span: found.signed[0].span,
        // An attorney signs for all, or offices that could not be read.
        confidence: titles.length === found.signed.length && !byAttorney ? 'likely' : 'possible',
      };
    }
    const directors = titles.filter(title => /\bdirector|trustee/i.test(title)).length;
    return passed(`${found.signed.length} signatures, ${directors} of directors`, found.signed[0].span);
  },
};
