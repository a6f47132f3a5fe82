import type { Document } from './document.ts';
import { keptBySpan } from './kept.ts';
import { lazy } from './lazy.ts';
import { passages } from './passages.ts';
import type { Span } from './span.ts';
import { lineAt } from './text.ts';

/** A stretch of a document's body: what is found in it, by one who sees as much more around it as is needed. */
interface Region extends Span {
  /** Whole passages: the stretch, and at least `REACH` characters on either side where the body goes on. */
  readonly seen: Span;
}

/** In characters: who looks no farther from what he finds sees all that he would in the whole document. */
const REACH = 8000;
/** No region but the last is shorter, and a passage that begins so far from the last region's begins another. */
const SHORTEST = 3 * REACH;
const LONGEST = 20 * REACH;
/** Of the passages that may begin a region one in so many does. */
const ONE_IN = 16;

/**
 * A document's body in regions of some 100,000 characters. Whether a passage begins one is told by its length, so that an edit elsewhere leaves nearly
 * all of them as they are.
 */
const regions: (document: Document) => readonly Region[] = lazy(document => {
  const all = passages(document);
  const heads = [0];
  for (const [i, { passage, start }] of all.entries()) {
    const length = start - all[heads.at(-1)!]!.start;
    if (length >= (passage.length % ONE_IN === 0 ? SHORTEST : LONGEST)) heads.push(i);
  }
  const startOf = (i: number) => all[i]?.start ?? document.body.end;
  return heads.map((head, k) => {
    const after = heads[k + 1] ?? all.length;
    const [start, end] = [startOf(head), startOf(after)];
    let [first, last] = [head, after];
    while (first > 0 && start - startOf(first) < REACH) first--;
    while (last < all.length && startOf(last) - end < REACH) last++;
    return { start, end, seen: { start: startOf(first), end: startOf(last) } };
  });
});

/**
 * What `find` finds in a document, region by region: after an edit only in those whose text it changed. It is given the document with less of its
 * body, and may look at nothing else of it but its type, nor farther than `REACH` from where what it finds stands, which `startOf` tells; `place` moves
 * that by so many characters and lines.
 */
export function inRegions<F>(
  find: (part: Document) => readonly F[],
  startOf: (found: F) => number,
  place: (found: F, by: number, lines: number) => F,
): (document: Document) => F[] {
  const keep = keptBySpan<Found<F>>();
  /** As they stood last: what has not moved since is the same list. */
  const last = new WeakMap<Found<F>, Found<F>>();
  return document =>
    regions(document).flatMap(({ start, end, seen }) => {
      const { text } = document.filing;
      const line = lineAt(text, start);
      const make = () => ({
        start,
        line,
        found: find({ ...document, body: seen }).filter(each => startOf(each) >= start && startOf(each) < end),
      });
      const first = keep(text, seen, make, `${start - seen.start} ${end - seen.start} ${document.type?.value}`);
      const before = last.get(first) ?? first;
      if (before.start === start && before.line === line) return before.found;
      const found = before.found.map(each => place(each, start - before.start, line - before.line));
      last.set(first, { start, line, found });
      return found;
    });
}

/** What was found in a region that began at `start`, on `line`. */
interface Found<F> {
  readonly start: number;
  readonly line: number;
  readonly found: readonly F[];
}
