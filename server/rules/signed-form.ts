import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { type Signature, signatures } from '../filing/signatures.ts';
import type { Form } from '../forms/form.ts';
import { notApplicable, notChecked, type Verdict } from './rule.ts';

/** A document on a form that is signed, with its signatures. */
export interface SignedForm {
  readonly form: Form;
  readonly amendment: boolean;
  readonly signed: readonly [Signature, ...Signature[]];
}

/** What the rules on signatures look at, or why they have nothing to. */
export function signedForm(document: Document): SignedForm | Verdict {
  const on = formType(document);
  if (!on?.form?.signing) return notApplicable('it is on no form that is signed');
  if (!/^(?:text|html)$/.test(document.content)) return notApplicable(`the document is ${document.content}, not text`);
  const [first, ...others] = signatures(document);
  if (!first) return notChecked('no signature was found');
  return { form: on.form, amendment: on.amendment, signed: [first, ...others] };
}
