import type { Location } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { definitionsOf, mentionsOf, namedAt } from '../filing/named.ts';
import { overlaps } from '../filing/span.ts';
import { offsetAt } from '../filing/text.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';

export interface ReferencesParams extends PlaceParams {
  readonly context: { readonly includeDeclaration: boolean };
}

/** Every place that names what stands at one: a term in its document, a party by all its names, a section by all that refers to it. */
export function references(
  filing: Filing,
  { textDocument: { uri }, position, context: { includeDeclaration } }: ReferencesParams,
): Location[] {
  const named = namedAt(filing, offsetAt(filing.text, position));
  if (!named) return [];
  const declared = includeDeclaration ? [] : definitionsOf(named);
  return mentionsOf(named)
    .filter(span => !declared.some(({ name }) => overlaps(name, span)))
    .map(span => ({ uri, range: rangeOf(filing, span) }));
}
