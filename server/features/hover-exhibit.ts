import { asOf } from '../filing/as-of.ts';
import type { Document } from '../filing/document.ts';
import { exhibits } from '../filing/exhibits.ts';
import { formType } from '../filing/form-type.ts';
import { contains } from '../filing/span.ts';
import { type ExhibitRow, exhibitRow } from '../forms/exhibits.ts';
import type { Form } from '../forms/form.ts';
import type { Card } from './hover.ts';
import { era } from './hover-item.ts';
import { lines } from './hover-party.ts';

/** An exhibit's number in an index: what an exhibit of that number is, and which forms ask for it. */
export function exhibitCard(document: Document, offset: number): Card | undefined {
  const listed = exhibits(document).find(({ number }) => contains(number.span, offset));
  const form = formType(document)?.form;
  const row = listed && form && exhibitRow(listed.number.value, form, asOf(document).date);
  if (!row) return undefined;
  return { span: listed.number.span, markdown: exhibitMarkdown(listed.number.value, form, row) };
}

/** What the form's table says of an exhibit with this number, in Markdown. */
export function exhibitMarkdown(number: string, form: Form, row: ExhibitRow): string {
  return lines([
    `**Exhibit ${number}** — ${row.title}`,
    `${form.exhibits}, number ${row.number}${era(row)}`,
    row.forms && `Asked for by ${row.forms.split(' ').join(', ')}`,
    row.source && `Source: ${row.source.join('; ')}`,
  ]);
}
