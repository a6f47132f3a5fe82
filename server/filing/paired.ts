import { sameSubject } from '../forms/same-subject.ts';
import { type Comparable, comparables, FORM } from './comparable.ts';
import type { Filing } from './filing.ts';
import { wordOverlap } from './word-overlap.ts';

/** Things of one number are not the same where neither their captions nor their words are: the exhibit, the note is another. */
const UNLIKE = 0.15;
/** Of other numbers they are the same where so much of the words is, or less under captions that have as much of their words in common. */
const ALIKE = 0.5;
const ALIKE_BY_CAPTION = 0.1;
/** One name counts for so much likeness. */
const NAME = 0.3;

/** By the number of a later stretch, that of the earlier one that it is. Those of one document have theirs in one other: boilerplate stands in many. */
export function paired(left: Filing, right: Filing): ReadonlyMap<number, number> {
  const [before, after] = [comparables(left).stretches, comparables(right).stretches];
  const partner = pairedDocuments(left, right);
  const ofDocument = new Map<string | undefined, number[]>(before.map(({ document }) => [document, []]));
  before.forEach(({ document }, from) => void ofDocument.get(document)!.push(from));
  const candidates = after.flatMap((own, to) =>
    (ofDocument.get(partner.get(own.document)) ?? []).flatMap(from => {
      const old = before[from]!;
      const score = old.kind === own.kind ? likeness(old, own) : 0;
      return score > 0 ? [{ to, from, score }] : [];
    }),
  );
  return best(candidates);
}

interface Candidate<K> {
  readonly to: K;
  readonly from: K;
  readonly score: number;
}

/** Each once, what is most alike first; of equals those that come first. */
function best<K>(candidates: readonly Candidate<K>[]): Map<K, K> {
  const pairs = new Map<K, K>();
  const taken = new Set<K>();
  for (const { to, from } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(to) || taken.has(from)) continue;
    pairs.set(to, from);
    taken.add(from);
  }
  return pairs;
}

/** 0 where two stretches of a kind are not the same thing. */
function likeness(old: Comparable, own: Comparable): number {
  const number = old.number === own.number && (old.part === own.part || old.part === '' || own.part === '');
  const asked = sameAsked(old, own);
  const captions = captionOverlap(old.caption, own.caption);
  const words = wordOverlap(old, own);
  const told = asked || captions === 1;
  if (asked === false && !told) return 0;
  const bare = old.number === '' && old.caption === '';
  const alike = words >= (captions >= ALIKE ? ALIKE_BY_CAPTION : number && !bare ? UNLIKE : ALIKE);
  // There is one of a kind, or an item that nothing else is known of: less than any reason above.
  if (!told && !alike) return number && (bare || old.kind === 'item') ? words / 2 + 0.01 : 0;
  return (asked ? 1 : captions) + (number ? NAME : 0) + words;
}

/** Whether the form asks for one thing in both; undefined where the catalogue does not say. */
function sameAsked(old: Comparable, own: Comparable): boolean | undefined {
  if (old.asked.length === 0 || own.asked.length === 0) return undefined;
  return old.asked.some(one => own.asked.some(other => sameSubject(one, other)));
}

/** How much two captions have in common of their words, from 0 to 1; 0 where one has none. */
function captionOverlap(one: string, other: string): number {
  const [a, b] = [one, other].map(caption => new Set(caption.toLowerCase().match(/[a-z0-9]+/g)));
  const common = [...a!].filter(word => b!.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (a!.size + b!.size);
}

/** By the name of a later document, that of the earlier one that it is. */
function pairedDocuments(left: Filing, right: Filing): ReadonlyMap<string, string> {
  const [before, after] = [documentsOf(left), documentsOf(right)];
  // Nothing is more alike than one of the same name and words: most of the documents of two drafts.
  const same = [...after].flatMap(([name, own]) => {
    const old = before.get(name);
    return old && wordOverlap(old, own) === 1 ? [name] : [];
  });
  for (const name of same) for (const all of [before, after]) all.delete(name);
  const candidates = [...after].flatMap(([to, own]) =>
    [...before].flatMap(([from, old]) => {
      const named = to === from;
      const words = wordOverlap(old, own);
      const may = isForm(to) === isForm(from) && (words >= (named ? UNLIKE : ALIKE) || (named && isOneOfAKind(to)));
      const score = may ? words + (named ? NAME : 0) : 0;
      return score > 0 ? [{ to, from, score }] : [];
    }),
  );
  return new Map([...same.map(name => [name, name] as const), ...best(candidates)]);
}

/** A document that a form has one of: itself, or an exhibit whose number counts no others of its kind: "EX-21", but not "EX-10.1". */
function isOneOfAKind(document: string): boolean {
  return !document.includes('.');
}

function documentsOf(filing: Filing): Map<string, Comparable> {
  const { stretches, whole } = comparables(filing);
  return new Map(stretches.map(own => [own.document, whole.get(own.document) ?? own]));
}

function isForm(document: string): boolean {
  return document.startsWith(FORM);
}
