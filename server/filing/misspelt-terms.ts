import { bodyOf, type Document } from './document.ts';
import { lazy } from './lazy.ts';
import { seeker } from './names.ts';
import { latelyOfText } from './of-text.ts';
import { ofPassages } from './passages.ts';
import { readable } from './rendition.ts';
import { isSlip, nearTo } from './slip.ts';
import type { Span } from './span.ts';
import { oneLine, type Term } from './term.ts';
import { terms } from './terms.ts';
import { wordCounts } from './word-counts.ts';
import { hashOf } from './word-scan.ts';

/** A place that has a term otherwise than it is defined. */
export interface Misspelt {
  readonly term: Term;
  readonly span: Span;
  /** As it should be printed. */
  readonly right: string;
  /** "Closing date" for "Closing Date", or a letter wrong: "Purchase Agrement". */
  readonly kind: 'case' | 'letter';
}

/** The places where a term of several words is printed with a small letter for a capital, or with a letter wrong. */
export const misspeltTerms: (document: Document) => readonly Misspelt[] = latelyOfText([], document => {
  const named = new Map<string, Term>();
  for (const term of terms(document)) {
    const words = term.name.split(' ');
    if (term.kind !== 'elsewhere' && words.length > 1 && words.filter(word => /^[A-Z][a-z]/.test(word)).length > 1)
      named.set(term.name, named.get(term.name) ?? term);
  }
  if (named.size === 0) return [];
  return [...otherCase(document, named), ...otherLetters(document, named)].sort((a, b) => a.span.start - b.span.start);
});

function otherCase(document: Document, named: ReadonlyMap<string, Term>): Misspelt[] {
  const body = bodyOf(document);
  const offset = document.body.start;
  const known = new Set(terms(document).map(({ name }) => name));
  const all = [...named.values()];
  const found = seekOtherCase(
    document,
    all.map(({ name }) => ({ name, loose: true })),
  );
  return found.flatMap(({ name: i, ...span }) => {
    const term = all[i]!;
    const start = span.start - offset;
    const printed = oneLine(body.slice(start, span.end - offset));
    const words = printed.split(' ');
    const right = term.name.split(' ');
    const lowered = words.some((word, at) => /^[A-Z]/.test(right[at] ?? '') && /^[a-z]/.test(word));
    const capitals = words.filter(word => /^[A-Z]/.test(word)).length;
    if (!lowered || capitals === 0 || known.has(printed) || printed.includes('--')) return [];
    // "Closing date" may well be the date of the Closing, and a sentence's first word has its capital anyway.
    if (capitals === 1 && /^[A-Z]/.test(printed) && (known.has(words[0]!) || opensSentence(body, start))) return [];
    // "Dollar Equivalent" means the Dollar equivalent of ...
    if (span.start >= term.span.start && span.start < term.span.end + OWN) return [];
    return [{ term, span, right: term.name, kind: 'case' as const }];
  });
}

const seekOtherCase = seeker();

/** A definition begins with the ordinary words that it makes a term, within so many characters. */
const OWN = 120;

function opensSentence(body: string, start: number): boolean {
  return /(?:^|[.:;(\u2014"\u201c)-]|\n[ \t\r]*\n)\s*$/.test(body.slice(Math.max(0, start - 60), start));
}

/** A word of fewer letters is too near to others. */
const LONG = 6;
/** The right word stands more often than this, and the wrong one no more than twice. */
const OFTEN = 2;

/** Words one letter from a term's word, beside the term's other words. */
function otherLetters(document: Document, named: ReadonlyMap<string, Term>): Misspelt[] {
  const words = [...named.keys()].flatMap(name => name.split(' ').filter(word => /^[A-Z][a-z]+$/.test(word)));
  const counts = new Map<string, number>();
  const near = new Map<string, readonly string[]>();
  for (const { found } of wordsIn(readable(document), [...new Set(words)].sort()))
    for (const { word, count, meant } of found) {
      counts.set(word, (counts.get(word) ?? 0) + count);
      if (/^[A-Z]/.test(word)) near.set(word, meant);
    }
  const often = (word: string) => (counts.get(word) ?? 0) > OFTEN;
  const wrong = [...near].flatMap(([slip, words]): [string, string][] => {
    const meant = words.find(often);
    return meant && !often(slip) && !counts.has(slip.toLowerCase()) ? [[slip, meant]] : [];
  });
  return wrong.length === 0 ? [] : placesOf(document, named, new Map(wrong));
}

/** In each passage the right words, and those that are a letter from some of them, in small letters too; with how often they stand there. */
const wordsIn = ofPassages(
  (passage, right: readonly string[]) => {
    const { known, hashes, near } = indexOf(right);
    const counts = wordCounts(
      passage,
      (text, start, end, hash) => (end - start >= LONG - 1 && near.maybe(text, start, end)) || hashes.has(hash),
    );
    return Array.from(counts).flatMap(([word, count]) => {
      if (known.has(word)) return [{ word, count, meant: [] }];
      const capital = word.slice(0, 1).toUpperCase() + word.slice(1);
      if (word.length < LONG - 1 || !/^[A-Z][a-z]+$/.test(capital)) return [];
      const meant = near.to(capital).filter(other => isSlip(capital, other));
      return meant.length > 0 ? [{ word, count, meant }] : [];
    });
  },
  right => right.join(' '),
);

function placesOf(
  document: Document,
  named: ReadonlyMap<string, Term>,
  wrong: ReadonlyMap<string, string>,
): Misspelt[] {
  const variants = [...named.values()].flatMap(term => {
    const words = term.name.split(' ');
    return [...wrong].flatMap(([slip, meant]) =>
      words.flatMap((word, i) => (word === meant ? [{ term, name: words.with(i, slip).join(' ') }] : [])),
    );
  });
  return seekSlips(
    document,
    variants.map(({ name }) => ({ name, loose: false })),
  ).map(({ name: i, ...span }) => {
    const { term } = variants[i]!;
    return { term, span, right: term.name, kind: 'letter' as const };
  });
}

const seekSlips = seeker();

/** The right words, and a way to the long ones. */
const indexOf = lazy((right: readonly string[]) => ({
  known: new Set(right),
  hashes: new Set(right.map(hashOf)),
  near: nearTo(right.filter(({ length }) => length >= LONG)),
}));
