import type { Block } from './block.ts';
import type { Document } from './document.ts';
import { keptBySpan } from './kept.ts';
import { lately, lazy } from './lazy.ts';
import type { Span } from './span.ts';
import { blockAt, blocksOf, slice } from './text.ts';

/** Some whole paragraphs of a document, about as long as a block: the same object for as long as their text stays as it is. */
export interface Passage {
  readonly blocks: readonly Block[];
  /** In the first of the blocks. */
  readonly offset: number;
  readonly length: number;
}

/** The text of a passage, put together when it is read: what is found is kept, and the text for as long as there is room. */
export function textOf(passage: Passage): string {
  return joined(passage).text;
}

const joined = lately(({ blocks, offset, length }: Passage) => {
  let left = length;
  const parts = blocks.map(({ text }, i) => {
    const from = i === 0 ? offset : 0;
    const part = text.slice(from, from + left);
    left -= part.length;
    return part;
  });
  return { text: parts.join('') };
});

/**
 * A document's body in passages, each with the offset in the filing where it starts. What is looked for within paragraphs is looked for in
 * passages: after an edit only in those that it touched. Each begins after a blank line, so that what is found in all of them does not
 * depend on where they begin.
 */
export const passages: (document: Document) => readonly { readonly passage: Passage; readonly start: number }[] =
  lately(({ filing: { text }, body }) => {
    const starts = [body.start];
    for (let i = blockAt(text, body.start) + 1; i < text.blocks.length && text.starts[i]! < body.end; i++) {
      const blank = afterBlankLine(text.blocks[i]!);
      const start = text.starts[i]! + blank;
      if (blank >= 0 && start < body.end) starts.push(start);
    }
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? body.end;
      const span = { start, end };
      return { passage: keep(text, span, () => ({ ...blocksOf(text, span), length: end - start })), start };
    });
  });

const keep = keptBySpan<Passage>();

/** The offset in a block after its first blank line, -1 where it has none. */
const afterBlankLine = lazy(({ text }: Block): number => {
  const blank = /\n[ \t\r]*\n/.exec(text);
  return blank ? blank.index + blank[0].length : -1;
});

/** What `read` finds in each passage of a document, in order; it may look at nothing beyond a paragraph, and its spans are within the passage. */
export function inPassages<F extends Span>(
  read: (text: string, passage: Passage) => readonly F[],
): (document: Document) => F[] {
  return aroundPassages(0, 0, (text, _from, _to, passage) => read(text, passage));
}

/**
 * As `inPassages`, where more than a paragraph tells what is found: `read` sees so many characters more on either side of the passage, which
 * stands in its text from `from` to `to`, and what it finds begins there. `place` moves what has further spans than its own.
 */
export function aroundPassages<F extends Span>(
  before: number,
  after: number,
  read: (text: string, from: number, to: number, passage: Passage) => readonly F[],
  place: (found: F, by: number) => F = shifted,
): (document: Document) => F[] {
  const last = new WeakMap<Passage, Read<F>>();
  return document => {
    const all = passages(document);
    return all.flatMap(({ passage, start }, i) => {
      const end = start + passage.length;
      const above = beside(document, all[i - 1]?.passage, { start: start - before, end: start });
      const below = beside(document, all[i + 1]?.passage, { start: end, end: end + after });
      const kept = last.get(passage);
      const same = kept && kept.above === above && kept.below === below ? kept : undefined;
      // Most passages have nothing of a kind, wherever they stand.
      if (same && (same.start === start || same.found.length === 0)) return same.found;
      let found: readonly F[];
      if (same) found = same.found.map(each => place(each, start - same.start));
      else {
        const from = Math.max(document.body.start, start - before);
        const to = Math.min(document.body.end, end + after);
        const text = from === start && to === end ? textOf(passage) : slice(document.filing.text, from, to);
        const own = read(text, start - from, end - from, passage);
        found = own.length > 0 ? own.map(each => place(each, from)) : NONE;
      }
      last.set(passage, { above, below, start, found });
      return found;
    });
  };
}

const NONE: readonly never[] = [];

/** What was found in a passage that began at `start`, and what stood above it and below it. */
interface Read<F> {
  readonly above: Beside;
  readonly below: Beside;
  readonly start: number;
  readonly found: readonly F[];
}

/** The passage next to another where it holds all that is looked at there, else the text itself; undefined where nothing is. */
type Beside = Passage | string | undefined;

function beside({ filing, body }: Document, next: Passage | undefined, { start, end }: Span): Beside {
  if (start === end || !next) return undefined;
  if (next.length >= end - start) return next;
  return slice(filing.text, Math.max(body.start, start), Math.min(body.end, end));
}

/** Where a pattern with the flag "g" stands in a text. */
export function matches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: hit }) => ({ start: index, end: index + hit.length }));
}

/**
 * What each passage of a document says to what is sought, with its offset: kept for as long as something with the same `key` is sought. Of those
 * `read` is given the first, so that what it makes of that is kept too.
 */
export function ofPassages<S, R>(
  read: (passage: Passage, sought: S) => R,
  keyOf: (sought: S) => string,
): (document: Document, sought: S) => { readonly found: R; readonly start: number }[] {
  const last = new WeakMap<Passage, { readonly key: string; readonly found: R }>();
  let first: { readonly key: string; readonly sought: S } | undefined;
  return (document, again) => {
    const key = keyOf(again);
    if (first?.key !== key) first = { key, sought: again };
    const { sought } = first;
    return passages(document).map(({ passage, start }) => {
      const kept = last.get(passage);
      if (kept?.key === key) return { found: kept.found, start };
      const found = read(passage, sought);
      last.set(passage, { key, found });
      return { found, start };
    });
  };
}

function shifted<F extends Span>(found: F, by: number): F {
  return { ...found, start: found.start + by, end: found.end + by };
}
