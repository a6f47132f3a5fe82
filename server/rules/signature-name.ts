import { printedNames } from '../filing/printed-names.ts';
import { samePerson } from '../filing/same-person.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';
import { signedForm } from './signed-form.ts';

export const signatureName: Rule = {
  id: 'signature-name',
  area: 'signatures',
  severity: 'warning',
  confidence: 'likely',
  summary: 'The name that is typed as a signature is the name printed under it.',
  source: ['Regulation S-T Rule 302(a)'],
  notes: 'Initials, short names and "Jr." are let pass.',
  bad: () => example('April 2, 2004', { change: text => text.replace(/( {20,})Jane Roe\n/, '$1John Doe\n') }),
  good: () => example('April 2, 2004'),
  *check(document) {
    const found = signedForm(document);
    if ('status' in found) return found;
    const names = printedNames(document);
    if (names.length === 0) return notApplicable('no name is printed under a typed signature');
    for (const { typed, printed } of names) {
      if (samePerson(printed.value, typed.value)) continue;
      const related = [{ span: printed.span, message: 'the printed name' }];
      yield { message: `${typed.value} signs over the name of ${printed.value}.`, span: typed.span, related };
    }
    return passed(names.map(({ typed }) => typed.value).join(', '), names[0]!.typed.span);
  },
};
