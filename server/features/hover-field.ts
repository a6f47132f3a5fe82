import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { contains } from '../filing/span.ts';
import type { Field } from '../forms/field.ts';
import { fields } from '../forms/fields.ts';
import type { Card } from './hover.ts';
import { lines } from './hover-party.ts';

/** A field of the cover page: what it is, how its value is written, who asks for it. */
export function fieldCard(document: Document, offset: number): Card | undefined {
  const page = cover(document);
  const all = page ? [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)] : [];
  for (const { field, caption, value } of all) {
    const span = [...(value ? [value.span] : []), ...(caption ?? [])].find(place => contains(place, offset));
    if (!span) continue;
    const { name, format, kind, source }: Field = fields[field];
    const asked = formType(document)?.form?.cover.find(row => row.field === field);
    const need =
      asked &&
      `Form ${formType(document)?.form?.name}: ${asked.need}${asked.when ? ` (${asked.when})` : ''}${asked.since ? `, since ${asked.since}` : ''}`;
    const shown = kind === 'check-box' ? (value?.value === 'true' ? 'marked' : 'not marked') : value?.value;
    return {
      span,
      markdown: lines([
        `**${name}**${kind === 'table' ? '' : ` — ${shown ?? 'blank'}`}`,
        `Format: ${format}`,
        need,
        `Source: ${(asked?.source ?? source).join('; ')}`,
      ]),
    };
  }
  return undefined;
}
