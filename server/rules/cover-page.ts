import { judgingDates } from '../filing/as-of.ts';
import { type Cover, type CoverField, cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import type { Form } from '../forms/form.ts';
import { type Dates, inForce } from '../forms/source.ts';
import { notApplicable, notChecked, type Verdict } from './rule.ts';

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

/** Why `coverPage` gives none. */
export function withoutCoverPage(document: Document): Verdict {
  const type = formType(document);
  if (!type) return notApplicable('this document is on no form');
  if (!type.form) return notChecked(`Form ${type.type.value} is not in the catalogue`);
  return notChecked(
    cover(document) ? `covers of Form ${type.form.name} are not judged yet on this date` : 'no cover page was found',
  );
}

/** All fields of the cover, in the order of the text. */
export function fieldsOf({ cover: page }: CoverPage): readonly CoverField[] {
  const place = ({ caption, value }: CoverField) => (caption?.[0] ?? value?.span)?.start ?? 0;
  return [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)].toSorted(
    (a, b) => place(a) - place(b),
  );
}
