import { judgingDates } from '../filing/as-of.ts';
import { formType } from '../filing/form-type.ts';
import { type Item, items } from '../filing/items.ts';
import { itemsInForce } from '../forms/find-item.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

const SWAPPED = 'Item 3. Legal Proceedings\n\n     Nothing to report.\n\n';

export const itemOrder: Rule = {
  id: 'item-order',
  area: 'items',
  severity: 'hint',
  confidence: 'likely',
  summary: 'The items stand in the order of the form.',
  source: ['17 CFR 240.12b-13'],
  notes: 'The order is a custom more than a rule: the numbers and captions have to be there.',
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace(SWAPPED, '').replace('Item 2. Properties', `${SWAPPED}Item 2. Properties`),
    }),
  good: () => exampleAnnualReport('2024-03-12', '2023-12-31'),
  *check(document) {
    const form = formType(document)?.form;
    const order = form ? itemsInForce(form, judgingDates(document)) : [];
    const rank = ({ number, part }: Item) =>
      order.findIndex(
        row => row.number === number && (row.part === undefined || part === undefined || row.part === part),
      );
    const found = items(document).filter(item => rank(item) >= 0);
    if (found.length < 2) return notApplicable('fewer than two items were found');
    for (const [i, item] of found.entries()) {
      const before = found[i - 1];
      if (!before || rank(item) >= rank(before) || before.heading.start === item.heading.start) continue;
      const related = [{ span: before.heading, message: `Item ${before.number}` }];
      yield {
        message: `Item ${item.number} comes after Item ${before.number} here, on the form before it.`,
        span: item.heading,
        related,
      };
    }
    return passed(found.map(({ number }) => number).join(', '));
  },
};
