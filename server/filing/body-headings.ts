import { captionMatch, captionShare } from '../forms/find-item.ts';
import type { Form } from '../forms/form.ts';
import { type Entry, heaviestChain } from './heaviest-chain.ts';
import type { Candidate } from './item-heading.ts';
import { lazy } from './lazy.ts';
import { countBelow } from './sorted.ts';
import { lineStart, lineText, type Text } from './text.ts';

/** A heading of the body, with the part it stands under. */
export interface BodyHeading extends Candidate {
  readonly part?: string;
  /** Where the form has it: it rises from item to item. */
  readonly order: number;
}

/** What the lines that look like headings are. */
export interface Headings {
  readonly body: readonly BodyHeading[];
  /** The entries of contents pages, in order of the text. */
  readonly contents: readonly BodyHeading[];
  /** Headings of items that the body has already, apart, with the form's own caption and not said to be continued. */
  readonly repeated: readonly BodyHeading[];
  /** Lines of the body that look like headings, apart, with numbers that the form has never had. */
  readonly strays: readonly BodyHeading[];
}

/** Headings with at most this many lines between them that are not blank are a list of headings. */
const CLOSE = 3;
/** No list of headings has a hole as wide as this, in lines that are not blank. */
const WIDE = 40;
/** The title of a contents page stands at most this many lines above its first entry. */
const TITLE = 24;

/**
 * The headings of the body among the lines that look like headings, in order of the text. A contents page goes through the items in few
 * lines or with page numbers, and then the body goes through them again; running heads repeat one on each page; sentences mention them.
 * `contents` are the lines that say "Table of Contents" or "Index".
 */
export function bodyHeadings(
  text: Text,
  candidates: readonly Candidate[],
  contents: readonly number[],
  form: Form | undefined,
): Headings {
  const lists = listsOf(text, placed(withoutOverstrikes(candidates), form));
  const last = lastLists(lists);
  const inBody = new Set<string>();
  const pages: List[] = [];
  const body: List[] = [];
  lists.forEach((list, i) => {
    const above = lists[i - 1]?.headings.at(-1)?.line ?? -1;
    const title = contents[countBelow(contents, list.headings[0]!.line) - 1] ?? -1;
    const titled = title > above && list.headings[0]!.line - title <= TITLE;
    const later = (key: string) => (last.get(key) ?? 0) > i;
    if (isContents(list, i === 0, key => inBody.has(key), later, titled)) pages.push(list);
    else {
      body.push(list);
      for (const key of keysOf(list)) inBody.add(key);
    }
  });
  const headings = body.flatMap(list => list.headings);
  const items = itemsAmong(headings);
  // A table that says where in the annual report each item is stands in place of the items.
  if (items.length === 0)
    return { body: itemsAmong(pages.flatMap(list => list.headings)), contents: [], repeated: [], strays: [] };
  return {
    body: [...partsAmong(headings, items), ...items].sort((a, b) => a.heading.start - b.heading.start),
    contents: pages.flatMap(list => list.headings),
    repeated: repeatedAmong(headings, items),
    strays: headings.filter(({ kind, apart, numbers }) => kind === 'item' && apart && !hasItem(form, numbers[0])),
  };
}

function hasItem(form: Form | undefined, printed: string): boolean {
  return form?.items.some(({ number }) => Number.parseFloat(number) === Number.parseFloat(printed)) ?? true;
}

function repeatedAmong(headings: readonly BodyHeading[], items: readonly BodyHeading[]): BodyHeading[] {
  const known = new Map(items.map(item => [keyOf(item), item]));
  return headings.filter(heading => {
    const first = known.get(keyOf(heading));
    return (
      heading.kind === 'item' && first && first !== heading && heading.apart && heading.known && !heading.continued
    );
  });
}

/** Old printers struck a heading several times to make it bold. */
function withoutOverstrikes(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate, i) => {
    const before = candidates[i - 1];
    return (
      !before ||
      before.kind !== candidate.kind ||
      before.numbers[0] !== candidate.numbers[0] ||
      candidate.line - before.line > 2
    );
  });
}

