import { formType } from '../filing/form-type.ts';
import { items, repeatedItems } from '../filing/items.ts';
import { contains } from '../filing/span.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const itemTwice: Rule = {
  id: 'item-twice',
  area: 'items',
  severity: 'warning',
  confidence: 'likely',
  summary: 'No item has its heading twice.',
  source: ['17 CFR 240.12b-13'],
  notes: 'Contents pages, running heads within their own item and headings that are said to be continued do not count.',
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('PART II\n', 'Item 3. Legal Proceedings\n\n     Nothing to report.\n\nPART II\n'),
    }),
  good: () => exampleAnnualReport('2024-03-12', '2023-12-31'),
  *check(document) {
    const found = items(document);
    if (!formType(document)?.form || found.length === 0) return notApplicable('no items of a form were found');
    for (const { number, part, heading } of repeatedItems(document)) {
      const first = found.find(item => item.number === number && item.part === part);
      // Within its own item it is a running head.
      if (!first || contains(first.span, heading.start)) continue;
      yield {
        message: `Item ${number} has its heading twice.`,
        span: heading,
        related: [{ span: first.heading, message: 'the other one' }],
      };
    }
    return passed(`${found.length} items`);
  },
};
