import { hull, type Span } from './span.ts';
import { type PrintedWord, printedWords } from './words.ts';

/** One place where a printed text differs from a required one. */
export interface WordDifference {
  /** The required words that are not there; empty where words were added. */
  readonly required: readonly string[];
  /** The printed words in their place; undefined where words were left out. */
  readonly printed?: Span;
  /** The nearest printed word: where a thing left out can be told. */
  readonly near: Span;
}

export interface Compared {
  readonly differences: readonly WordDifference[];
  /** Which part of the required words is there in order, from 0 to 1. */
  readonly alike: number;
  /** How many words are left out or added. */
  readonly cost: number;
}

/** A printed text is compared up to so many words. */
const LIMIT = 1500;

interface RequiredWord {
  readonly word: string;
  readonly printed: string;
  readonly optional: boolean;
  readonly plural: boolean;
}

/** Compares words with a required text, in which words in brackets may be left out and "(s)" leaves the number open. */
export function compareWords(required: string, printed: readonly PrintedWord[]): Compared {
  const wanted = requiredWords(required);
  const given = printed.slice(0, LIMIT);
  const pairs = commonWords(wanted, given);
  const asked = wanted.filter(({ optional }) => !optional).length;
  const kept = pairs.filter(([i]) => !wanted[i]!.optional).length;
  const differences: WordDifference[] = [];
  let cost = 0;
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [wanted.length, given.length] as const]) {
    const last = nextI === wanted.length;
    const lacking = wanted.slice(i, nextI).filter(({ optional }) => !optional);
    // What follows the text is a signature.
    const added = last ? [] : given.slice(j, nextJ).filter(({ word }) => !isNumbering(word));
    const near = (added[0] ?? given[Math.min(j, given.length - 1)] ?? given[0])?.span;
    const from = lacking.length > 0 && j > 0 && added.length === 0 ? given[j - 1]!.span : near;
    if (from && (lacking.length > 0 || added.length > 0))
      differences.push({
        required: lacking.map(word => word.printed),
        ...(added.length > 0 && { printed: hull(added.map(({ span }) => span)) }),
        near: from,
      });
    cost += lacking.length + added.length;
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return { differences, alike: asked === 0 ? 1 : kept / asked, cost };
}

/** "(a)", "4.", "iv)" and the number of a page: how paragraphs are numbered is left to the filer. */
function isNumbering(word: string): boolean {
  return /^(?:[a-z]|\d{1,3}|i{2,3}|iv|vi?|page)$/.test(word);
}

function requiredWords(text: string): RequiredWord[] {
  const optional = [...text.matchAll(/\[[^[\]]*\]/g)].map(({ index, 0: all }) => [index, index + all.length] as const);
  return printedWords(text, 0).map(({ word, span }) => ({
    word,
    printed: text.slice(span.start, span.end),
    optional: optional.some(([start, end]) => start <= span.start && span.end <= end),
    plural: text.startsWith('(s)', span.end),
  }));
}

function same(wanted: RequiredWord, { word }: PrintedWord): boolean {
  return wanted.word === word || (wanted.plural && `${wanted.word}s` === word);
}

/** The longest common run of words, as pairs of places: what stands at both ends alike, and a table for the rest. */
function commonWords(wanted: readonly RequiredWord[], given: readonly PrintedWord[]): (readonly [number, number])[] {
  let head = 0;
  while (head < wanted.length && head < given.length && same(wanted[head]!, given[head]!)) head++;
  const rows = wanted.length - head;
  const columns = given.length - head;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      longest[i * width + j] = same(wanted[head + i]!, given[head + j]!)
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = Array.from({ length: head }, (_, i) => [i, i] as const);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(wanted[head + i]!, given[head + j]!)) pairs.push([head + i++, head + j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
