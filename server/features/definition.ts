import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { definitionsOf, namedAt } from '../filing/named.ts';
import { offsetAt } from '../filing/text.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';

/** Where the term at a place is defined, the party introduced, the section, item, note or exhibit headed. */
export function definition(filing: Filing, { textDocument: { uri }, position }: PlaceParams): LocationLink[] {
  const named = namedAt(filing, offsetAt(filing.text, position));
  if (!named) return [];
  return definitionsOf(named).map(({ name, whole }) => ({
    originSelectionRange: rangeOf(filing, named.at),
    targetUri: uri,
    targetRange: rangeOf(filing, whole),
    targetSelectionRange: rangeOf(filing, name),
  }));
}

/** For clients that know no links. */
export function withoutLinks(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
