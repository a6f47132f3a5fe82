import { type Passage, textOf } from './passages.ts';

/** How often each word stands in a passage, as printed. */
export function wordCounts(passage: Passage): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of textOf(passage).matchAll(/[A-Za-z]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
