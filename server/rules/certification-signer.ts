import { certifications } from '../filing/certifications.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { isExhibit } from '../filing/main-document.ts';
import { samePerson } from '../filing/same-person.ts';
import { type Signature, signatures } from '../filing/signatures.ts';
import { certified } from './certified.ts';
import { exampleReport } from './example-report.ts';
import { notChecked, passed, type Rule } from './rule.ts';

export const certificationSigner: Rule = {
  id: 'certification-signer',
  area: 'certifications',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'A certification is signed by the officer whom its opening line names, and who signed the annual report.',
  source: [
    'Regulation S-K Item 601(b)(31)',
    'Exchange Act Rules 13a-14(a) and 15d-14(a)',
    'Form 10-K General Instruction D(2)(a)',
  ],
  notes:
    'Initials, nicknames and "Jr." are let pass. Of a quarterly report only one officer need sign, so its signature page is not compared.',
  bad: () => exampleReport({ certification: text => text.replace('/s/ Jane Roe\nJane Roe', '/s/ John Doe\nJohn Doe') }),
  good: () => exampleReport(),
  *check(document) {
    const found = certified(document);
    if ('status' in found) return found;
    const own = isExhibit(document) ? signatures(document) : [];
    if (isExhibit(document) && own.length === 0) return notChecked('no signature could be read under it');
    const page = signersOf(found.main);
    for (const [i, { name, span }] of found.certifications.entries()) {
      const next = certifications(document)[i + 1]?.opening.start ?? document.body.end;
      const under = own.filter(({ signatory }) => signatory.span.start >= span.start && signatory.span.start < next);
      const [first] = under;
      if (first && !under.some(({ signatory }) => samePerson(signatory.value, name.value)))
        yield {
          message: `${name.value} certifies, but ${first.signatory.value} signs.`,
          span: first.signatory.span,
          related: [{ span: name.span, message: 'the officer who certifies' }],
        };
      if (page.length > 0 && !page.some(({ signatory }) => samePerson(signatory.value, name.value)))
        yield {
          message: `${name.value} certifies the report, but is not among those who signed it.`,
          span: name.span,
          related: [{ span: page[0]!.signatory.span, message: 'the signature page' }],
        };
    }
    return passed(found.certifications.map(({ name }) => name.value).join(', '), found.certifications[0]!.name.span);
  },
};

/** Who signed an annual report, in which principal executive and financial officers have to be; nobody where all sign by one attorney. */
function signersOf(main: Document | undefined): readonly Signature[] {
  const on = main && formType(main);
  if (!main || !on?.form?.signing?.some(({ signers }) => /principal executive/.test(signers)) || on.amendment)
    return [];
  return signatures(main);
}
