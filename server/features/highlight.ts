import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { definitionsOf, mentionsOf, namedAt } from '../filing/named.ts';
import { overlaps } from '../filing/span.ts';
import { offsetAt } from '../filing/text.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';

/** What stands at a place, marked wherever it is named: where it is defined as written, where it is used as read. */
export function highlights(filing: Filing, { position }: Pick<PlaceParams, 'position'>): DocumentHighlight[] {
  const named = namedAt(filing, offsetAt(filing.text, position));
  if (!named) return [];
  const defined = definitionsOf(named);
  return mentionsOf(named).map(span => ({
    range: rangeOf(filing, span),
    kind: defined.some(({ name }) => overlaps(name, span)) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
