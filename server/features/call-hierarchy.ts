import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import type { Filing } from '../filing/filing.ts';
import { definitionsOf, namedAt, termsNamed } from '../filing/named.ts';
import { cycleOf, type TermLink, termLinks } from '../filing/term-graph.ts';
import { offsetAt } from '../filing/text.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';

/** The defined term at a place, as the head of the tree of terms that define it. */
export function prepareCallHierarchy(
  filing: Filing,
  { textDocument: { uri }, position }: PlaceParams,
): CallHierarchyItem[] {
  const named = namedAt(filing, offsetAt(filing.text, position));
  return named?.kind === 'term' ? itemOf(uri, named.document, named.name) : [];
}

interface OfItem {
  readonly item: CallHierarchyItem;
}

/** The terms that the definition of a term uses. */
export function outgoingCalls(filing: Filing, { item }: OfItem): CallHierarchyOutgoingCall[] {
  return linksOf(filing, item, 'from').flatMap(({ document, link }) =>
    itemOf(item.uri, document, link.to).map(to => ({
      to,
      fromRanges: link.spans.map(span => rangeOf(filing, span)),
    })),
  );
}

/** The terms whose definitions use a term. */
export function incomingCalls(filing: Filing, { item }: OfItem): CallHierarchyIncomingCall[] {
  return linksOf(filing, item, 'to').flatMap(({ document, link }) =>
    itemOf(item.uri, document, link.from).map(from => ({
      from,
      fromRanges: link.spans.map(span => rangeOf(filing, span)),
    })),
  );
}

function linksOf(
  filing: Filing,
  item: CallHierarchyItem,
  end: 'from' | 'to',
): { document: Document; link: TermLink }[] {
  const named = namedAt(filing, offsetAt(filing.text, item.selectionRange.start));
  if (named?.kind !== 'term') return [];
  const { document } = named;
  return termLinks(document)
    .filter(link => link[end] === named.name)
    .map(link => ({ document, link }));
}

/** A term where it is first defined; what its definition comes back to is said beside it. */
function itemOf(uri: string, document: Document, name: string): CallHierarchyItem[] {
  const [term] = termsNamed(document, name);
  if (!term) return [];
  const [definition] = definitionsOf({ kind: 'term', at: term.span, document, name });
  const cycle = cycleOf(document, name);
  return [
    {
      name,
      kind: SymbolKind.Constant,
      uri,
      range: rangeOf(document.filing, definition!.whole),
      selectionRange: rangeOf(document.filing, definition!.name),
      ...(cycle && { detail: `defined by itself: ${cycle.join(' \u2192 ')}` }),
    },
  ];
}
