import { coverPage, laidRows } from '../drafts/cover.ts';
import { fieldLines } from '../drafts/field.ts';
import { draftable } from '../drafts/filing.ts';
import { judgingDates } from '../filing/as-of.ts';
import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { formType } from '../filing/form-type.ts';
import { groupValue, headerOf } from '../filing/header.ts';
import type { Span } from '../filing/span.ts';
import { forms } from '../forms/all.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { sicCodes } from '../forms/sic-codes.ts';
import { printedPlace, stateCodes } from '../forms/states.ts';
import { dateOffers } from './completion-dates.ts';
import type { Offer } from './completion-offer.ts';
import type { LinePlace } from './completion-place.ts';
import { fieldMarkdown } from './hover-field.ts';

/** The fields that the form asks for on the day and the cover has not, as the lines of the form; from the cursor on first. */
export function missingOffers({ document, replace }: LinePlace): Offer[] {
  const form = formType(document)?.form;
  if (!form) return [];
  const dates = judgingDates(document);
  const page = cover(document);
  const there = [...(page?.fields ?? []), ...(page?.registrants ?? []).flatMap(({ fields: own }) => own)];
  const rows = laidRows(form, dates);
  const above = there.filter(({ caption, value }) => (caption?.[0] ?? value!.span).start < replace.start);
  const last = Math.max(-1, ...above.map(({ field }) => rows.findIndex(row => row.field === field)));
  return [...rows.slice(last + 1), ...rows.slice(0, last + 1)]
    .filter(({ field }) => fields[field].kind !== 'words' && !there.some(entry => entry.field === field))
    .map(({ field }) => ({
      label: fields[field].name,
      detail: 'cover page',
      kind: 'Field',
      replace,
      text: fieldLines(field, undefined, { form: form.name, date: dates.filed }).join('\n'),
      documentation: fieldMarkdown(document, field),
    }));
}

/** Whole cover pages, of the day that the filing's header says: the form that it names alone, else every form's. */
export function wholeCoverOffers({ document, replace }: LinePlace): Offer[] {
  const own = formType(document)?.form;
  const dates = judgingDates(document);
  return (own ? [own] : forms)
    .filter(form => draftable(form, dates.filed))
    .map(form => ({
      label: `Form ${form.name} cover page`,
      detail: form.title,
      kind: 'Module',
      replace,
      text: coverPage(form, dates, {}).join('\n'),
      filter: `Form ${form.name} ${form.title} cover page`,
      documentation: `The cover page of **Form ${form.name}** ${dates.filed ? `as of ${dates.filed}` : 'of today'}, its blanks to be filled in.`,
    }));
}

/** What can stand as the value of a field. */
export function valueOffers(document: Document, field: FieldId, replace: Span): Offer[] {
  const offer = (text: string, detail?: string): Offer => ({
    label: text,
    detail,
    kind: 'Value',
    replace,
    text,
    filter: detail && `${text} ${detail}`,
  });
  switch (fields[field].kind) {
    case 'place':
      return stateCodes.filter(([code]) => code !== UNKNOWN).map(([code, name]) => offer(printedPlace(name), code));
    case 'sic':
      return [...sicCodes].map(([code, title]) => offer(code, title));
    case 'date':
      return dateOffers(document, replace);
    case 'month':
      return dateOffers(document, replace, true);
    default:
      return names(document).map(name => offer(name, 'submission header'));
  }
}

/** EDGAR's code for no place. */
const UNKNOWN = 'XX';

/** Those who file, as the submission header writes them. */
function names(document: Document): string[] {
  const first = envelope(document.filing).documents[0] ?? document;
  return (headerOf(first)?.groups ?? []).flatMap(
    group => groupValue(group, 'COMPANY DATA', 'COMPANY CONFORMED NAME')?.value ?? [],
  );
}
