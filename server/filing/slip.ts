import { lazy } from './lazy.ts';

/** One letter left out, put in, changed or swapped, and not at the ends, where words are inflected. */
export function isSlip(wrong: string, right: string): boolean {
  if (wrong[0] !== right[0] || Math.abs(wrong.length - right.length) > 1) return false;
  let from = 0;
  while (from < wrong.length && wrong[from] === right[from]) from++;
  let back = 0;
  while (back < Math.min(wrong.length, right.length) - from && wrong.at(-1 - back) === right.at(-1 - back)) back++;
  const [a, b] = [wrong.length - from - back, right.length - from - back];
  const swapped = a === 2 && b === 2 && wrong[from] === right[from + 1] && wrong[from + 1] === right[from];
  return from > 0 && ((swapped && back > 0) || (Math.max(a, b) === 1 && back > 1));
}

/** Words near to others, of five letters or more. */
export interface Near {
  /** False for most words that are not: told by their letters in any case. */
  readonly maybe: (text: string, start: number, end: number) => boolean;
  /** Those of the others that may be a slip or an "s" apart from a word: a few of many. */
  readonly to: (printed: string) => readonly string[];
}

export const nearTo = lazy((words: readonly string[]): Near => {
  const byEdge = new Map<string, string[]>();
  const begun = new Uint8Array(1 << 10);
  const ended = new Uint8Array(1 << 15);
  for (const word of words) {
    for (const edge of edgesOf(word)) {
      const same = byEdge.get(edge);
      if (same) same.push(word);
      else byEdge.set(edge, [word]);
    }
    begun[pair(word, 0)] = 1;
    ended[(letter(word, 0) << 10) | pair(word, word.length - EDGE)] = 1;
  }
  return {
    maybe: (text, start, end) =>
      begun[pair(text, start)] === 1 || ended[(letter(text, start) << 10) | pair(text, end - EDGE)] === 1,
    to: printed => {
      const [begun = [], ended = []] = edgesOf(printed).map(edge => byEdge.get(edge));
      return begun.length === 0 ? ended : [...begun, ...ended.filter(word => !begun.includes(word))];
    },
  };
});

/** A slip leaves so many letters of a long word as they are, at its beginning or at its end. */
const EDGE = 2;

function edgesOf(word: string): [string, string] {
  return [`${word.slice(0, EDGE)}-`, `-${word.slice(-EDGE)}`];
}

/** The number of a letter in the alphabet, in any case. */
function letter(text: string, at: number): number {
  return text.charCodeAt(at) & 31;
}

function pair(text: string, at: number): number {
  return (letter(text, at) << 5) | letter(text, at + 1);
}
