import type { Document } from './document.ts';
import { lazy } from './lazy.ts';
import { wordsAndNumbers } from './passage-words.ts';
import { ofPassages, type Passage, textOf } from './passages.ts';
import { EACH, hashOf } from './word-scan.ts';

/** A name to look for, and how it may be written. */
export interface Sought {
  readonly name: string;
  /** In any mix of capitals, whatever commas and stops its parts have: "CWALT INC" is "CWALT, Inc." */
  readonly loose: boolean;
}

/** A place where the name number `name` of those sought stands. */
export interface Occurrence {
  readonly name: number;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly index: number;
  readonly words: readonly string[];
  /** What stands between the words, blanks made one. */
  readonly gaps: readonly string[];
  readonly loose: boolean;
}

const WORD = /[A-Za-z0-9\u00c0-\u024f]+/g;
/** Between two words of a name there is no more than this, a line break and its indentation included. */
const WIDE = 120;

/**
 * Every place in a document's body where one of the names stands as whole words, over line breaks too; of two at one place the longer. Offsets are
 * the filing's. Each who seeks has its own seeker, for what was sought before is not sought again in what an edit has not touched.
 */
export function seeker(): (document: Document, sought: readonly Sought[]) => Occurrence[] {
  const found = ofPassages(occurrences, sought => JSON.stringify(sought.map(({ name, loose }) => [name, loose])));
  return (document, sought) =>
    found(document, sought).flatMap(({ found, start }) =>
      found.map(each => ({ name: each.name, start: each.start + start, end: each.end + start })),
    );
}

function occurrences(passage: Passage, sought: readonly Sought[]): Occurrence[] {
  const { firsts, some } = byFirstWord(sought);
  if (firsts.size === 0) return [];
  const text = textOf(passage);
  const words = wordsAndNumbers(passage);
  const found: Occurrence[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i += EACH) {
    const hash = words[i + 2]!;
    if (some[hash & FEW] === 0) continue;
    const entries = firsts.get(hash);
    const start = words[i]!;
    if (
      !entries ||
      start < from ||
      (text.charCodeAt(start - 1) === HYPHEN && /[A-Za-z0-9]/.test(text.charAt(start - 2)))
    )
      continue;
    const word = text.slice(start, words[i + 1]!);
    for (const { first, entry } of entries) {
      const end = first === word ? follow(text, entry, words[i + 1]!) : undefined;
      if (end === undefined) continue;
      found.push({ name: entry.index, start, end });
      from = end;
      break;
    }
  }
  return found;
}

/** The least bits of a hash tell most words that begin no name. */
const FEW = (1 << 10) - 1;
const HYPHEN = 45;

/** A name under one of the ways its first word may be written. */
interface First {
  readonly first: string;
  readonly entry: Entry;
}

interface Firsts {
  /** The names by the hashes of their first words, the longest first. */
  readonly firsts: ReadonlyMap<number, readonly First[]>;
  /** Whether there is one with these least bits. */
  readonly some: Uint8Array;
}

const byFirstWord = lazy((sought: readonly Sought[]): Firsts => {
  const firsts = new Map<number, First[]>();
  const some = new Uint8Array(FEW + 1);
  sought.forEach(({ name, loose }, index) => {
    const entry = entryOf(name, index, loose);
    const first = entry.words[0];
    if (first === undefined) return;
    for (const key of loose ? new Set([first, first.toUpperCase(), first.toLowerCase(), capital(first)]) : [first]) {
      const hash = hashOf(key);
      some[hash & FEW] = 1;
      const own = firsts.get(hash);
      if (own) own.push({ first: key, entry });
      else firsts.set(hash, [{ first: key, entry }]);
    }
  });
  for (const list of firsts.values()) list.sort((a, b) => b.entry.words.length - a.entry.words.length);
  return { firsts, some };
});

function entryOf(name: string, index: number, loose: boolean): Entry {
  const matches = [...name.matchAll(WORD)];
  const gaps = matches.map((match, i) =>
    blanks(name.slice(match.index + match[0].length, matches[i + 1]?.index ?? name.length)),
  );
  return { index, words: matches.map(match => match[0]), gaps, loose };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

/** The end of the name whose first word ends at `from`; undefined where the text goes another way. */
function follow(text: string, { words, gaps, loose }: Entry, from: number): number | undefined {
  let end = from;
  for (let i = 1; i < words.length; i++) {
    const ahead = text.slice(end, end + WIDE + words[i]!.length + 1);
    const at = ahead.search(WORD);
    if (at < 0) return undefined;
    const after = at + words[i]!.length;
    if (!sameWord(ahead.slice(at, after), words[i]!, loose) || /[A-Za-z0-9]/.test(ahead.charAt(after)))
      return undefined;
    if (!sameGap(ahead.slice(0, at), gaps[i - 1]!, loose)) return undefined;
    end += after;
  }
  // "Company-owned" says something else than "Company".
  if (/^-[A-Za-z]/.test(text.slice(end, end + 2))) return undefined;
  const tail = gaps.at(-1)!;
  return tail !== '' && text.startsWith(tail, end) ? end + tail.length : end;
}

function sameWord(a: string, b: string, loose: boolean): boolean {
  return a === b || (loose && a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

function sameGap(printed: string, wanted: string, loose: boolean): boolean {
  if (/\n[ \t\r]*\n/.test(printed)) return false;
  if (!loose) return blanks(printed) === wanted;
  return /^[\s.,&'\u2019()/-]*$/.test(printed) && (printed.includes('&') === wanted.includes('&') || wanted === '');
}

function blanks(gap: string): string {
  return gap.replace(/\s+/g, ' ');
}
