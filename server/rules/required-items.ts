import { judgingDates } from '../filing/as-of.ts';
import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { isContinued } from '../filing/item-heading.ts';
import { items } from '../filing/items.ts';
import { readable } from '../filing/rendition.ts';
import { slice } from '../filing/text.ts';
import { itemsInForce } from '../forms/find-item.ts';
import type { Item } from '../forms/form.ts';
import { reducedDisclosures } from '../forms/reduced-disclosure.ts';
import { nearlyInForce } from '../forms/source.ts';
import { itemLine } from './item-line.ts';
import { notApplicable, notChecked, type Verdict } from './rule.ts';

/** What a report has to answer, and what of it has no heading. */
export interface RequiredItems {
  /** All items of the form, in its order. */
  readonly asked: readonly Item[];
  readonly required: readonly Item[];
  readonly missing: readonly Item[];
}

/** Where more than one is missing and fewer than this share is there, the reading has failed, or less is asked of the filer. */
const MOST = 0.7;
/** Who may leave items out says so within so many characters. */
const HEAD = 20_000;

/** Why a document is not asked for all items of its form, or which of them it lacks. */
export function requiredItems(document: Document): RequiredItems | Verdict {
  const { form, amendment } = formType(document) ?? {};
  const asked = form ? itemsInForce(form, judgingDates(document)).filter(mustHaveHeading) : [];
  if (!form?.answersAllItems || asked.length === 0) return notApplicable('the form leaves out what does not apply');
  if (amendment) return notApplicable('an amendment has what it changes');
  const source = readable(document);
  const head = slice(source.filing.text, source.body.start, Math.min(source.body.end, source.body.start + HEAD));
  const reduced = reducedDisclosures.find(({ said }) => said.test(head));
  if (reduced) return notChecked(`the filer is ${reduced.who}: fewer items are asked of it`);
  if (cover(document)?.registrants.some(({ role }) => role !== undefined))
    return notChecked('the registrants are depositor, sponsor or trust: fewer items are asked of them');
  // The head of an item's second page is no heading of the item.
  const found = items(document).filter(({ caption }) => !isContinued(caption.value));
  // A change of the form takes about a year to reach all filers.
  const required = asked.filter(row =>
    form.items
      .filter(({ number, part }) => number === row.number && part === row.part)
      .every(
        other => other === row || !nearlyInForce(other, judgingDates(document).filed) || other.caption === row.caption,
      ),
  );
  const has = (row: Item) => found.some(item => sameItem(row, item));
  const present = required.filter(has).length;
  if (required.length - present > Math.max(1, required.length * (1 - MOST)))
    return notChecked(`only ${present} of ${required.length} items were found`);
  const answers = items(readable(document)).filter(item => form.items.some(row => sameItem(row, item)));
  const missing = required.filter(row => !has(row) && !itemLine(document, row.number, answers));
  return { asked: itemsInForce(form, judgingDates(document)), required, missing };
}

function mustHaveHeading(row: Item): boolean {
  return !row.optional && !row.unprinted && !/reserved/i.test(row.caption);
}

/** "9A(T)" answers 9A. */
function sameItem(row: Item, item: { readonly number: string; readonly part?: string }): boolean {
  return (
    item.number.replace(/\(?T\)?$/, '') === row.number &&
    (item.part === undefined || row.part === undefined || item.part === row.part)
  );
}
