import { exhibitRowLines } from '../drafts/exhibits.ts';
import { asOf } from '../filing/as-of.ts';
import { exhibits } from '../filing/exhibits.ts';
import { formType } from '../filing/form-type.ts';
import { lineAt, lineStart } from '../filing/text.ts';
import { type ExhibitRow, exhibitsInForce } from '../forms/exhibits.ts';
import type { Offer } from './completion-offer.ts';
import type { LinePlace } from './completion-place.ts';
import { exhibitMarkdown } from './hover-exhibit.ts';

/** The exhibits of the form's table: those that the form asks for first; each with the next number that is free. */
export function exhibitOffers({ document, replace }: LinePlace): Offer[] {
  const form = formType(document)?.form;
  if (!form) return [];
  const { text } = document.filing;
  const listed = exhibits(document);
  const numbers = listed.map(({ number }) => number.value.toLowerCase());
  const column = (offset: number) => offset - lineStart(text, lineAt(text, offset));
  const first = listed[0];
  const columns = first && { number: column(first.number.span.start), title: column(first.description.span.start) };
  const asked = (row: ExhibitRow) => row.forms?.split(' ').includes(form.name) ?? false;
  return exhibitsInForce(form, asOf(document).date)
    .toSorted((a, b) => Number(asked(b)) - Number(asked(a)))
    .flatMap(row => {
      const number = nextNumber(row.number, numbers);
      if (!number) return [];
      return {
        label: number,
        detail: row.title,
        kind: 'Reference' as const,
        replace,
        text: exhibitRowLines(number, row.title, columns).join('\n'),
        filter: `${number} ${row.title}`,
        documentation: exhibitMarkdown(number, form, row),
      };
    });
}

/** "10.3" after "10.1" and "10.2"; a part of the table, "3(ii)", is listed once. */
function nextNumber(row: string, listed: readonly string[]): string | undefined {
  // What is one of its kind has no more numbers: the cover page's data file, the fee table.
  if (!/^\d{1,2}$/.test(row)) return listed.includes(row) ? undefined : row;
  const used = listed.flatMap(number =>
    number.startsWith(`${row}.`) ? Number(number.slice(row.length + 1)) || 0 : [],
  );
  return `${row}.${Math.max(0, ...used) + 1}`;
}
