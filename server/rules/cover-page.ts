import { judgingDates } from '../filing/as-of.ts';
import { type Cover, type CoverField, cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import type { Form } from '../forms/form.ts';
import { type Dates, inForce } from '../forms/source.ts';

/** A document that is on a form of the catalogue whose covers are judged, and has one. */
export interface CoverPage {
  readonly document: Document;
  readonly form: Form;
  readonly cover: Cover;
  readonly dates: Dates;
}

export function coverPage(document: Document): CoverPage | undefined {
  const form = formType(document)?.form;
  const page = form && cover(document);
  const dates = judgingDates(document);
  const { filed } = dates;
  if (!page || !form.judgedFrom || !inForce(form, filed)) return undefined;
  return filed === undefined || form.judgedFrom <= filed ? { document, form, cover: page, dates } : undefined;
}

/** All fields of the cover, in the order of the text. */
export function fieldsOf({ cover: page }: CoverPage): readonly CoverField[] {
  const place = ({ caption, value }: CoverField) => (caption?.[0] ?? value?.span)?.start ?? 0;
  return [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)].toSorted(
    (a, b) => place(a) - place(b),
  );
}
