import { reportedAsMaterial } from '../filing/reported-as-material.ts';
import { materialItems } from '../forms/material-items.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const itemMaterial: Rule = {
  id: 'item-material',
  area: 'items',
  severity: 'hint',
  confidence: 'possible',
  summary:
    'An item for what is material is not used for an event of which the text says that it is not, or not yet determined to be.',
  source: [...new Set(materialItems.flatMap(({ source }) => source))],
  since: '2024-05-21',
  notes:
    'Item 1.05 of Form 8-K does not forbid it; the staff encourages Item 8.01 for such incidents. Told by words, so that a person has to read the sentence; nothing is said where the text says that the event was determined to be material.',
  bad: () => reported('has not yet determined whether the incident is material'),
  good: () => reported('has determined that the incident is material'),
  *check(document) {
    const own = reportedAsMaterial(document);
    if (own.length === 0) return notApplicable('no item is for material events alone');
    for (const { item, row, said } of own) {
      if (said)
        yield {
          message: `Item ${item.number} is for what is determined to be material: where this is not, the staff asks for another item, such as ${row.instead}.`,
          span: said,
        };
    }
    return passed(`Item ${own[0]!.item.number}`, own[0]!.item.heading);
  },
};

function reported(said: string): string {
  return example('June 4, 2024', {
    body: `     On May 30, 2024, strangers read our customers' files. The Company ${said}.`,
    change: text =>
      text
        .replace('March 30, 2004', 'May 30, 2024')
        .replace('Item 5. Other Events', 'Item 1.05 Material Cybersecurity Incidents'),
  });
}
