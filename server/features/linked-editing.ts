import type { Range } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { tagPairAt } from '../filing/tag-pair.ts';
import { offsetAt } from '../filing/text.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';

/** The names of a tag and of the tag that closes it, to be typed together: `<TABLE>` and `</TABLE>`, elements of HTML. */
export function linkedEditing(
  filing: Filing,
  { position }: Pick<PlaceParams, 'position'>,
): { readonly ranges: Range[]; readonly wordPattern: string } | null {
  const pair = tagPairAt(filing, offsetAt(filing.text, position));
  if (!pair) return null;
  return {
    ranges: [pair.opening, pair.closing].map(span => rangeOf(filing, span)),
    wordPattern: '[A-Za-z][A-Za-z0-9:-]*',
  };
}
