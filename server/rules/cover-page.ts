import { asOf } from '../filing/as-of.ts';
import { type Cover, type CoverField, cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import type { Form } from '../forms/form.ts';

/** A document that is on a form of the catalogue and has a cover page. */
export interface CoverPage {
  readonly document: Document;
  readonly form: Form;
  readonly cover: Cover;
  /** Undefined for a draft: today's rules. */
  readonly date: string | undefined;
}

export function coverPage(document: Document): CoverPage | undefined {
  const form = formType(document)?.form;
  const page = form && cover(document);
  return page && { document, form, cover: page, date: asOf(document).date };
}

/** All fields of the cover, in the order of the text. */
export function fieldsOf({ cover: page }: CoverPage): readonly CoverField[] {
  const place = ({ caption, value }: CoverField) => (caption?.[0] ?? value?.span)?.start ?? 0;
  return [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)].toSorted(
    (a, b) => place(a) - place(b),
  );
}
