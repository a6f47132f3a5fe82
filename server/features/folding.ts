import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { bareTables } from '../filing/bare-tables.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import { outline } from '../filing/outline.ts';
import type { EntryKind, OutlineEntry } from '../filing/outline-entry.ts';
import { pageFurniture } from '../filing/page-furniture.ts';
import { partsOf } from '../filing/parts.ts';
import type { Span } from '../filing/span.ts';
import { tables } from '../filing/tables.ts';
import { lineAt, lineEnd, lineStart, slice, type Text } from '../filing/text.ts';

/** What a client can do with folds; whole lines are given in any case. */
export interface FoldingClient {
  /** It takes this many at most. */
  readonly limit?: number | undefined;
  /** It shows a text of ours in place of what is folded. */
  readonly showsText?: boolean | undefined;
}

/** Lines that can be folded. Of two that cross, the one of the higher rank gives way. */
interface Fold {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  readonly kind?: FoldingRangeKind;
  readonly text?: string;
}

const [HEADING, TABLE, FURNITURE, PAGE] = [0, 1, 2, 3];

/** Entries of the outline that are a line or a few. */
const SMALL: ReadonlySet<EntryKind> = new Set(['field', 'former-name', 'series', 'class', 'signature', 'exhibit']);

/**
 * Where a filing can be folded: headings, tables, pages and what stands between them, wrappers, encoded parts. Folds nest; beyond the limit the outermost are kept, and one
 * more, by which an editor sees that it was reached, and says so. */
export function foldingRanges(filing: Filing, { limit, showsText }: FoldingClient): FoldingRange[] {
  const all = folds(filing);
  const kept = limit !== undefined && all.length > limit ? outermost(all, limit + 1) : all;
  return kept.map(({ start, end, kind, text: shown }) => ({
    startLine: start,
    endLine: end,
    ...(kind && { kind }),
    ...(showsText && shown && { collapsedText: shown }),
  }));
}

const folds: (filing: Filing) => readonly Nested[] = lazy(filing => {
  const { text } = filing;
  return nested([
    ...outline(filing).flatMap(entry => headingFolds(text, entry)),
    ...partsOf(text).flatMap(({ kind, span }) =>
      kind === 'wrapper' ? fold(text, span, HEADING, { kind: FoldingRangeKind.Comment }) : [],
    ),
    ...envelope(filing).documents.flatMap(document => foldsIn(document)),
  ]);
});

function headingFolds(text: Text, { kind, name, detail, span, heading, children }: OutlineEntry): Fold[] {
  if (SMALL.has(kind)) return [];
  // A document is known by its type, not by the tag above that; one without a type is all that is there.
  const whole = kind === 'document' ? { start: heading.start, end: span.end } : span;
  const bare = kind === 'document' && heading.end === heading.start;
  return [
    ...(bare ? [] : fold(text, whole, HEADING, { text: [name, detail].filter(Boolean).join(' - ') })),
    ...children.flatMap(child => headingFolds(text, child)),
  ];
}

function foldsIn(document: Document): Fold[] {
  const { text } = document.filing;
  const { content, body } = document;
  if (content !== 'text') {
    const kind = content === 'html' || content === 'xml' ? FoldingRangeKind.Region : FoldingRangeKind.Comment;
    return fold(text, body, HEADING, { kind });
  }
  const turns = pageFurniture(document);
  return [
    ...[...tables(document).map(({ span }) => span), ...bareTables(document)].flatMap(span =>
      fold(text, span, TABLE, { kind: FoldingRangeKind.Region }),
    ),
    ...turns.flatMap(span => fold(text, span, FURNITURE, { kind: FoldingRangeKind.Comment })),
    ...turns.flatMap(({ end }, i) => fold(text, { start: end, end: turns[i + 1]?.start ?? body.end }, PAGE)),
  ];
}

/** The lines of a span without blank ones around them; none where they are fewer than two. */
function fold(text: Text, span: Span, rank: number, more: Partial<Fold> = {}): Fold[] {
  const blank = (line: number) =>
    slice(text, Math.max(span.start, lineStart(text, line)), Math.min(span.end, lineEnd(text, line))).trim() === '';
  let start = lineAt(text, span.start);
  let end = lineAt(text, Math.max(span.start, span.end - 1));
  while (start < end && blank(start)) start++;
  while (end > start && blank(end)) end--;
  return end > start ? [{ start, end, rank, ...more }] : [];
}

function outermost(all: readonly Nested[], limit: number): Nested[] {
  const kept = all.toSorted((a, b) => a.depth - b.depth).slice(0, limit);
  return kept.sort((a, b) => a.start - b.start);
}

interface Nested extends Fold {
  end: number;
  /** The number of folds around it. */
  readonly depth: number;
}

/** The folds in order, none across another and no two from one line. Of two that cross a page is dropped and all else is cut. */
function nested(list: readonly Fold[]): Nested[] {
  const found: Nested[] = [];
  const open: Nested[] = [];
  for (const own of list.toSorted((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)) {
    while (open.length > 0 && open.at(-1)!.end < own.start) open.pop();
    let { end } = own;
    for (let last = open.at(-1); last && (last.start === own.start || last.end < end); last = open.at(-1)) {
      if (last.rank < own.rank || (last.rank === own.rank && last.start === own.start)) {
        end = own.rank === PAGE || last.start === own.start ? own.start : last.end;
        break;
      }
      last.end = last.rank === PAGE ? last.start : own.start - 1;
      open.pop();
    }
    if (end <= own.start) continue;
    const next = { ...own, end, depth: open.length };
    found.push(next);
    open.push(next);
  }
  return found.filter(each => each.end > each.start);
}
