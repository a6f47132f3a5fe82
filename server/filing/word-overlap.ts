import { lazy } from './lazy.ts';

/** What has words, as they compare. */
export interface Worded {
  text(): string;
}

/** How much of two texts is alike, from 0 to 1: their words, two by two, wherever they stand and in capitals or not. */
export function wordOverlap(a: Worded, b: Worded): number {
  const [one, other] = [wordPairs(a), wordPairs(b)];
  if (one.length + other.length === 0) return 1;
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [x, y] = [one[i]!, other[j]!];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * common) / (one.length + other.length);
}

/** A number for each two words that follow one another, ascending. */
const wordPairs: (of: Worded) => Int32Array = lazy(of => {
  let last = 0;
  const pairs = Int32Array.from(of.text().toLowerCase().match(/\S+/g) ?? [], word => {
    let hash = 5381;
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 33) ^ word.charCodeAt(i)) | 0;
    const pair = (Math.imul(last, 0x9e3779b1) ^ hash) | 0;
    last = hash;
    return pair;
  });
  return pairs.sort();
});
