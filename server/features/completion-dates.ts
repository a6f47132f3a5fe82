import { longDate } from '../drafts/long-date.ts';
import { dates } from '../filing/dates.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { headerOf, isoOf } from '../filing/header.ts';
import { lazy } from '../filing/lazy.ts';
import type { Span } from '../filing/span.ts';
import type { Offer } from './completion-offer.ts';

/** A date that the filing has, and what it is there. */
export interface FilingDate {
  /** ISO. */
  readonly value: string;
  readonly what: string;
}

/** The dates of a document, of the filing's main document and of its headers, what is told of them first: nothing here knows what day it is. */
export const filingDates: (document: Document) => readonly FilingDate[] = lazy(document => {
  const found = new Map<string, FilingDate & { told: boolean }>();
  const put = (value: string | undefined, what: string, told: boolean) => {
    if (value && (!found.has(value) || (told && !found.get(value)!.told))) found.set(value, { value, what, told });
  };
  for (const { label, value } of headerOf(document)?.lines ?? [])
    if (/\b(?:DATE|PERIOD)\b/.test(label)) put(isoOf(value.value), label.toLowerCase(), true);
  const main = envelope(document.filing).documents[0];
  for (const own of new Set([document, main ?? document]))
    for (const { value, valid, label, role } of dates(own)) if (valid) put(value, label, role !== 'mention');
  return [...found.values()].sort((a, b) => Number(b.told) - Number(a.told));
});

/** The filing's dates as text prints them. */
export function dateOffers(document: Document, replace: Span, month = false): Offer[] {
  return filingDates(document).map(({ value, what }) => {
    const text = month ? longDate(value).replace(/ \d+,/, '') : longDate(value);
    return { label: text, detail: what, kind: 'Constant', replace, text };
  });
}
