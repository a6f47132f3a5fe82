import type { Document } from './document.ts';
import { chosenFor, judgedAs } from './filing.ts';
import { readHtml } from './html.ts';
import { layOut } from './html-layout.ts';
import { setTables } from './html-tables.ts';
import { keptByText } from './kept.ts';
import { lazy } from './lazy.ts';
import type { Markup } from './markup.ts';
import { placed } from './moved.ts';
import { FAR, type Span } from './span.ts';
import { slice, textAt, textOf } from './text.ts';

/** An HTML document set as a page of text, with the way back from its offsets to the source's. */
export interface Rendition {
  /** A text document of its own, read by whatever reads text. */
  readonly document: Document;
  /** The same value with its spans in the source. */
  back<V>(value: V): V;
}

/** Undefined for a document that is not HTML. An edit elsewhere in the filing leaves the rendition's document the same object. */
export const rendition: (document: Document) => Rendition | undefined = lazy(source => {
  if (source.content !== 'html') return undefined;
  const { document, origin } = rendered(source);
  const { start, end } = source.body;
  const place = (span: Span): Span => {
    const own = origin(span);
    // Markup that is cut off ends after the text, for its parser.
    return { start: Math.min(own.start + start, end), end: Math.min(own.end + start, end) };
  };
  return { document, back: value => placed(value, place) };
});

/** The document that readers of text read: itself, or its rendition. */
export function readable(document: Document): Document {
  return rendition(document)?.document ?? document;
}

/** What a person reads at `span`: of markup its words, on one line for each paragraph. */
export function printedAt(document: Document, span: Span): string {
  const raw = textAt(document.filing.text, span);
  return document.content === 'html' ? readHtml(raw).ink.trim() : raw;
}

interface Rendered {
  readonly document: Document;
  /** Where a stretch of the rendition stands in the source's body. */
  origin(span: Span): Span;
}

const rendered = keptByText(
  (source: Document): Rendered => {
    const { body, filing } = source;
    const markup = readHtml(slice(filing.text, body.start, body.end));
    const page = layOut(markup);
    const whole = { start: 0, end: page.text.length };
    const document = {
      ...source,
      filing: judgedAs({ text: textOf(page.text) }, filing.profile),
      span: whole,
      body: whole,
      content: 'text' as const,
      setTables: setTables(markup, page),
    };
    return { document, origin: originOf(markup, page.pieces, page.text.length) };
  },
  ({ filing }) => chosenFor(filing),
);

/** From the page to the ink, from the ink to the source. What the layout put between words belongs to the word before. */
function originOf(markup: Markup, pieces: Int32Array, length: number): (span: Span) => Span {
  const { runs } = markup;
  const inkAt = (offset: number, i: number): number => {
    const [at, ink, own] = [pieces[i * 3]!, pieces[i * 3 + 1]!, pieces[i * 3 + 2]!];
    return ink + Math.max(0, Math.min(offset - at, own - 1));
  };
  const extent = extents(pieces);
  const cellAt = cellFinder(markup);
  const sourceOf = (ink: number): Span => {
    if (runs.length === 0) return { start: 0, end: 0 };
    const i = last(runs, ink);
    const [at, start, end] = [runs[i * 3]!, runs[i * 3 + 1]!, runs[i * 3 + 2]!];
    const next = runs[(i + 1) * 3] ?? at + end - start;
    const within = ink - at;
    // A run as long as its source is the source, letter by letter; another stands for all of it.
    return next - at === end - start ? { start: start + within, end: start + within + 1 } : { start, end };
  };
  const between = (first: number, final: number): Span => ({ start: sourceOf(first).start, end: sourceOf(final).end });
  return span => {
    if (pieces.length === 0) return sourceOf(0);
    const i = last(pieces, span.start);
    const first = inkAt(span.start, i);
    if (span.end <= span.start) return { start: sourceOf(first).start, end: sourceOf(first).start };
    const offset = Math.min(span.end, length) - 1;
    const j = last(pieces, offset);
    const final = inkAt(offset, j);
    // What begins and ends in one cell is that cell's, whatever stands beside it. Else cells stand side by side on the page and one after the
    // other in the source: what lies between, and what goes on in the first and the last cell, may reach farther there.
    if (cellAt(first) === cellAt(final)) return between(Math.min(first, final), Math.max(first, final));
    const whole = extent(i + 1, j);
    const low = Math.min(first, whole.start, inkAt(0, j));
    const high = Math.max(final, whole.end - 1, inkAt(length, i));
    return between(low, high);
  };
}

/** Tells for a place of the ink which cell of a table its words are in, those of a table within that cell apart; 0 outside of all. */
function cellFinder({ page, tables }: Markup): (ink: number) => number {
  const flows = [page, ...tables.flatMap(({ rows }) => rows.flat().map(({ flow }) => flow))];
  const lines = flows
    .flatMap(({ blocks }, cell) =>
      blocks.flatMap(block => ('rows' in block ? [] : [[block.from, block.to, cell] as const])),
    )
    .sort(([a], [b]) => a - b);
  const records = Int32Array.from(lines.flat());
  return ink => (records.length === 0 ? 0 : records[last(records, ink) * 3 + 2]!);
}

/** So many pieces are looked at as one. */
const GROUP = 64;

/** From the first to the last ink of the pieces from the number `from` up to `to`, which is not one of them. */
function extents(pieces: Int32Array): (from: number, to: number) => Span {
  const one = (k: number): Span => ({ start: pieces[k * 3 + 1]!, end: pieces[k * 3 + 1]! + pieces[k * 3 + 2]! });
  const groups: Span[] = [];
  const extent = (from: number, to: number): Span => {
    let [start, end] = [FAR, 0];
    for (let k = from; k < to; ) {
      const group = k % GROUP === 0 && k + GROUP <= to ? groups[k / GROUP] : undefined;
      const next = group ?? one(k);
      [start, end] = [Math.min(start, next.start), Math.max(end, next.end)];
      k += group ? GROUP : 1;
    }
    return { start, end };
  };
  for (let k = 0; k + GROUP <= pieces.length / 3; k += GROUP) groups.push(extent(k, k + GROUP));
  return extent;
}

/** Index of the last record, of three numbers each, whose first number is not greater than `value`. */
function last(records: Int32Array, value: number): number {
  let low = 0;
  let high = records.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (records[middle * 3]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
