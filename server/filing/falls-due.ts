import { type DueDate, deadlinesInForce, dueDate } from '../forms/due.ts';
import { findItem } from '../forms/find-item.ts';
import { judgingDates } from './as-of.ts';
import type { Document } from './document.ts';
import { formType } from './form-type.ts';
import { items } from './items.ts';

/** When something that a filing reports is due. */
export interface FallsDue extends DueDate {
  /** "Item 5", "Form 10-K", a class of filers. */
  readonly what: string;
}

/** When a report on a period that ends on `period` (ISO) is due, for each class of filers. */
export function dueByPeriod(document: Document, period: string): FallsDue[] {
  const form = formType(document)?.form;
  if (!form) return [];
  return deadlinesInForce(form, judgingDates(document))
    .filter(row => row.field === 'period_end')
    .map(row => ({ ...dueDate(row, period), what: row.filer ?? `Form ${form.name}` }));
}

/** When the report of each item is due, of an event on `event` (ISO). */
export function dueByEvent(document: Document, event: string): FallsDue[] {
  const form = formType(document)?.form;
  if (!form) return [];
  return items(document).flatMap(({ number, part, caption }) => {
    const row = findItem(form, { number, part, caption: caption.value }, judgingDates(document));
    return row ? [{ ...dueDate(row, event), what: `Item ${number}` }] : [];
  });
}
