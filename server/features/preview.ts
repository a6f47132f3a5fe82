import { attached } from '../filing/attached.ts';
import { citations } from '../filing/citations.ts';
import { opaqueDetail } from '../filing/content.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { exhibits } from '../filing/exhibits.ts';
import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import { outline } from '../filing/outline.ts';
import type { EntryKind, OutlineEntry } from '../filing/outline-entry.ts';
import { pageFurniture } from '../filing/page-furniture.ts';
import { pages } from '../filing/pages.ts';
import { leads } from '../filing/places.ts';
import { references } from '../filing/references.ts';
import { readable, rendition } from '../filing/rendition.ts';
import { countBefore } from '../filing/sorted.ts';
import type { Span } from '../filing/span.ts';
import { lineAt, lineEnd, lineStart, slice, type Text } from '../filing/text.ts';

/** A stretch of the filing as it is shown: a page, or a part of a long one, so that a reader can be shown any of them alone. */
export interface Piece {
  /** Lines that it is shown in. */
  readonly rows: number;
  /** The line of the filing that it begins on. */
  readonly line: number;
  /** Of the first piece of a page: "EX-99.1, page 2 of 7". */
  readonly page?: string;
}

/** A place in the contents beside the pages. */
export interface ContentsEntry {
  readonly name: string;
  readonly depth: number;
  readonly line: number;
}

/** A line as it is shown. */
export interface Row {
  readonly text: string;
  /** The line of the filing that it comes from. */
  readonly line: number;
  /** It is none of the filing's words: a page's number, a running head, tags. */
  readonly dim?: true;
  readonly links?: readonly RowLink[];
}

/** What can be followed from the columns `start` to `end`: to a line, an address, or a document by itself. */
export interface RowLink {
  readonly start: number;
  readonly end: number;
  readonly line?: number;
  readonly url?: string;
  readonly document?: number;
}

/** How a filing is shown page by page: how many rows there are of each piece, and the contents. */
export function previewPages(filing: Filing): { readonly pieces: Piece[]; readonly contents: ContentsEntry[] } {
  const pieces = piecesOf(filing).map(({ first, end, page, lineOf }): Piece => {
    const piece = { rows: end - first, line: lineOf(first) };
    return page === undefined ? piece : { ...piece, page };
  });
  return { pieces, contents: contentsOf(filing, outline(filing), 0) };
}

/** The rows of the pieces from number `from` up to `to`, exclusive. */
export function previewRows(filing: Filing, { from, to }: { readonly from: number; readonly to: number }): Row[][] {
  return piecesOf(filing)
    .slice(Math.max(0, from), to)
    .map(piece => Array.from({ length: piece.end - piece.first }, (_, i) => piece.row(piece.first + i)));
}

/** A piece is no longer than this, in rows: so much is laid out at once. */
const LONG = 100;

interface Shown {
  readonly first: number;
  readonly end: number;
  readonly page?: string;
  lineOf(row: number): number;
  row(row: number): Row;
}

/** All pieces of a filing, in order; what stands around the documents is shown too. */
const piecesOf: (filing: Filing) => readonly Shown[] = lazy(filing => {
  const { text } = filing;
  let line = 0;
  const found = envelope(filing).documents.flatMap((document, i) => {
    const above = around(filing, line, firstLine(document), i === 0 ? 'Submission header' : undefined);
    line = lastLine(document) + 1;
    return [...above, ...ofDocument(document)];
  });
  return [...found, ...around(filing, line, text.lineCount)];
});

/** Lines of the envelope. */
function around({ text }: Filing, first: number, end: number, page?: string): Shown[] {
  const lineOf = (line: number) => line;
  return cut(first, end, page).map(piece => ({
    ...piece,
    lineOf,
    row: line => ({ text: shownText(text, line), line, dim: true }),
  }));
}

/** `<TEXT>` has a line of its own, or the text begins on it. */
function firstLine({ filing: { text }, body }: Document): number {
  const line = lineAt(text, body.start);
  const own = body.start > lineStart(text, line) && slice(text, body.start, lineEnd(text, line)).trim() === '';
  return own ? line + 1 : line;
}

function lastLine({ filing: { text }, body }: Document): number {
  const last = lineAt(text, Math.max(body.start, body.end - 1));
  return body.end > lineStart(text, last) ? last : last - 1;
}

/** A line of tags alone: `<TABLE>`, `<S>   <C>`. */
const TAGS = /^\s*(?:<\/?[A-Z][^<>\s]*>\s*)+$/i;

