import { dated } from '../filing/as-of.ts';
import { changedWords, counted } from '../filing/changed-words.ts';
import { type Comparable, comparables } from '../filing/comparable.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { formType } from '../filing/form-type.ts';
import { mainDocument } from '../filing/main-document.ts';
import { paired } from '../filing/paired.ts';
import { lineAt } from '../filing/text.ts';
import { type FactPair, factPairs } from './compare-facts.ts';
import type { DocumentText } from './document-text.ts';
import { filingTitle } from './filing-title.ts';

/** Two filings by item. */
export interface Comparison {
  /** In the order of the later one; what is gone stands after what it stood after. */
  readonly pairs: readonly Pair[];
  /** What the cover pages say otherwise. */
  readonly facts: readonly FactPair[];
  /** What one should know of the comparison, in sentences. */
  readonly remarks: readonly string[];
}

/** A stretch of one filing and what it is in the other. */
export interface Pair {
  readonly name: string;
  /** As it was called before, where that differs. */
  readonly before?: string;
  readonly kind: Comparable['kind'] | 'exhibit';
  /** The document that it is in: "Form", "EX-10.1". */
  readonly document: string;
  /** "7", "7A"; of an item, a note or a section. */
  readonly number?: string;
  /** Moved: it has another number, or is in another document; its words may be changed too. */
  readonly state: 'same' | 'changed' | 'moved' | 'new' | 'gone';
  /** Words that one has and the other has not; 0 where wrapping and page turns alone differ. */
  readonly added: number;
  readonly removed: number;
  /** Too much is changed to tell all of it word by word: some of those words stand in both. */
  readonly whole?: true;
  /** Where it is in the earlier filing, and in the later one. */
  readonly left?: Place;
  readonly right?: Place;
}

export interface Place {
  /** The number of the stretch that it is. */
  readonly stretch: number;
  /** The line that it begins on. */
  readonly line: number;
  /** The name of its text, as a file of its own. */
  readonly file: string;
}

/** The name of the side on which there is nothing. */
const NOTHING = 'nothing.compared';
/** A file's name has so many characters at most, and ".compared". */
const NAME = 80;

/** What stands in both filings, by its number and caption or else by its words, what is new, and what is gone. */
export function compare(left: Filing, right: Filing): Comparison {
  const [before, after] = [comparables(left).stretches, comparables(right).stretches];
  const partner = paired(left, right);
  const pairs = after.map((_, index): Pair => {
    const from = partner.get(index);
    return from === undefined ? alone(right, index, 'new') : both(left, from, right, index);
  });
  const kept = new Set(partner.values());
  for (const index of before.keys()) {
    if (kept.has(index)) continue;
    const at = pairs.findLastIndex(({ left: from }) => from !== undefined && from.stretch < index);
    pairs.splice(at + 1, 0, alone(left, index, 'gone'));
  }
  return {
    pairs: folded(folded(pairs, 'new', right), 'gone', left),
    facts: factPairs(left, right),
    remarks: remarks(left, right),
  };
}

function both(left: Filing, from: number, right: Filing, to: number): Pair {
  const [old, own] = [stretchOf(left, from)!, stretchOf(right, to)!];
  const counts = counted(changedWords(old.text(), own.text()));
  const moved = old.number !== own.number || typeOf(old) !== typeOf(own);
  const state = moved ? 'moved' : counts.added + counts.removed > 0 ? 'changed' : 'same';
  const before = (moved || !sameWords(old.name, own.name)) && { before: old.name };
  return { ...identity(own), ...before, state, ...counts, left: placeOf(left, from), right: placeOf(right, to) };
}

function alone(filing: Filing, index: number, state: 'new' | 'gone'): Pair {
  const own = stretchOf(filing, index)!;
  const text = own.text();
  const counts = counted(state === 'new' ? changedWords('', text) : changedWords(text, ''));
  return { ...identity(own), state, ...counts, [state === 'new' ? 'right' : 'left']: placeOf(filing, index) };
}

function identity({ name, kind, document, number }: Comparable): Pick<Pair, 'name' | 'kind' | 'document' | 'number'> {
  return { name, kind, document, ...(number !== '' && { number }) };
}

function placeOf(filing: Filing, stretch: number): Place {
  const own = stretchOf(filing, stretch)!;
  return { stretch, line: lineAt(filing.text, own.start), file: fileOf(own) };
}

