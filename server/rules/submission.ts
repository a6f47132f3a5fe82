import type { Document } from '../filing/document.ts';
import { beginsLine, type ExhibitDocument, exhibitDocuments, sameExhibit } from '../filing/exhibit-documents.ts';
import { type Exhibit, exhibits } from '../filing/exhibits.ts';
import { formType } from '../filing/form-type.ts';
import { headerOf } from '../filing/header.ts';
import type { Form } from '../forms/form.ts';
import { notApplicable, notChecked, type Verdict } from './rule.ts';

/** The main document of a whole submission, on a form that has exhibits. */
export interface Submission {
  readonly form: Form;
  readonly amendment: boolean;
  readonly listed: readonly Exhibit[];
}

/** What the rules on attached exhibits look at, or why they have nothing to. */
export function submission(document: Document): Submission | Verdict {
  const on = formType(document);
  if (!on) return notApplicable('this document is on no form');
  if (!on.form?.exhibits) return notApplicable('its form has no table of exhibits');
  if (!headerOf(document)) return notChecked('the exhibits are not in this file');
  return { form: on.form, amendment: on.amendment, listed: exhibits(document) };
}

/** Exhibits of one side that the other side has not. */
export interface Unmatched {
  /** Attached, and not listed. */
  readonly attached: readonly ExhibitDocument[];
  /** Listed, and not attached; those that are somewhere else, by what their entries say, among them. */
  readonly listed: readonly Exhibit[];
}

/** What list and attachments have alone. */
export function unmatched(document: Document, listed: readonly Exhibit[]): Unmatched {
  const attached = exhibitDocuments(document);
  const same = ({ number }: Exhibit, other: ExhibitDocument) => sameExhibit(number.value, other.number);
  const extra = attached.filter(
    other => !listed.some(entry => same(entry, other)) && !beginsLine(document, other.number),
  );
  const lacking = listed.filter(entry => !attached.some(other => same(entry, other)));
  return { attached: extra, listed: lacking };
}
