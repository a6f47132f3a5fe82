import { countBelow } from './sorted.ts';

/** Something with a place in an order, from one number to another, and a weight. */
export interface Entry<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

interface Link<T> {
  readonly entry: Entry<T>;
  readonly weight: number;
  readonly before: Link<T> | undefined;
}

/**
 * The entries, in their own sequence, that rise from one to the next and weigh most together; of equals the earliest.
 * Takes time n log n, by a tree of the best chains that end at or below each place.
 */
export function heaviestChain<T>(entries: readonly Entry<T>[]): Entry<T>[] {
  const places = [...new Set(entries.map(entry => entry.to))].sort((a, b) => a - b);
  const best: (Link<T> | undefined)[] = [];
  const under = (index: number) => {
    let found: Link<T> | undefined;
    for (let i = index; i > 0; i -= i & -i) if (heavier(best[i], found)) found = best[i];
    return found;
  };
  for (const entry of entries) {
    const before = under(countBelow(places, entry.from));
    const link = { entry, weight: entry.weight + (before?.weight ?? 0), before };
    for (let i = countBelow(places, entry.to) + 1; i <= places.length; i += i & -i)
      if (heavier(link, best[i])) best[i] = link;
  }
  const chain: Entry<T>[] = [];
  for (let link = under(places.length); link; link = link.before) chain.push(link.entry);
  return chain.reverse();
}

function heavier<T>(a: Link<T> | undefined, b: Link<T> | undefined): boolean {
  return a !== undefined && (b === undefined || a.weight > b.weight);
}
