import type { Hover } from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import type { Filing } from '../filing/filing.ts';
import { documentAt } from '../filing/named.ts';
import type { Span } from '../filing/span.ts';
import { offsetAt, type Position } from '../filing/text.ts';
import { cellCard } from './hover-cell.ts';
import { dateCard } from './hover-date.ts';
import { exhibitCard } from './hover-exhibit.ts';
import { fieldCard } from './hover-field.ts';
import { itemCard } from './hover-item.ts';
import { partyCard } from './hover-party.ts';
import { placeCard } from './hover-place.ts';
import { signaturesCard } from './hover-signatures.ts';
import { termCard } from './hover-term.ts';
import { inert } from './inert.ts';
import { rangeOf } from './range.ts';

/** What is known of the thing at one place: its text in Markdown, and where it stands. */
export interface Card {
  readonly span: Span;
  readonly markdown: string;
}

/** From the most particular to the most general. */
const cards: readonly ((document: Document, offset: number) => Card | undefined)[] = [
  placeCard,
  dateCard,
  partyCard,
  termCard,
  fieldCard,
  itemCard,
  exhibitCard,
  signaturesCard,
  cellCard,
];

/** The card for the thing at `position`; null where nothing is known. */
export function hover(filing: Filing, { position }: { readonly position: Position }): Hover | null {
  const offset = offsetAt(filing.text, position);
  const document = documentAt(filing, offset);
  if (!document) return null;
  for (const card of cards) {
    const found = card(document, offset);
    if (found)
      return { contents: { kind: 'markdown', value: inert(found.markdown) }, range: rangeOf(filing, found.span) };
  }
  return null;
}
