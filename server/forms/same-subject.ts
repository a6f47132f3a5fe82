import { captionMatch } from './find-item.ts';
import type { Form, Item } from './form.ts';

/** An item that a form asks for. */
export interface Asked {
  readonly form: Form;
  readonly item: Item;
}

/** Captions have so much of each other's words where both are of one subject. */
const SAME = 0.6;

/** Whether two rows of the catalogue, of two eras or two forms, ask for one thing: by their captions, or where the one names the other's number in the older numbering. */
export function sameSubject(one: Asked, other: Asked): boolean {
  if (one.item === other.item) return true;
  const related = one.item.related === other.item.number || other.item.related === one.item.number;
  if (one.form === other.form && related) return true;
  return Math.min(alike(one.item, other.item), alike(other.item, one.item)) >= SAME;
}

/** How much of the wordings of an item is in one of another's. */
function alike(of: Item, within: Item): number {
  return Math.max(...[within.caption, ...(within.variants ?? [])].map(caption => captionMatch(of, caption)));
}
