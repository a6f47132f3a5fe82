import type { Form, Item } from './form.ts';
import { type Dates, inForce, judgingDate, nearlyInForce } from './source.ts';

/** A caption is an item's own when it has this share of its words. */
const SAME = 0.6;

/** An item's heading as printed. */
export interface Heading {
  readonly number: string;
  readonly part?: string | undefined;
  readonly caption?: string;
}

/** The items that the form asks for on these dates. */
export function itemsInForce(form: Form, dates: Dates): readonly Item[] {
  return form.items.filter(item => inForce(form, dates.filed) && inForce(item, judgingDate(item, dates)));
}

/**
 * The form's row for an item as printed. Numbers change their meaning over the years: number, date and caption tell it together.
 * The row in force is taken, unless the caption is that of another which was, or will be, in force within a year.
 */
export function findItem(form: Form, { number, part, caption = '' }: Heading, dates: Dates): Item | undefined {
  // Item 2(a) is mostly printed as "(a)" under Item 2, and then its caption tells it.
  const numbered = form.items.filter(item =>
    [item.number, item.number.replace(/\([a-z]\)$/, '')].map(plain).includes(plain(number)),
  );
  const inPart = numbered.filter(item => item.part === part);
  const rows = inPart.length > 0 ? inPart : numbered;
  const [fit] = ranked(
    rows.filter(item => inForce(item, judgingDate(item, dates))),
    caption,
  );
  const [near] = ranked(
    rows.filter(item => nearlyInForce(item, judgingDate(item, dates))),
    caption,
  );
  if (!fit || !near || captionMatch(near, caption) < SAME) return fit ?? near;
  return ranked([fit, near], caption)[0];
}

/** The best caption first; of equal ones the order stays. */
function ranked(rows: readonly Item[], caption: string): readonly Item[] {
  const closeness = new Map(rows.map(row => [row, likeness(row, caption)]));
  return rows.toSorted((a, b) => closeness.get(b)! - closeness.get(a)!);
}

/** "9A(T)" and "9AT" are one number. */
function plain(number: string): string {
  return number.replace(/[()]/g, '').toUpperCase();
}

/** What has a caption: an item or a part. */
type Captioned = Pick<Item, 'caption' | 'variants'>;

/** How much of an item's official caption, or of a variant, is in the printed one: 0 to 1. */
export function captionMatch(item: Captioned, printed: string): number {
  const have = new Set(wordsOf(printed));
  return best(item, want => want.filter(word => have.has(word)).length / want.length);
}

/** How much the words of both captions are the same: 0 to 1. It tells a caption from one that begins with it. */
function likeness(item: Item, printed: string): number {
  const have = new Set(wordsOf(printed));
  return best(item, want => (2 * want.filter(word => have.has(word)).length) / (want.length + have.size));
}

function best(item: Captioned, measure: (want: readonly string[]) => number): number {
  return Math.max(
    ...[item.caption, ...(item.variants ?? [])].map(wordsOf).map(want => (want.length === 0 ? 0 : measure(want))),
  );
}

/** How much of a printed caption is in an item's official one, or in a variant: 0 to 1; 0 where it has no words. */
export function captionShare(item: Item, printed: string): number {
  const words = wordsOf(printed);
  return best(item, want => words.filter(word => want.includes(word)).length / Math.max(1, words.length));
}

/** A caption is compared by so many characters: a converter may have left the whole document on its line. */
const LONGEST = 1000;

function wordsOf(caption: string): string[] {
  return (
    caption
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[a-z]{3,}/g)
      ?.map(word => word.replace(/s$/, '')) ?? []
  );
}
