import { conformedName } from '../filing/conformed-name.ts';
import { cover } from '../filing/cover.ts';
import { header } from '../filing/header.ts';
import { nameLike } from '../filing/signatory.ts';
import { example } from './example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';
import { signedForm } from './signed-form.ts';

export const signatureRegistrant: Rule = {
  id: 'signature-registrant',
  area: 'signatures',
  severity: 'information',
  confidence: 'likely',
  beyond: true,
  summary: 'The filing is signed for the registrant that its cover page names.',
  source: ['Exchange Act Rule 12b-11', 'proofreading: names of another filing are left over'],
  notes:
    'Compared without case, punctuation and the usual abbreviations; a name that contains the other is let pass. Depositors, servicers and general partners sign in their own name, so other names of the submission header count.',
  bad: () =>
    example('April 2, 2004', {
      change: text => text.replace(/EXAMPLE HOLDINGS, INC\.\n\nDate/, 'SAMPLE WORKS, INC.\n\nDate'),
    }),
  good: () => example('April 2, 2004'),
  *check(document) {
    const found = signedForm(document);
    if ('status' in found) return found;
    if (!found.form.signing?.some(({ clauses = [] }) => clauses.some(clause => /\bregistrant\b/i.test(clause))))
      return notApplicable('the form is not signed for a registrant');
    const [first] = found.signed.flatMap(({ registrant }) =>
      registrant && !nameLike(registrant.value) ? registrant : [],
    );
    const names = (cover(document)?.registrants ?? []).flatMap(({ fields }) =>
      fields.flatMap(({ field, value }) => (field === 'registrant_name' && value ? [value] : [])),
    );
    if (!first || names.length === 0) return notChecked('the signature or the cover page names no registrant');
    const filed = header(document.filing)?.all.filter(({ label }) => /CONFORMED NAME/.test(label)) ?? [];
    const known = [...names, ...filed.map(({ value }) => value)].map(({ value }) => normal(value));
    const signed = normal(first.value);
    if (known.some(name => name.includes(signed) || signed.includes(name))) return passed(first.value, first.span);
    yield {
      message: `It is signed for ${first.value}, the cover page is of ${names[0]!.value}.`,
      span: first.span,
      related: [{ span: names[0]!.span, message: 'the cover page' }],
    };
    return undefined;
  },
};

function normal(name: string): string {
  return conformedName(name).replace('LTDPARTNERSHIP', 'LP');
}
