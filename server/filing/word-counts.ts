import { lettersAlone } from './passage-words.ts';
import { type Passage, textOf } from './passages.ts';
import { EACH } from './word-scan.ts';

/** How often each of the words stands in a passage, as printed, that `counts` is true of: it is told where a word begins and ends, and its hash. */
export function wordCounts(
  passage: Passage,
  counts: (text: string, start: number, end: number, hash: number) => boolean,
): ReadonlyMap<string, number> {
  const text = textOf(passage);
  const words = lettersAlone(passage);
  const times = new Map<string, number>();
  for (let i = 0; i < words.length; i += EACH) {
    const [start, end] = [words[i]!, words[i + 1]!];
    if (!counts(text, start, end, words[i + 2]!)) continue;
    const word = text.slice(start, end);
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  return times;
}
