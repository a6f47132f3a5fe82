import { bodyOf } from '../filing/document.ts';
import { printedAt, readable } from '../filing/rendition.ts';
import { CLAUSE, signatureSection } from '../filing/signature-pages.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';
import { signedForm } from './signed-form.ts';

export const signatureClause: Rule = {
  id: 'signature-clause',
  area: 'signatures',
  severity: 'hint',
  confidence: 'likely',
  summary: "The form's clause stands over the signatures.",
  source: ['Form 8-K', 'Form 10-K', 'Form 10-Q', 'Securities Act Rule 402'],
  notes: 'Its wording varies, and is not compared.',
  bad: () =>
    example('April 2, 2004', {
      change: text => text.replace(/ +Pursuant to the requirements.*\n.*on its behalf\.\n/, ''),
    }),
  good: () => example('April 2, 2004'),
  *check(document) {
    const found = signedForm(document);
    if ('status' in found) return found;
    const clauses = found.form.signing?.flatMap(row => row.clauses ?? []) ?? [];
    if (!clauses.some(clause => CLAUSE.test(clause)))
      return notApplicable('the form has no clause over its signatures');
    const page = signatureSection(document);
    if ((page && CLAUSE.test(printedAt(document, page))) || CLAUSE.test(bodyOf(readable(document))))
      return passed('the clause is there', found.signed[0].span);
    yield { message: `No clause stands over the signature: "${clauses[0]}"`, span: found.signed[0].signatory.span };
    return undefined;
  },
};
