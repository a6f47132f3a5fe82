const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const values = new Map<string, number>([
  ...SMALL.split(' ').map((word, i) => [word, i] as const),
  ...TENS.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
]);

/** The words that a number is written with, as alternatives of a pattern. */
export const NUMBER_WORD = [...values.keys(), 'hundred', ...Object.keys(SCALES)].join('|');

/** "three hundred sixty-five" as 365; undefined for words that make no number, or that leave it open ("twenty thirty"). */
export function numberOfWords(printed: string): number | undefined {
  let total = 0;
  let group = 0;
  let last: 'none' | 'unit' | 'tens' | 'hundred' = 'none';
  const words = printed.toLowerCase().match(/[a-z]+/g) ?? [];
  for (const word of words) {
    const value = values.get(word);
    if (word === 'and') continue;
    if (word === 'hundred') {
      if (last !== 'unit') return undefined;
      group *= 100;
      last = 'hundred';
    } else if (word in SCALES) {
      if (last === 'none') return undefined;
      total += group * SCALES[word]!;
      group = 0;
      last = 'none';
    } else if (value === undefined || last === 'unit' || (last === 'tens' && value > 9)) {
      return undefined;
    } else {
      group += value;
      last = value < 20 ? 'unit' : 'tens';
    }
  }
  return words.length > 0 ? total + group : undefined;
}
