import { judgingDates } from '../filing/as-of.ts';
import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { printedAt } from '../filing/rendition.ts';
import { contains, type Value } from '../filing/span.ts';
import type { Field } from '../forms/field.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { inForce, judgingDate } from '../forms/source.ts';
import { stateName } from '../forms/states.ts';
import type { Card } from './hover.ts';
import { era } from './hover-item.ts';
import { lines } from './hover-party.ts';

/** A field of the cover page: what it is, how its value is written, who asks for it. */
export function fieldCard(document: Document, offset: number): Card | undefined {
  const page = cover(document);
  const all = page ? [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)] : [];
  for (const { field, caption, value } of all) {
    const span = [...(value ? [value.span] : []), ...(caption ?? [])].find(place => contains(place, offset));
    if (!span) continue;
    const { name, kind }: Field = fields[field];
    const shown = value && said(document, kind, value);
    return {
      span,
      markdown: lines([
        `**${name}**${kind === 'table' ? '' : ` — ${shown ?? (kind === 'check-box' ? 'not marked' : 'blank')}`}`,
        fieldMarkdown(document, field),
      ]),
    };
  }
  return undefined;
}

/** How a field is written and who asks for it, in Markdown. */
export function fieldMarkdown(document: Document, field: FieldId): string {
  const { format, source }: Field = fields[field];
  const form = formType(document)?.form;
  const rows = form?.cover.filter(row => row.field === field) ?? [];
  const dates = judgingDates(document);
  const asked = rows.find(row => inForce(row, judgingDate(row, dates))) ?? rows[0];
  return lines([
    `Format: ${format}`,
    asked && `Form ${form?.name}: ${asked.need}${asked.when ? ` (${asked.when})` : ''}${era(asked)}`,
    `Source: ${(asked?.source ?? source).join('; ')}`,
  ]);
}

/** A value for people: a state by its name, a telephone number as printed. */
function said(document: Document, kind: Field['kind'], { value, span }: Value): string {
  if (kind === 'check-box') return value === 'true' ? 'marked' : 'not marked';
  if (kind === 'telephone') return printedAt(document, span).replace(/\s+/g, ' ');
  const name = kind === 'place' ? stateName(value) : undefined;
  return name ? `${value} (${name})` : value;
}