function placed(candidates: readonly Candidate[], form: Form | undefined): BodyHeading[] {
  let printed: string | undefined;
  let order = 0;
  return candidates.map(candidate => {
    if (candidate.kind === 'part') {
      printed = candidate.numbers[0];
      order = orderOfPart(printed, form, order);
      return { ...candidate, part: printed, order };
    }
    const part = partOf(candidate, printed, form);
    order = orderOf(form && !restarts(form) ? undefined : part, candidate.numbers[0]);
    return { ...candidate, order, ...(part && { part }) };
  });
}

/** The printed part, unless the form has the caption in another one; without it, the form's own where it has the number in one only. */
function partOf({ numbers: [number], caption }: Candidate, printed: string | undefined, form: Form | undefined) {
  const rows = form?.items.filter(item => item.number === number) ?? [];
  const match = (part: string | undefined) =>
    Math.max(
      0,
      ...rows
        .filter(row => row.part === part)
        .map(row => Math.max(captionMatch(row, caption.value), captionShare(row, caption.value))),
    );
  const parts = [...new Set(rows.map(row => row.part))];
  const own = printed && parts.find(part => part && rank(part) === rank(printed));
  if (parts.length > 1 && form && restarts(form)) {
    const best = parts.toSorted((a, b) => match(b) - match(a))[0];
    if (match(best) >= 0.6 && match(own || undefined) < 0.3) return best;
  }
  return printed ?? (parts.length === 1 && parts[0] && rank(parts[0]) > 0 ? parts[0] : undefined);
}

/** True where the numbers begin anew in each part, as on Form 10-Q. */
const restarts = lazy((form: Form): boolean =>
  form.items.some(a =>
    form.items.some(
      b =>
        a.part && b.part && rank(a.part) < rank(b.part) && orderOf(undefined, b.number) < orderOf(undefined, a.number),
    ),
  ),
);

const RANKS: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  ONE: 1,
  TWO: 2,
  THREE: 3,
  FOUR: 4,
};

/** The place of a part among the parts: "II" and "2" are 2. */
export function rank(part: string): number {
  return RANKS[part] ?? (Number(part) || 0);
}

/** Part before item, number before letter: Part II, Item 7A is 20,007.01. A letter alone has no place of its own. */
export function orderOf(part: string | undefined, printed: string | undefined): number {
  const base = part ? rank(part) * 10_000 : 0;
  if (printed === undefined) return base;
  const [, number, letter = '', paragraph = ''] = /^([\d.]+)([A-Z]?)(?:\(([a-z])\))?/.exec(printed) ?? [];
  if (number === undefined) return Number.NaN;
  const below = (letter ? letter.charCodeAt(0) - 64 : 0) + (paragraph ? (paragraph.charCodeAt(0) - 96) / 100 : 0);
  return base + Number(number) + below / 10_000;
}

/** A part stands just before the first item that the form has in it, or after an item that the form had in two parts. */
function orderOfPart(part: string, form: Form | undefined, before: number): number {
  if (!form || restarts(form)) return orderOf(part, undefined);
  const own = form.items.filter(item => item.part && rank(item.part) === rank(part));
  const orders = own.map(item => orderOf(undefined, item.number));
  const first = Math.min(...orders) - 0.5;
  return before > first && before < Math.max(...orders) ? before + 1e-6 : first;
}

/** Headings that only go up, none far below the one before. */
interface List {
  readonly headings: readonly BodyHeading[];
  /** Lines that are not blank under each heading but the last, up to the next. */
  readonly gaps: readonly number[];
}

function listsOf(text: Text, headings: readonly BodyHeading[]): List[] {
  const lists: { headings: BodyHeading[]; gaps: number[] }[] = [];
  headings.forEach((heading, i) => {
    const before = headings[i - 1];
    const gap = before ? linesBetween(text, before, heading) : WIDE;
    const list = lists.at(-1);
    if (!list || gap >= WIDE || heading.order <= before!.order) lists.push({ headings: [heading], gaps: [] });
    else {
      list.headings.push(heading);
      list.gaps.push(gap);
    }
  });
  return lists;
}

