import { judgingDates } from '../filing/as-of.ts';
import { formType } from '../filing/form-type.ts';
import { header } from '../filing/header.ts';
import { items } from '../filing/items.ts';
import { itemsInForce } from '../forms/find-item.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

export const headerItems: Rule = {
  id: 'header-items',
  area: 'agreement',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'The items that the submission header lists are those that the document answers.',
  source: ['EDGAR Filer Manual II 6.5'],
  notes: 'Headers before 2004 often left the items blank: those are not compared.',
  bad: () =>
    exampleSubmission({
      header: text =>
        text.replace(/(ITEM INFORMATION:\t\t)Other events/, '$1Other events\n$1Bankruptcy or receivership'),
    }),
  good: () => exampleSubmission(),
  *check(document) {
    const form = formType(document)?.form;
    const lines = header(document.filing)?.lines.filter(line => line.label === 'ITEM INFORMATION') ?? [];
    if (!form || document.index > 0 || lines.length === 0) return notApplicable('no submission header lists items');
    const rows = itemsInForce(form, judgingDates(document));
    const numberOf = (said: string) =>
      rows.find(
        row => row.number === said || [row.caption, ...(row.variants ?? [])].some(caption => same(caption, said)),
      )?.number;
    const listed = lines.map(({ value }) => ({ value, number: numberOf(value.value) }));
    if (listed.some(({ number }) => !number))
      return notChecked('an item of the header could not be told from its caption');
    const found = items(document);
    if (found.length === 0) return notChecked('no item was found in the document');
    const numbers = new Set(listed.map(({ number }) => number));
    for (const { value, number } of listed) {
      if (!found.some(item => item.number === number))
        yield { message: `The header lists Item ${number}, which the document does not answer.`, span: value.span };
    }
    for (const { number, heading } of found) {
      if (!numbers.has(number))
        yield { message: `Item ${number} is not among those that the header lists.`, span: heading };
    }
    return passed([...numbers].join(', '));
  },
};

/** The same caption, case, punctuation and plural apart. */
function same(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.map(word => word.replace(/s$/, ''))
      .join(' ');
  return words(a) === words(b);
}
