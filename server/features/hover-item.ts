import { longDate } from '../drafts/long-date.ts';
import { judgingDates } from '../filing/as-of.ts';
import { cover, coverDay } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { items } from '../filing/items.ts';
import { contains } from '../filing/span.ts';
import { dueDate } from '../forms/due.ts';
import { findItem } from '../forms/find-item.ts';
import type { Form, Item } from '../forms/form.ts';
import type { Basis, Era } from '../forms/source.ts';
import type { Card } from './hover.ts';
import { lines } from './hover-party.ts';

/** An item's heading: the form's own caption, since when, filed or furnished, when due. */
export function itemCard(document: Document, offset: number): Card | undefined {
  const item = items(document).find(({ heading }) => contains(heading, offset));
  const form = formType(document)?.form;
  if (!item || !form) return undefined;
  const dates = judgingDates(document);
  const row = findItem(form, { number: item.number, part: item.part, caption: item.caption.value }, dates);
  if (!row) {
    return {
      span: item.heading,
      markdown: `**Item ${item.number}** — Form ${form.name} has no such item ${dates.filed ? `on ${dates.filed}` : 'today'}.`,
    };
  }
  return { span: item.heading, markdown: itemMarkdown(document, form, row) };
}

/** What the form says of an item, in Markdown. */
export function itemMarkdown(document: Document, form: Form, row: Item): string {
  const event = coverDay(cover(document), 'date_of_report')?.value;
  return lines([
    `**Item ${row.number}. ${row.caption}**`,
    `Form ${form.name}${part(form, row)}${era(row)}${status(form, row)}`,
    timing(row, event),
    row.related && `The same subject in the other numbering: Item ${row.related}`,
    `Source: ${row.source.join('; ')}`,
  ]);
}

function part(form: Form, { part: number }: Item): string {
  const caption = form.parts?.find(other => other.number === number)?.caption;
  return number ? `, ${/^[IVX]+$/.test(number) ? `Part ${number}` : number}${caption ? ` (${caption})` : ''}` : '';
}

/** ", since July 1, 2004"; nothing for what was always there. */
export function era({ since, until, basis }: Era & { readonly basis?: Basis }): string {
  const judged = basis ? ` (by ${basis})` : '';
  if (since && until) return `, from ${longDate(since)} to ${longDate(until)}${judged}`;
  if (since) return `, since ${longDate(since)}${judged}`;
  return until ? `, until ${longDate(until)}${judged}` : '';
}

/** Filed or furnished, where the form knows both. */
function status(form: Form, { furnished }: Item): string {
  if (furnished) return '; furnished';
  return form.items.some(other => other.furnished) ? '; filed' : '';
}

function timing(row: Item, event: string | undefined): string | undefined {
  if (!row.due) return row.note && `Due: ${row.note}`;
  if (!event) return `Due: ${row.due.count} ${row.due.unit} ${row.due.from}`;
  const { date, rule, inputs } = dueDate(row, event);
  return date && `Due ${longDate(date)}: ${rule}; ${inputs.join('; ')}`;
}
