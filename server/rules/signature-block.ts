import { asOf } from '../filing/as-of.ts';
import { bodyOf } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { items } from '../filing/items.ts';
import { readable } from '../filing/rendition.ts';
import { signatureHeading } from '../filing/signature-pages.ts';
import { signatures } from '../filing/signatures.ts';
import { inForce } from '../forms/source.ts';
import { example } from './example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

/** A mark of a signature, in whatever way it could not be read; nobody signs what is no more than a stub. */
const MARKED = /\/s\/|(?<![a-z])\(s\)[ A-Z]/i;
const STUB = 1500;

export const signatureBlock: Rule = {
  id: 'signature-block',
  area: 'signatures',
  severity: 'error',
  confidence: 'likely',
  summary: 'A filing on a form that has to be signed has a signature.',
  source: ['Exchange Act Rule 12b-11', 'Regulation S-T Rule 302'],
  bad: () => example('April 2, 2004', { change: text => text.slice(0, text.indexOf('SIGNATURES')) }),
  good: () => example('April 2, 2004'),
  *check(document) {
    const form = formType(document)?.form;
    const row = form?.signing?.find(signing => inForce(signing, asOf(document).date));
    if (!row) return notApplicable('it is on no form that is signed');
    if (!/^(?:text|html)$/.test(document.content))
      return notApplicable(`the document is ${document.content}, not text`);
    if (row.signers.startsWith('nobody')) return notApplicable('the form is signed by nobody');
    const [first] = signatures(document);
    if (first) return passed(`signed by ${first.signatory.value}`, first.span);
    const body = bodyOf(readable(document));
    if (MARKED.test(body)) return notChecked('a signature is there, but whose could not be read');
    if (body.length < STUB) return notChecked('the document is a stub');
    const { start, end } = document.body;
    // What comes before an item is a line of the contents page.
    const heading = signatureHeading(document);
    const last = items(document).at(-1)?.heading.start ?? start;
    yield {
      message: `No signature was found; Form ${form!.name} is signed by ${row.signers}.`,
      span: heading && heading.start > last ? heading : { start: Math.max(start, end - 1), end },
    };
    return undefined;
  },
};
