import { items } from '../filing/items.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { requiredItems } from './required-items.ts';
import { passed, type Rule } from './rule.ts';

/** Financial statements often stand in a report without the heading of their item. */
const STATEMENTS = /^Financial Statements/;

export const itemMissing: Rule = {
  id: 'item-missing',
  area: 'items',
  severity: 'warning',
  confidence: 'likely',
  summary: 'An annual or quarterly report has every item that it must answer.',
  source: ['17 CFR 240.12b-13', 'Form 10-K', 'Form 10-Q'],
  notes:
    'Items answered together, reserved ones, and those that may be left out are not asked for; amendments, asset-backed issuers and filers of reduced disclosure are not judged. An item that does not apply is answered by saying so. Financial statements without a heading are only told by the preset "strict".',
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('Item 3. Legal Proceedings\n\n     Nothing to report.\n\n', ''),
    }),
  good: () => exampleAnnualReport('2024-03-12', '2023-12-31'),
  *check(document) {
    const read = requiredItems(document);
    if ('status' in read) return read;
    const found = items(document);
    for (const row of read.missing) {
      const before = read.asked.slice(0, read.asked.indexOf(row)).toReversed();
      const neighbour =
        before.flatMap(
          other => found.find(({ number, part }) => number === other.number && part === other.part) ?? [],
        )[0] ?? found[0]!;
      yield {
        message: `Item ${row.number} (${row.caption}) is missing.`,
        span: neighbour.heading,
        ...(STATEMENTS.test(row.caption) && { confidence: 'possible' }),
      };
    }
    return passed(`${read.required.length} items`);
  },
};
