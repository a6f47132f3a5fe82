import type { Document } from './document.ts';
import { lazy } from './lazy.ts';
import { type Passage, passages } from './passages.ts';
import { readable } from './rendition.ts';

/** How often each word stands in a passage, as printed. */
export const wordsIn: (passage: Passage) => ReadonlyMap<string, number> = lazy(({ text }) => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[A-Za-z]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

/** How often a word stands in a document, as printed. */
export function countOf(document: Document, word: string): number {
  return passages(readable(document)).reduce((count, { passage }) => count + (wordsIn(passage).get(word) ?? 0), 0);
}
