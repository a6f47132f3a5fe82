import type { Form, Item } from './form.ts';
import { inForce } from './source.ts';

/** Around a change of the form, filers used the old page for about a year. */
const GRACE_DAYS = 366;

/** The items that the form asks for on a date (undefined: today's). */
export function itemsInForce(form: Form, date: string | undefined): readonly Item[] {
  return form.items.filter(item => inForce(item, date));
}

/**
 * The form's row for an item as printed. Numbers change their meaning over the years: number, date and caption tell it together.
 * Without a row in force, one that was in force within about a year is taken.
 */
export function findItem(form: Form, number: string, date: string | undefined, caption = ''): Item | undefined {
  const rows = form.items.filter(item => item.number === number);
  const fits = rows.filter(item => inForce(item, date));
  const near = date
    ? rows.filter(item => inForce(item, shifted(date, -GRACE_DAYS)) || inForce(item, shifted(date, GRACE_DAYS)))
    : [];
  const pool = fits.length > 0 ? [...fits, ...near] : near;
  return pool.toSorted((a, b) => captionMatch(b, caption) - captionMatch(a, caption))[0];
}

/** How much of an item's official caption, or of a variant, is in the printed one: 0 to 1. */
export function captionMatch(item: Item, printed: string): number {
  const have = new Set(wordsOf(printed));
  const share = (caption: string) => {
    const want = wordsOf(caption);
    return want.length === 0 ? 0 : want.filter(word => have.has(word)).length / want.length;
  };
  return Math.max(...[item.caption, ...(item.variants ?? [])].map(share));
}

function wordsOf(caption: string): string[] {
  return (
    caption
      .toLowerCase()
      .match(/[a-z]{3,}/g)
      ?.map(word => word.replace(/s$/, '')) ?? []
  );
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
