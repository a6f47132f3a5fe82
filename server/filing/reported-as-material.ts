import { type MaterialItem, materialItems } from '../forms/material-items.ts';
import { inForce } from '../forms/source.ts';
import { judgingDates } from './as-of.ts';
import type { Document } from './document.ts';
import { formType } from './form-type.ts';
import { type Item, items } from './items.ts';
import { ofText } from './of-text.ts';
import type { Span } from './span.ts';
import { textAt } from './text.ts';

/** An item for what is material. */
export interface ReportedAsMaterial {
  readonly item: Item;
  readonly row: MaterialItem;
  /** Where its text says that the event is not material, or not determined to be. */
  readonly said?: Span;
}

/** The items of a document that are for material events alone. */
export const reportedAsMaterial: (document: Document) => readonly ReportedAsMaterial[] = ofText<
  readonly ReportedAsMaterial[]
>([], document => {
  const form = formType(document)?.form?.name;
  const rows = materialItems.filter(row => row.form === form && inForce(row, judgingDates(document).filed));
  return items(document).flatMap(item => {
    const row = rows.find(({ number }) => number === item.number);
    const said = row && saidIn(document, item, row);
    return row ? [{ item, row, ...(said && { said }) }] : [];
  });
});

/** The first of the wordings, where nothing says otherwise. */
function saidIn({ filing }: Document, { heading, span }: Item, { said, unless }: MaterialItem): Span | undefined {
  const text = textAt(filing.text, { start: heading.end, end: span.end });
  if (unless.test(text)) return undefined;
  const [first] = said
    .map(wording => wording.exec(text))
    .filter(found => found !== null)
    .toSorted((a, b) => a.index - b.index);
  const start = heading.end + (first?.index ?? 0);
  return first && { start, end: start + first[0].length };
}
