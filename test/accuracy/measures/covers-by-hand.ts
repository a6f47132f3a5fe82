import { type CoverField, type CoverRow, cover } from '../../../server/filing/cover.ts';
import { envelope } from '../../../server/filing/envelope.ts';
import { parse } from '../../../server/filing/filing.ts';
import { lineAt } from '../../../server/filing/text.ts';
import type { FieldId } from '../../../server/forms/fields.ts';
import { readText } from '../../../server/read-file.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';

/**
 * A cover by field: a box's or question's value, "1000 2004-03-30" for shares or a sum as of a date, and for a table the number of classes.
 * A list where there are several.
 */
type Answer = Readonly<Partial<Record<FieldId, string | readonly string[]>>>;

/** What submission headers do not say of covers, against covers that a person has read. */
export function* coversByHand(corpus: string, form?: string): Iterable<Check> {
  for (const { file, name, answer } of answersIn<Answer>('covers', corpus)) {
    if (form && name !== form) continue;
    const document = envelope(parse(readText(file))).documents[0]!;
    const all = cover(document)?.fields ?? [];
    for (const [field, expected] of Object.entries(answer)) {
      const own = all.find(entry => entry.field === field && entry.value);
      yield {
        file,
        line: lineAt(document.filing.text, own?.value?.span.start ?? document.body.start) + 1,
        field: field.replaceAll('_', ' '),
        expected: [[expected].flat().join(', ')],
        got: own ? [said(own)] : [],
      };
    }
  }
}

function said({ field, value, rows = [] }: CoverField): string {
  if (field === 'sec12b_table' || field === 'sec12g_list') return String(rows.length);
  return rows.length > 0 ? rows.map(asOf).join(', ') : value!.value;
}

function asOf({ count, amount, date }: CoverRow): string {
  return [(count ?? amount)?.value, date?.value].filter(Boolean).join(' ');
}
