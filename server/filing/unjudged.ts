import { inForce } from '../forms/source.ts';
import { asOf } from './as-of.ts';
import type { Document } from './document.ts';
import { type FormType, formType } from './form-type.ts';
import { ofDocument } from './of-document.ts';

/** What of a document is read and not judged. */
export interface Unjudged {
  readonly what: 'form' | 'cover';
  readonly form: FormType;
  /** A sentence for the user. */
  readonly reason: string;
}

/** Undefined where form and cover are judged, and for exhibits, which are on no form. */
export const unjudged: (document: Document) => Unjudged | undefined = ofDocument(document => {
  const form = /text|html/.test(document.content) ? formType(document) : undefined;
  if (!form) return undefined;
  const row = form.form;
  if (!row) {
    const reason = `${form.type.value} is not in the catalogue of forms: its cover page and items are not checked; envelope, header, dates and text are.`;
    return { what: 'form', form, reason };
  }
  const { date } = asOf(document);
  if (!inForce(row, date)) {
    const when = date ? `on ${date}` : 'today';
    return { what: 'form', form, reason: `Form ${row.name} was not in use ${when}: its cover page is not checked.` };
  }
  if (row.judgedFrom && (date === undefined || row.judgedFrom <= date)) return undefined;
  const reason = `Covers of ${row.name} (${row.title.toLowerCase()}) are read, but not checked: no field is said to be missing, malformed or of another time.`;
  return row.cover.length > 0 ? { what: 'cover', form, reason } : undefined;
});
