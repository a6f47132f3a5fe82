import type { Document } from '../filing/document.ts';
import { printedAt } from '../filing/rendition.ts';
import { samePerson } from '../filing/same-person.ts';
import { nameLike } from '../filing/signatory.ts';
import type { Signature } from '../filing/signatures.ts';
import { example } from './example.ts';
import { passed, type Rule } from './rule.ts';
import { signedForm } from './signed-form.ts';

export const signatureName: Rule = {
  id: 'signature-name',
  area: 'signatures',
  severity: 'warning',
  confidence: 'likely',
  summary: 'The name that is typed as a signature is the name printed under it.',
  source: ['Regulation S-T Rule 302(a)'],
  notes: 'Initials, short names and "Jr." are let pass.',
  bad: example('April 2, 2004', { change: text => text.replace(/( {20,})Jane Roe\n/, '$1John Doe\n') }),
  good: example('April 2, 2004'),
  *check(document) {
    const found = signedForm(document);
    if ('status' in found) return found;
    for (const signature of found.signed) {
      const printed = printedName(document, signature);
      if (!signature.conformed || !printed || samePerson(printed, signature.signatory.value)) continue;
      yield {
        message: `${signature.signatory.value} signs over the name of ${printed}.`,
        span: signature.signatory.span,
      };
    }
    return passed(found.signed.map(({ signatory }) => signatory.value).join(', '), found.signed[0].span);
  },
};

/** What stands first under the signature, where it is a name: what agrees with the signature is read as part of it, another name as an office. */
function printedName(document: Document, { title }: Signature): string | undefined {
  const [line = ''] = title ? printedAt(document, title.span).split(/[\r\n]/) : [];
  const name = line
    .trim()
    .replace(/^(?:print(?:ed)?\s+)?name:?\s*/i, '')
    .replace(/,$/, '');
  return nameLike(name) && !/,/.test(name) ? name : undefined;
}
