import { diffArrays } from 'diff';

/** A word, and whether it is the last one on its line. */
export interface PlacedWord {
  readonly word: string;
  readonly endsLine: boolean;
}

/** A run of words that two texts have in common, as it is placed in the later one, or that only one of them has. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: readonly PlacedWord[];
  /** So much is changed here that words which both texts have were not looked for. */
  readonly whole?: true;
}

/** How many words one text has that the other has not. */
export interface Counts {
  readonly added: number;
  readonly removed: number;
  /** Some of those may stand in both: too much is changed about them. */
  readonly whole?: true;
}

/** Two texts that differ in more lines, or two stretches of lines in more words, are taken to have nothing in common. */
const LIMIT = 1500;

/** What is changed between two texts, in order: first by lines, and between lines that both have by words. Where lines end is no change. */
export function changedWords(before: string, after: string): Run[] {
  const runs: Run[] = [];
  const removed: PlacedWord[] = [];
  const added: PlacedWord[] = [];
  const close = () => runs.push(...compared(removed.splice(0), added.splice(0), ({ word }) => word));
  // Lines that are too many to be told apart are told by their words.
  for (const { kind, words: lines } of compared(linesOf(before), linesOf(after), ({ key }) => key)) {
    const words = lines.flatMap(line => line.words);
    if (kind !== 'same') for (const word of words) (kind === 'removed' ? removed : added).push(word);
    else {
      close();
      runs.push({ kind, words });
    }
  }
  close();
  return runs;
}

interface RunOf<T> {
  readonly kind: Run['kind'];
  readonly words: readonly T[];
  readonly whole?: true;
}

function compared<T>(before: readonly T[], after: readonly T[], key: (of: T) => string): RunOf<T>[] {
  const all: RunOf<T>[] = [
    { kind: 'removed', words: before },
    { kind: 'added', words: after },
  ];
  const some = all.filter(({ words }) => words.length > 0);
  if (some.length < all.length) return some;
  const whole = all.map(run => ({ ...run, whole: true as const }));
  if (apart(before.map(key), after.map(key)) > LIMIT) return whole;
  const comparator = (a: T, b: T) => key(a) === key(b);
  const changes = diffArrays([...before], [...after], { comparator, maxEditLength: LIMIT });
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      words: value,
    })) ?? whole
  );
}

/** How many of both are in the one or the other alone, wherever they stand: at least so many are changed. */
function apart(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const key of before) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const key of after) counts.set(key, (counts.get(key) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

interface Line {
  readonly key: string;
  readonly words: readonly PlacedWord[];
}

/** The lines that are not blank. */
function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line): Line[] => {
    const words = line.match(/\S+/g) ?? [];
    const placed = words.map((word, i) => ({ word, endsLine: i === words.length - 1 }));
    return words.length > 0 ? [{ key: words.join(' '), words: placed }] : [];
  });
}

/** The words of those runs, counted; of what is no word, such as a currency's sign, nothing. */
export function counted(runs: readonly Run[]): Counts {
  const count = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? run.words.filter(isWord).length : 0), 0);
  return { added: count('added'), removed: count('removed'), ...(runs.some(({ whole }) => whole) && { whole: true }) };
}

/** True for what has a letter or a digit. */
export function isWord({ word }: PlacedWord): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
