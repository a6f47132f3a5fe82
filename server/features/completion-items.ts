import { itemHeading } from '../drafts/items.ts';
import { wrapped } from '../drafts/layout.ts';
import { judgingDates } from '../filing/as-of.ts';
import { formType } from '../filing/form-type.ts';
import { items } from '../filing/items.ts';
import { textAt } from '../filing/text.ts';
import { itemsInForce } from '../forms/find-item.ts';
import type { Offer } from './completion-offer.ts';
import type { LinePlace } from './completion-place.ts';
import { itemMarkdown } from './hover-item.ts';

/** The headings of the items that the form has on the day and the document has not, in the letters of those that it has. */
export function itemOffers({ document, replace }: LinePlace): Offer[] {
  const form = formType(document)?.form;
  if (!form) return [];
  const there = items(document);
  const printed = there.map(({ heading }) => textAt(document.filing.text, heading));
  const capitals = printed.length > 0 && printed.every(heading => heading === heading.toUpperCase());
  return itemsInForce(form, judgingDates(document))
    .filter(({ number, part }) => !there.some(item => item.number === number && (item.part ?? part) === part))
    .map(row => {
      const heading = capitals ? itemHeading(row).toUpperCase() : itemHeading(row);
      const name = `Item ${row.number}`;
      return {
        label: name,
        detail: `${row.part ? `Part ${row.part}: ` : ''}${row.caption}`,
        kind: 'Struct',
        replace,
        text: wrapped(heading, { rest: heading.indexOf('.  ') + 3 }).join('\n'),
        filter: `${name} ${row.caption}`,
        documentation: itemMarkdown(document, form, row),
      };
    });
}
