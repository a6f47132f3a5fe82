import { items } from '../../../server/filing/items.ts';
import { formOf } from '../../../server/forms/all.ts';
import type { Form } from '../../../server/forms/form.ts';
import { inForce } from '../../../server/forms/source.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { type Filed, filedUnder, lineOf, rowOf } from '../corpus.ts';

/** The items that a report has, read by people, where its header lists others. */
interface Answer {
  readonly items: readonly string[];
}

/**
 * The items of current reports against the header's item information: "8-K item" is one that the header lists, "8-K item, no other"
 * one that was found where the header lists all of them.
 */
export function* itemsOf8K(corpus: string, form?: string): Iterable<Check> {
  const answers = new Map([...answersIn<Answer>('item-information', corpus)].map(({ file, answer }) => [file, answer]));
  for (const filed of filedUnder(corpus, form)) {
    const listed = answers.get(filed.file)?.items ?? headerItems(filed);
    if (!listed) continue;
    const { file, document } = filed;
    const found = items(document);
    for (const number of listed.filter(Boolean)) {
      const got = found.filter(item => item.number === number).map(item => item.number);
      yield { file, line: filed.firstLine, field: rowOf(filed, '8-K item'), expected: [number], got };
    }
    if (listed.includes('')) continue;
    for (const { number, heading } of found) {
      const line = lineOf(filed, heading.start);
      yield { file, line, field: rowOf(filed, '8-K item, no other'), expected: listed, got: [number] };
    }
  }
}

/** The numbers that the item information stands for; empty for a line left blank, as it often was before 2004. */
function headerItems({ head, type, filedOn }: Filed): string[] | undefined {
  const form = formOf(type);
  const lines = head.lines.filter(line => line.label === 'ITEM INFORMATION').map(line => line.value.value);
  if (!form || !/^8-K/.test(type) || lines.length === 0) return undefined;
  return lines.map(line => (/^\d/.test(line) ? line : numberOf(form, line, filedOn)));
}

/** "Other Events" is Item 5, or 8.01 since August 2004; EDGAR kept some captions after the form had changed them. */
function numberOf(form: Form, caption: string, date: string | undefined): string {
  const words = (text: string) =>
    (text.toLowerCase().match(/[a-z]+/g) ?? []).map(word => word.replace(/s$/, '')).join(' ');
  const rows = form.items.filter(item =>
    [item.caption, ...(item.variants ?? [])].some(printed => words(printed) === words(caption)),
  );
  return (rows.find(item => inForce(item, date)) ?? rows[0])?.number ?? '';
}
