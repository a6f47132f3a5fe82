import { type Passage, textOf } from './passages.ts';
import { LETTERS, scanWords } from './word-scan.ts';

/** How often each word stands in a passage, as printed. */
export function wordCounts(passage: Passage): ReadonlyMap<string, number> {
  const text = textOf(passage);
  const byHash = new Map<number, { readonly word: string; count: number }>();
  const counts = new Map<string, number>();
  scanWords(text, LETTERS, (start, end, hash) => {
    const known = byHash.get(hash);
    if (known?.word.length === end - start && text.startsWith(known.word, start)) known.count++;
    else {
      const word = text.slice(start, end);
      // Of two words with one hash the first is counted by it.
      if (known) counts.set(word, (counts.get(word) ?? 0) + 1);
      else byHash.set(hash, { word, count: 1 });
    }
    return undefined;
  });
  for (const { word, count } of byHash.values()) counts.set(word, count);
  return counts;
}
