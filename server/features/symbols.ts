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

/** The outline as the editor shows it. */
export function documentSymbols(filing: Filing): DocumentSymbol[] {
  return outline(filing).map(entry => symbol(filing, entry));
}

function symbol(filing: Filing, { kind, name, detail, span, heading, children }: OutlineEntry): DocumentSymbol {
  return {
    kind: kinds[kind],
    name,
    range: rangeOf(filing, span),
    selectionRange: rangeOf(filing, heading),
    children: children.map(child => symbol(filing, child)),
    ...(detail && { detail }),
  };
}
