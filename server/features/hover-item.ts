import { asOf } from '../filing/as-of.ts';
import { cover, coverValue } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { items } from '../filing/items.ts';
import { contains } from '../filing/span.ts';
import { dueDate } from '../forms/due.ts';
import { findItem } from '../forms/find-item.ts';
import type { Item } from '../forms/form.ts';
import type { Card } from './hover.ts';
import { longDate } from './hover-date.ts';
import { lines } from './hover-party.ts';

/** An item's heading: the form's own caption, since when, filed or furnished, when due. */
export function itemCard(document: Document, offset: number): Card | undefined {
  const item = items(document).find(({ heading }) => contains(heading, offset));
  const form = formType(document)?.form;
  if (!item || !form) return undefined;
  const { date } = asOf(document);
  const row = findItem(form, item.number, date, item.caption.value);
  if (!row) {
    return {
      span: item.heading,
      markdown: `**Item ${item.number}** — Form ${form.name} has no such item ${date ? `on ${date}` : 'today'}.`,
    };
  }
  const event = coverValue(cover(document), 'date_of_report')?.value;
  return {
    span: item.heading,
    markdown: lines([
      `**Item ${row.number}. ${row.caption}**`,
      `Form ${form.name}${row.part ? `, Part ${row.part}` : ''}${era(row)}${form.items.some(other => other.status === 'furnished') ? `; ${row.status}` : ''}`,
      timing(row, event),
      row.related && `The same subject in the other numbering: Item ${row.related}`,
      `Source: ${row.source.join('; ')}`,
    ]),
  };
}

function era({ since, until }: Item): string {
  if (since && until) return `, from ${longDate(since)} to ${longDate(until)}`;
  if (since) return `, since ${longDate(since)}`;
  return until ? `, until ${longDate(until)}` : '';
}

function timing(row: Item, event: string | undefined): string | undefined {
  if (!row.due) return row.note && `Due: ${row.note}`;
  if (!event) return `Due: ${row.due.count} ${row.due.unit} ${row.due.from}`;
  const { date, rule, inputs } = dueDate(row, event);
  return date && `Due ${longDate(date)}: ${rule}; ${inputs.join('; ')}`;
}
