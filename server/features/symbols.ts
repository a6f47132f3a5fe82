import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { outline } from '../filing/outline.ts';
import type { EntryKind, OutlineEntry } from '../filing/outline-entry.ts';
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

/** The outline as the editor shows it. Of more than it can show what lies deepest is left out, and that is said at the end. */
export function documentSymbols(filing: Filing): DocumentSymbol[] {
  const entries = outline(filing);
  const all = outermostFirst(entries);
  if (all.length <= MOST) return entries.map(entry => symbol(filing, entry));
  const shown = new Set(all.slice(0, MOST - 1));
  const { length } = filing.text;
  const end = rangeOf(filing, { start: length, end: length });
  const name = `\u2026 ${(all.length - shown.size).toLocaleString('en-US')} more not shown`;
  return [
    ...entries.filter(entry => shown.has(entry)).map(entry => symbol(filing, entry, shown)),
    { kind: SymbolKind.String, name, range: end, selectionRange: end },
  ];
}

/** The entries of an outline, those that lie less deep before the others. */
function outermostFirst(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const all: OutlineEntry[] = [];
  for (let level = entries; level.length > 0; level = level.flatMap(({ children }) => children))
    for (const entry of level) all.push(entry);
  return all;
}

function symbol(filing: Filing, entry: OutlineEntry, shown?: ReadonlySet<OutlineEntry>): DocumentSymbol {
  const { kind, name, detail, span, heading } = entry;
  const children = shown ? entry.children.filter(child => shown.has(child)) : entry.children;
  return {
    kind: kinds[kind],
    name,
    range: rangeOf(filing, span),
    selectionRange: rangeOf(filing, heading),
    children: children.map(child => symbol(filing, child, shown)),
    ...(detail && { detail }),
  };
}
