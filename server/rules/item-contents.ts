import { judgingDates } from '../filing/as-of.ts';
import { formType } from '../filing/form-type.ts';
import { items, itemsInContents, type Mention } from '../filing/items.ts';
import { itemsInForce } from '../forms/find-item.ts';
import type { Item } from '../forms/form.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { itemLine } from './item-line.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

const CONTENTS = `                               TABLE OF CONTENTS

Item 1.   Business                                                             3
Item 1A.  Risk Factors                                                         4
Item 2.   Properties                                                           5
Item 3.   Legal Proceedings                                                    6

`;

/** A contents page of which fewer than this share is found in the body is one of something else. */
const MOST = 0.7;

export const itemContents: Rule = {
  id: 'item-contents',
  area: 'items',
  severity: 'information',
  confidence: 'likely',
  summary: 'Every item of the contents page has its heading in the text.',
  source: ['proofreading: no form asks for it'],
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('PART I\n', `${CONTENTS}PART I\n`).replace('Item 2. Properties', 'Properties'),
    }),
  good: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('PART I\n', `${CONTENTS}PART I\n`),
    }),
  *check(document) {
    const listed = itemsInContents(document);
    const found = items(document);
    const form = formType(document)?.form;
    if (!form || listed.length === 0) return notApplicable('there is no contents page with items');
    const rows = itemsInForce(form, judgingDates(document));
    const has = ({ number, part }: Mention) =>
      found.some(
        item =>
          item.number === number &&
          (part === undefined || item.part === undefined || item.part === part || inOnePart(rows, number)),
      );
    const lost = listed.filter(
      entry => !has(entry) && !(inOnePart(rows, entry.number) && itemLine(document, entry.number)),
    );
    if (lost.length > Math.max(1, listed.length * (1 - MOST)))
      return notChecked('the contents page could not be matched with the text');
    for (const { number, heading } of lost)
      yield { message: `Item ${number} is on the contents page and has no heading in the text.`, span: heading };
    return passed(`${listed.length} entries`, listed[0]!.heading);
  },
};

/** True where the number alone tells the item: contents pages may have it under another part. */
function inOnePart(rows: readonly Item[], number: string): boolean {
  return new Set(rows.filter(row => row.number === number).map(({ part }) => part)).size < 2;
}
