import { type Range, SymbolKind } from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import { outline } from '../filing/outline.ts';
import type { EntryKind, OutlineEntry } from '../filing/outline-entry.ts';
import { parties } from '../filing/parties.ts';
import type { Span } from '../filing/span.ts';
import { isDefinition } from '../filing/term.ts';
import { terms } from '../filing/terms.ts';
import { filingTitle } from './filing-title.ts';
import { rangeOf } from './range.ts';

/** What can be looked for in a folder of filings; plain data, for it crosses threads. */
export interface FilingSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
}

/** All that can be looked for in one filing. */
export interface FilingSymbols {
  /** "10-K, Larch Funding Inc, 2004-03-30", as far as it is known. */
  readonly title: string;
  readonly symbols: readonly FilingSymbol[];
}

/** A description is shown up to this length. */
const LONG = 80;

const KINDS: Readonly<Partial<Record<EntryKind, SymbolKind>>> = {
  filer: SymbolKind.Object,
  document: SymbolKind.File,
  item: SymbolKind.Class,
  exhibit: SymbolKind.Key,
};

/** The parties, items, terms and exhibits of a filing: a party once, a term once a document. */
export const filingSymbols: (filing: Filing) => FilingSymbols = lazy(filing => {
  const entries = outline(filing).flatMap(flattened);
  const { documents } = envelope(filing);
  return {
    title: filingTitle(filing),
    symbols: [
      ...entries.flatMap(entry => ofEntry(filing, entry)),
      ...once(documents.flatMap(partiesOf)),
      ...documents.flatMap(document => once(termsOf(document))),
    ],
  };
});

function flattened(entry: OutlineEntry): OutlineEntry[] {
  return [entry, ...entry.children.flatMap(flattened)];
}

function ofEntry(filing: Filing, { kind, name, detail = '', heading }: OutlineEntry): FilingSymbol[] {
  const own = KINDS[kind];
  // A listed exhibit that is attached is a document.
  if (own === undefined || detail.startsWith('attached')) return [];
  const described =
    kind === 'document' || kind === 'exhibit' ? [name, shortened(detail)].filter(Boolean).join(' - ') : name;
  return [symbol(filing, described, own, heading)];
}

/** What a document or an exhibit is, in some words. */
function shortened(detail: string): string {
  const said = detail.replace(/^incorporated by reference(?:: )?/, '');
  return said.length > LONG ? `${said.slice(0, LONG).replace(/\s\S*$/, '')} …` : said;
}

function partiesOf(document: Document): FilingSymbol[] {
  return parties(document).map(({ name, spelled }) => symbol(document.filing, name, SymbolKind.Object, spelled));
}

function termsOf(document: Document): FilingSymbol[] {
  return terms(document)
    .filter(isDefinition)
    .map(({ name, span }) => symbol(document.filing, name, SymbolKind.Constant, span));
}

function symbol(filing: Filing, name: string, kind: SymbolKind, span: Span): FilingSymbol {
  return { name, kind, range: rangeOf(filing, span) };
}

function once(symbols: readonly FilingSymbol[]): FilingSymbol[] {
  return [...new Map(symbols.toReversed().map(each => [each.name, each])).values()].reverse();
}