/** How many lines between two headings are not blank, at most `WIDE`. */
function linesBetween(text: Text, above: Candidate, below: Candidate): number {
  let count = 0;
  for (let line = above.line + 1; line < below.line && count < WIDE; line++) {
    const start = lineStart(text, line);
    if (start >= above.heading.end && lineText(text, line).trim() !== '') count++;
  }
  return count;
}

/** `inBody` tells the headings of the lists above that are none, `later` those of the lists below; `titled` where the words "Table of Contents" or the like are above. */
function isContents(
  list: List,
  first: boolean,
  inBody: (key: string) => boolean,
  later: (key: string) => boolean,
  titled: boolean,
): boolean {
  const items = list.headings.filter(heading => heading.kind === 'item');
  if (items.length === 0) return list.headings.length > 1 && inOthers(list.headings, later) === list.headings.length;
  if (items.filter(item => item.paged).length > items.length / 2) return true;
  const sorted = list.gaps.toSorted((a, b) => a - b);
  if (items.length < 2 || sorted[sorted.length >> 1]! > CLOSE) return false;
  if (items.length > 2 && inOthers(items, later) >= items.length / 2) return true;
  return titled && (first || inOthers(items, key => inBody(key) || later(key)) >= items.length / 2);
}

/** How many of the headings stand in other lists, too. */
function inOthers(headings: readonly BodyHeading[], others: (key: string) => boolean): number {
  return headings.filter(heading => others(keyOf(heading))).length;
}

/** For each heading, the number of the last list that it stands in. */
function lastLists(lists: readonly List[]): Map<string, number> {
  return new Map(lists.flatMap((list, i) => keysOf(list).map(key => [key, i] as const)));
}

function keysOf({ headings }: List): string[] {
  return headings.filter(({ continued }) => !continued).map(keyOf);
}

function keyOf({ kind, part, numbers }: BodyHeading): string {
  return `${kind} ${part ? rank(part) : ''} ${kind === 'item' ? numbers.join(' ') : ''}`;
}

/** The items that follow each other in the form's order, and others that are surely items: filers mix up the order, too. */
function itemsAmong(headings: readonly BodyHeading[]): BodyHeading[] {
  const items = headings.filter(({ kind }) => kind === 'item');
  const chain = heaviestChain(items.filter(({ order }) => !Number.isNaN(order)).map(entryOf)).map(({ value }) => value);
  const keys = new Set(chain.flatMap(item => item.numbers.map(number => `${item.part} ${number}`)));
  const kept = new Set(chain);
  for (const item of items) {
    const key = `${item.part} ${item.numbers[0]}`;
    const sure = item.apart && !item.continued && (item.known || Number.isNaN(item.order));
    if (keys.has(key) || !sure) continue;
    keys.add(key);
    kept.add(item);
  }
  return items.filter(item => kept.has(item));
}

/** What stands apart with the form's own caption weighs most, a running head least. */
function entryOf(heading: BodyHeading): Entry<BodyHeading> {
  const weight = (heading.apart ? 4 : 1) + (heading.known ? 2 : 0) - (heading.continued ? 4 : 0);
  const last = heading.numbers.length > 1 ? orderOf(undefined, heading.numbers.at(-1)) : 0;
  return { value: heading, from: heading.order, to: Math.max(heading.order, last), weight: Math.max(weight, 1) };
}

/** The first heading of each part, above an item of its own. */
function partsAmong(headings: readonly BodyHeading[], items: readonly BodyHeading[]): BodyHeading[] {
  const parts = headings.filter(({ kind }) => kind === 'part');
  const lines = items.map(item => item.line);
  const found = new Map<string, BodyHeading>();
  for (const part of parts) {
    const above = countBelow(lines, part.line);
    const before = items[above - 1];
    if (above === items.length || found.has(part.part!) || before?.part === part.part) continue;
    found.set(part.part!, part);
  }
  return [...found.values()];
}
