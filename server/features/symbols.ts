import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { keptWith } from '../filing/kept.ts';
import { lazy } from '../filing/lazy.ts';
import { outermost } from '../filing/outline.ts';
import type { EntryKind, OutlineEntry } from '../filing/outline-entry.ts';
import type { Span } from '../filing/span.ts';
import { positionAt } from '../filing/text.ts';
import { rangeOf } from './range.ts';

const kinds: Readonly<Record<EntryKind, SymbolKind>> = {
  header: SymbolKind.Package,
  filer: SymbolKind.Object,
  'former-name': SymbolKind.String,
  series: SymbolKind.Object,
  class: SymbolKind.Constant,
  document: SymbolKind.File,
  cover: SymbolKind.Namespace,
  field: SymbolKind.Field,
  part: SymbolKind.Module,
  item: SymbolKind.Class,
  'sub-item': SymbolKind.Method,
  section: SymbolKind.Module,
  statement: SymbolKind.Namespace,
  notes: SymbolKind.Namespace,
  note: SymbolKind.Method,
  signatures: SymbolKind.Interface,
  signature: SymbolKind.Constant,
  'exhibit-index': SymbolKind.Array,
  exhibit: SymbolKind.Key,
};

/** An editor is given so many symbols: it draws each, and gives up on much more. */
const MOST = 5000;

/**
 * The outline as the editor shows it. Of more than it can show what lies deepest is left out, and that is said at the end. What lies in a document
 * is the same object for as long as nothing in it changes, nor the line where it begins.
 */
export function documentSymbols(filing: Filing): DocumentSymbol[] {
  const entries = outermost(filing);
  const counts = entries.map(({ entry }) => countsOf(entry));
  const levels = Array.from({ length: Math.max(0, ...counts.map(({ length }) => length)) }, (_, level) =>
    sum(counts.map(own => own[level] ?? 0)),
  );
  const total = sum(levels);
  // Whole levels are shown, and of the one below them as many as there is room for.
  let [whole, room] = [0, total > MOST ? MOST - 1 : total];
  while (whole < levels.length && levels[whole]! <= room) room -= levels[whole++]!;
  const left = total > MOST ? total - MOST + 1 : 0;
  const symbols = entries.flatMap(({ entry, by }, i) => {
    const further = Math.min(counts[i]![whole] ?? 0, room);
    room -= further;
    return whole + further > 0 ? symbolOf(entry, { filing, by, whole, further }) : [];
  });
  return left > 0 ? [...symbols, leftOut(filing, left)] : symbols;
}

/** How many entries an outermost entry has on each level, itself on the first. */
const countsOf: (entry: OutlineEntry) => readonly number[] = lazy(entry => {
  const counts: number[] = [];
  for (
    let level: readonly OutlineEntry[] = [entry];
    level.length > 0;
    level = level.flatMap(({ children }) => children)
  )
    counts.push(level.length);
  return counts;
});

/** Where an outermost entry stands, how many of its levels are shown wholly, and how many entries of the level below them. */
interface Shown {
  readonly filing: Filing;
  readonly by: number;
  readonly whole: number;
  readonly further: number;
}

const symbolOf = keptWith(
  (outermost: OutlineEntry, { filing, by, whole, further }: Shown): DocumentSymbol => {
    let room = further;
    const range = ({ start, end }: Span) => rangeOf(filing, { start: start + by, end: end + by });
    const symbol = ({ kind, name, detail, span, heading, children }: OutlineEntry, level: number): DocumentSymbol => {
      const below = level + 1;
      const shown = below < whole ? children : below > whole ? [] : children.slice(0, room);
      if (below === whole) room -= shown.length;
      return {
        kind: kinds[kind],
        name,
        range: range(span),
        selectionRange: range(heading),
        children: shown.map(child => symbol(child, below)),
        ...(detail && { detail }),
      };
    };
    return symbol(outermost, 0);
  },
  (outermost, { filing, by, whole, further }) => {
    const { line, character } = positionAt(filing.text, outermost.span.start + by);
    return `${line}:${character} ${whole} ${further}`;
  },
);

function leftOut(filing: Filing, count: number): DocumentSymbol {
  const { length } = filing.text;
  const range = rangeOf(filing, { start: length, end: length });
  const name = `\u2026 ${count.toLocaleString('en-US')} more not shown`;
  return { kind: SymbolKind.String, name, range, selectionRange: range };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, own) => total + own, 0);
}
