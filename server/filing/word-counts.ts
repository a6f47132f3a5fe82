import { bodyOf, type Document } from './document.ts';
import { lazy } from './lazy.ts';
import { readable } from './rendition.ts';

/** How often each word stands in a document, as printed. */
export const wordCounts: (document: Document) => ReadonlyMap<string, number> = lazy(document => {
  const counts = new Map<string, number>();
  for (const [word] of bodyOf(readable(document)).matchAll(/[A-Za-z]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});
