import { asOf } from '../filing/as-of.ts';
import { changedWords, counted } from '../filing/changed-words.ts';
import { type Comparable, comparables } from '../filing/comparable.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { formType } from '../filing/form-type.ts';
import { mainDocument } from '../filing/main-document.ts';
import { outline } from '../filing/outline.ts';
import { paired } from '../filing/paired.ts';

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
  /** "7", "7A"; of an item, a note or a section. */
  readonly number?: string;
  /** Moved: it has another number, or is in another document; its words may be changed too. */
  readonly state: 'same' | 'changed' | 'moved' | 'new' | 'gone';
  /** Words that one has and the other has not; 0 where wrapping and page turns alone differ. */
  readonly added: number;
  readonly removed: number;
  /** The number of the stretch in the earlier filing, and in the later one. */
  readonly left?: number;
  readonly right?: number;
}

export interface FactPair {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** What stands in both filings, by its number and caption or else by its words, what is new, and what is gone. */
export function compare(left: Filing, right: Filing): Comparison {
  const [before, after] = [comparables(left).stretches, comparables(right).stretches];
  const partner = paired(left, right);
  const pairs = after.map((own, index): Pair => {
    const from = partner.get(index);
    return from === undefined ? alone(own, 'new', index) : both(before[from]!, own, from, index);
  });
  const kept = new Set(partner.values());
  before.forEach((own, index) => {
    if (kept.has(index)) return;
    const at = pairs.findLastIndex(({ left: from }) => from !== undefined && from < index);
    pairs.splice(at + 1, 0, alone(own, 'gone', index));
  });
  return {
    pairs: folded(folded(pairs, 'new', right), 'gone', left),
    facts: factPairs(left, right),
    remarks: remarks(left, right),
  };
}

function both(old: Comparable, own: Comparable, left: number, right: number): Pair {
  const { added, removed } = counted(changedWords(old.text(), own.text()));
  const moved = old.number !== own.number || old.document !== own.document;
  const state = moved ? 'moved' : added + removed > 0 ? 'changed' : 'same';
  const before = (moved || !sameWords(old.name, own.name)) && { before: old.name };
  return { ...identity(own), ...before, state, added, removed, left, right };
}

function alone(own: Comparable, state: 'new' | 'gone', index: number): Pair {
  const text = own.text();
  const { added, removed } = counted(state === 'new' ? changedWords('', text) : changedWords(text, ''));
  return { ...identity(own), state, added, removed, [state === 'new' ? 'right' : 'left']: index };
}

function identity({ name, kind, number }: Comparable): Pick<Pair, 'name' | 'kind' | 'number'> {
  return number === '' ? { name, kind } : { name, kind, number };
}

function sameWords(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return plain(one) === plain(other);
}

/** An exhibit of which nothing stands in the other filing is told as one. */
function folded(list: readonly Pair[], state: 'new' | 'gone', filing: Filing): Pair[] {
  const { stretches, whole } = comparables(filing);
  const documentOf = (pair: Pair) => stretches[(state === 'new' ? pair.right : pair.left) ?? -1]?.document;
  const stays = new Set(list.filter(pair => pair.state !== state).map(documentOf));
  const seen = new Set<string>();
  return list.flatMap(pair => {
    const document = pair.state === state ? documentOf(pair) : undefined;
    const one = document !== undefined && !stays.has(document) && whole.get(document);
    if (document === undefined || !one) return pair;
    if (seen.has(document)) return [];
    seen.add(document);
    const index = stretches.length + [...whole.keys()].indexOf(document);
    return { ...alone(one, state, index), kind: 'exhibit' };
  });
}

/** The text of a stretch or a whole exhibit by its number, as it is compared; empty where there is none. */
export function comparedText(filing: Filing, index: number | undefined): string {
  const { stretches, whole } = comparables(filing);
  return [...stretches, ...whole.values()][index ?? -1]?.text() ?? '';
}

function factPairs(left: Filing, right: Filing): FactPair[] {
  const [before, after] = [facts(left), facts(right)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(name => {
    const [old, own] = [before.get(name), after.get(name)];
    if (old !== undefined && own !== undefined && sameWords(old, own)) return [];
    return { name, ...(old !== undefined && { before: old }), ...(own !== undefined && { after: own }) };
  });
}

/** What the first cover page says, by the names of its fields; a name that stands there again is numbered. */
function facts(filing: Filing): ReadonlyMap<string, string> {
  const page = outline(filing)
    .flatMap(({ children }) => children)
    .find(({ kind }) => kind === 'cover');
  const told = new Map<string, string>();
  for (const { kind, name, detail } of page?.children ?? []) {
    if (kind !== 'field' || detail === undefined) continue;
    const times = [...told.keys()].filter(known => known === name || known.startsWith(`${name} (`)).length;
    told.set(times === 0 ? name : `${name} (${times + 1})`, detail);
  }
  return told;
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
    return main && asOf(main).date;
  });
  return a === undefined || b === undefined || a <= b;
}
