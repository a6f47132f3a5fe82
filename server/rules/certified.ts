import { asOf } from '../filing/as-of.ts';
import { type Certification, certifications } from '../filing/certifications.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { isExhibit, mainDocument } from '../filing/main-document.ts';
import { type CertificationText, certificationTexts } from '../forms/certifications.ts';
import { inForce, nearlyInForce } from '../forms/source.ts';
import { notApplicable, notChecked, type Verdict } from './rule.ts';

/** A document with certifications, and the texts that its form could have on its date. */
export interface Certified {
  readonly certifications: readonly Certification[];
  readonly texts: readonly CertificationText[];
  /** The report that it certifies; undefined for an exhibit alone. */
  readonly main: Document | undefined;
}

/** What the rules on certifications look at, or why they have nothing to. */
export function certified(document: Document): Certified | Verdict {
  const list = certifications(document);
  if (list.length === 0)
    return isExhibit(document, '31')
      ? notChecked('no certification could be told in this exhibit')
      : notApplicable('the document has no certification of an officer');
  const main = mainDocument(document);
  const on = main && formType(main);
  // One that is not dated yet goes with its report.
  const date = asOf(document).date ?? (main && asOf(main).date);
  // A text that is adopted may be used before it has to be.
  const open = (row: CertificationText) =>
    inForce(row, date) || (date !== undefined && row.since! > date && nearlyInForce(row, date));
  const texts = certificationTexts.filter(
    row => open(row) && (!on || (on.form && row.forms.includes(on.form.name))) && (!row.amendment || on?.amendment),
  );
  if (texts.length === 0) return notApplicable('its form has no required text of certifications on its date');
  return { certifications: list, texts, main };
}
