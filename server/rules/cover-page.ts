import { judgingDates } from '../filing/as-of.ts';
import { type Cover, type CoverField, cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { unjudged } from '../filing/unjudged.ts';
import type { Form } from '../forms/form.ts';
import type { Dates } from '../forms/source.ts';
import { notApplicable, notChecked, type Verdict } from './rule.ts';

/** A document that is on a form of the catalogue whose covers are judged, and has one. */
export interface CoverPage {
  readonly document: Document;
  readonly form: Form;
  readonly amendment: boolean;
  readonly cover: Cover;
  readonly dates: Dates;
}

export function coverPage(document: Document): CoverPage | undefined {
  const { form, amendment = false } = formType(document) ?? {};
  const page = form && cover(document);
  return page && !unjudged(document)
    ? { document, form, amendment, cover: page, dates: judgingDates(document) }
    : undefined;
}

/** Why `coverPage` gives none. */
export function withoutCoverPage(document: Document): Verdict {
  if (!formType(document)) return notApplicable('this document is on no form');
  return notChecked(unjudged(document)?.reason ?? 'no cover page was found');
}

/** All fields of the cover, in the order of the text. */
export function fieldsOf({ cover: page }: CoverPage): readonly CoverField[] {
  const place = ({ caption, value }: CoverField) => (caption?.[0] ?? value?.span)?.start ?? 0;
  return [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)].toSorted(
    (a, b) => place(a) - place(b),
  );
}