function ofDocument(document: Document): Shown[] {
  const name = nameOf(document);
  const opaque = document.content === 'xml' ? undefined : opaqueDetail(document);
  if (opaque) return [leftOut(document, name, opaque)];
  const page = readable(document);
  const { text: whole } = page.filing;
  const back = rendition(document)?.back;
  const lineOf = back
    ? (row: number) => {
        const start = Math.min(lineStart(whole, row), Math.max(0, whole.length - 1));
        return lineAt(document.filing.text, back({ start, end: start }).start);
      }
    : (row: number) => row;
  const furniture = pageFurniture(page);
  const row = (number: number): Row => {
    const span = { start: lineStart(whole, number), end: lineEnd(whole, number) };
    const text = shownText(whole, number);
    // A link that goes on from the line above has no indentation.
    const links = linksOn(document, span, text.search(/\S|$/));
    const turn = furniture[countBefore(furniture, ({ end }) => end < span.start)];
    return {
      text,
      line: lineOf(number),
      ...(((turn && turn.start <= span.start) || TAGS.test(text)) && { dim: true }),
      ...(links.length > 0 && { links }),
    };
  };
  const starts = pages(page).map(({ span }) => lineAt(whole, span.start));
  const first = firstLine(page);
  const edges = [first, ...starts.filter(start => start > first), lastLine(page) + 1];
  const count = edges.length - 1;
  return edges.slice(1).flatMap((end, i) => {
    const label = count > 1 ? `${name}, page ${i + 1} of ${count}` : name;
    return cut(edges[i]!, end, label).map(piece => ({ ...piece, lineOf, row }));
  });
}

/** As the outline calls it. */
function nameOf({ filing, span }: Document): string {
  return (
    outline(filing).find(({ kind, span: { start } }) => kind === 'document' && start === span.start)?.name ?? 'Text'
  );
}

/** What is not text is not shown, and can be opened by itself. */
function leftOut({ filing, body, index }: Document, name: string, detail: string): Shown {
  const line = lineAt(filing.text, body.start);
  const text = `${detail}: open it`;
  const links = [{ start: 0, end: text.length, document: index }];
  return { first: 0, end: 1, page: name, lineOf: () => line, row: () => ({ text, line, links }) };
}

function cut(first: number, end: number, page?: string): { first: number; end: number; page?: string }[] {
  const pieces: { first: number; end: number; page?: string }[] = [];
  for (let from = first; from < end; from += LONG)
    pieces.push({ first: from, end: Math.min(end, from + LONG), ...(page && from === first && { page }) });
  return pieces;
}

/** A line of a megabyte is not laid out: how much more there is stands at its end. */
const WIDEST = 2000;

/** A form feed has no looks. */
function shownText(text: Text, line: number): string {
  const [start, end] = [lineStart(text, line), lineEnd(text, line)];
  const more = end - start - WIDEST;
  const shown = slice(text, start, Math.min(end, start + WIDEST)).replace(/\f/g, '');
  return more > 0 ? `${shown} \u2026 ${more.toLocaleString('en-US')} more characters are not shown` : shown;
}

interface Link {
  readonly span: Span;
  readonly to: Omit<RowLink, 'start' | 'end'>;
}

/** What of a document can be followed, where its page of text has it, in order. */
const linksOf: (document: Document) => readonly Link[] = lazy(document => {
  const { filing } = document;
  const page = readable(document);
  const line = ({ start }: Span) => lineAt(filing.text, start);
  const held = attached(document);
  const known = leads(document);
  return [
    ...citations(page).map(({ span, page: { url } }) => ({ span, to: { url } })),
    ...exhibits(page).flatMap(({ number }) => {
      const exhibit = held.get(number.value);
      return exhibit ? [{ span: number.span, to: { line: line(exhibit.span) } }] : [];
    }),
    ...references(page).flatMap(({ span }, i) => {
      const lead = known[i]?.lead;
      return lead && 'to' in lead ? [{ span, to: { line: line(lead.to.span) } }] : [];
    }),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
});

/** Those that touch a line, clipped to what stands on it, none over another. */
function linksOn(document: Document, { start, end }: Span, indent: number): RowLink[] {
  const all = linksOf(document);
  const found: RowLink[] = [];
  // One that began on a line above may go on here: a link spans few lines, and no more than one is open.
  for (let i = Math.max(0, countBefore(all, ({ span }) => span.start < start) - 1); i < all.length; i++) {
    const { span, to } = all[i]!;
    if (span.start >= end) break;
    const from = Math.max(span.start - start, found.at(-1)?.end ?? indent);
    const till = Math.min(span.end, end) - start;
    if (till > from) found.push({ start: from, end: till, ...to });
  }
  return found;
}

const LISTED: ReadonlySet<EntryKind> = new Set([
  'header',
  'document',
  'cover',
  'part',
  'item',
  'section',
  'statement',
  'notes',
  'signatures',
  'exhibit-index',
]);
/** Sections within sections are too many for a list beside a page. */
const DEEP = 3;

function contentsOf({ text }: Filing, entries: readonly OutlineEntry[], depth: number): ContentsEntry[] {
  return entries.flatMap(({ kind, name, heading, children }) => {
    const within = depth < DEEP ? contentsOf({ text }, children, depth + 1) : [];
    return LISTED.has(kind) ? [{ name, depth, line: lineAt(text, heading.start) }, ...within] : within;
  });
}