/** A name from outside is a name and no path. */
function fileOf({ name }: Comparable): string {
  return `${name
    .replace(/[^A-Za-z0-9._()+ -]+/g, '-')
    .slice(0, NAME)
    .trim()}.compared`;
}

/** A stretch, or a whole exhibit: their numbers go on from those of the stretches. */
function stretchOf(filing: Filing, index: number | undefined): Comparable | undefined {
  const { stretches, whole } = comparables(filing);
  return [...stretches, ...whole.values()][index ?? -1];
}

/** Its document without its count among those of one type. */
function typeOf({ document }: Comparable): string {
  return document.replace(/ \(\d+\)$/, '');
}

function sameWords(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return plain(one) === plain(other);
}

/** An exhibit of which nothing stands in the other filing is told as one. */
function folded(list: readonly Pair[], state: 'new' | 'gone', filing: Filing): Pair[] {
  const { stretches, whole } = comparables(filing);
  const documentOf = (pair: Pair) => stretchOf(filing, (state === 'new' ? pair.right : pair.left)?.stretch)?.document;
  const stays = new Set(list.filter(pair => pair.state !== state).map(documentOf));
  const names = [...whole.keys()];
  const seen = new Set<string>();
  return list.flatMap(pair => {
    const { document } = pair;
    if (pair.state !== state || stays.has(document) || !whole.has(document)) return pair;
    if (seen.has(document)) return [];
    seen.add(document);
    return { ...alone(filing, stretches.length + names.indexOf(document), state), kind: 'exhibit' };
  });
}

/** The text of a stretch or a whole exhibit by its number, as it is compared; empty where there is none. */
export function comparedText(filing: Filing, stretch: number | undefined): string {
  return stretchOf(filing, stretch)?.text() ?? '';
}

/** That text as a file of its own: the one side of a comparison, empty where the thing is not in that filing. */
export function comparedFile(filing: Filing, stretch: number): DocumentText {
  const own = stretchOf(filing, stretch);
  const file = own ? fileOf(own) : NOTHING;
  return { name: file, language: 'sec-filing-words', text: own?.text() ?? '', wrong: [] };
}

/** Two filings, the earlier one first whatever their order; where that is not known, the second is taken for it. */
export function compareByDate(own: NamedFiling, other: NamedFiling): Comparison & Record<'old' | 'new', Compared> {
  const [left, right] = isEarlier(other.filing, own.filing) ? [other, own] : [own, other];
  const told = ({ uri, filing }: NamedFiling) => ({ uri, title: filingTitle(filing) });
  return { old: told(left), new: told(right), ...compare(left.filing, right.filing) };
}

interface NamedFiling {
  readonly uri: string;
  readonly filing: Filing;
}

/** One of the two, and what it is in words. */
export interface Compared {
  readonly uri: string;
  readonly title: string;
}

function remarks(left: Filing, right: Filing): string[] {
  const [before, after] = [formOf(left), formOf(right)];
  const found: string[] = [];
  if (before && after && before !== after) found.push(`These are on two forms: ${before} and ${after}.`);
  if (!isEarlier(left, right)) found.push('The first of the two is the later one.');
  const items = [left, right].map(filing => comparables(filing).stretches.filter(({ kind }) => kind === 'item').length);
  const none = ['the first', 'the second'].filter((_, i) => items[i] === 0);
  if (none.length === 1 || (none.length === 2 && (before || after)))
    found.push(`No items were found in ${none.join(' and ')}: its text is compared by other headings, or as a whole.`);
  return found;
}

function mainOf(filing: Filing) {
  const [first] = envelope(filing).documents;
  return first && (mainDocument(first) ?? first);
}

/** The form, whatever the amendments and variants of it are called. */
function formOf(filing: Filing): string | undefined {
  const main = mainOf(filing);
  const type = main && formType(main);
  return type?.form?.name ?? type?.type.value;
}

/** True where the first of two filings is the earlier one, or it is not known. */
export function isEarlier(first: Filing, second: Filing): boolean {
  const [a, b] = [first, second].map(filing => {
    const main = mainOf(filing);
    return main && dated(main).date;
  });
  return a === undefined || b === undefined || a <= b;
}
