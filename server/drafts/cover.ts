import { type FieldId, fields } from '../forms/fields.ts';
import type { FieldRequirement, Form } from '../forms/form.ts';
import { headingOf } from '../forms/headings.ts';
import { type Dates, inForce, judgingDate } from '../forms/source.ts';
import { wordingOf } from '../forms/wordings.ts';
import { fieldLines, type Page, printed, type Values } from './field.ts';
import { centred, sideBySide, wrapped } from './layout.ts';

/** Fields that are left out of a draft unless they have a value: few registrants are asked for them. */
const SELDOM: ReadonlySet<FieldId> = new Set<FieldId>(['bankruptcy_12_13_15d', 'so_amendment_no']);
/** Kinds of fields that stand side by side where one follows the other; the widths of as many columns. */
const COLUMNS: readonly ReadonlySet<string>[] = [
  new Set(['place', 'file-number', 'ein', 'sic']),
  new Set(['address', 'zip']),
];
const WIDTHS: readonly (readonly number[])[] = [[], [74], [42, 34], [28, 22, 24], [20, 18, 18, 15]];

/** The rows of a form's cover page that are laid on a page of these dates. */
export function laidRows(form: Form, dates: Dates, values: Values = {}): readonly FieldRequirement[] {
  const rows = form.cover.filter(row => inForce(row, judgingDate(row, dates)));
  return rows.filter(
    ({ field, or }, i) =>
      rows.findIndex(row => row.field === field) === i &&
      (!SELDOM.has(field) || values[field] !== undefined) &&
      // The box is one of another question's.
      !(fields[field].kind === 'check-box' && rows.some(row => row.field === or)),
  );
}

/** A form's cover page as its rows of these dates lay it, within 80 columns: values where they are known, blanks elsewhere. */
export function coverPage(form: Form, dates: Dates, values: Values): string[] {
  const page: Page = { form: form.name, date: dates.filed };
  const rows = laidRows(form, dates, values);
  const lines: string[] = [];
  for (let i = 0; i < rows.length; ) {
    const group = rows.slice(i, i + together(rows, i, page));
    const block =
      group[0]!.field === 'form_name'
        ? headingOf(form.name).map(line => centred(line))
        : group.length > 1
          ? columns(group, values)
          : fieldLines(group[0]!.field, values[group[0]!.field], page);
    lines.push(...block, '');
    i += group.length;
  }
  return lines;
}

/** How many fields from number `at` on stand side by side. */
function together(rows: readonly FieldRequirement[], at: number, page: Page): number {
  const kinds = COLUMNS.find(set => set.has(fields[rows[at]!.field].kind));
  let end = at + 1;
  if (!kinds || wordingOf(rows[at]!.field, page.form, page.date)) return 1;
  const taken = new Set([fields[rows[at]!.field].kind]);
  while (
    end < rows.length &&
    kinds.has(fields[rows[end]!.field].kind) &&
    !taken.has(fields[rows[end]!.field].kind) &&
    fields[rows[end]!.field].captions[0].startsWith('(') &&
    !wordingOf(rows[end]!.field, page.form, page.date)
  )
    taken.add(fields[rows[end++]!.field].kind);
  return end - at;
}

function columns(group: readonly FieldRequirement[], values: Values): string[] {
  const widths = WIDTHS[group.length]!;
  const value = group.map(({ field }, i) => wrapped(printed(field, values[field]), { width: widths[i]! }));
  const height = Math.max(...value.map(cell => cell.length));
  return sideBySide(
    group.map(({ field }, i) => [
      // Captions begin on one line, under the longest value.
      ...Array.from({ length: height - value[i]!.length }, () => ''),
      ...value[i]!,
      ...wrapped(fields[field].captions[0], { width: widths[i]! }),
    ]),
    widths,
  );
}
