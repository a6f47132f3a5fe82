import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import { parties } from '../filing/parties.ts';
import { terms, termUses } from '../filing/terms.ts';
import { dateOffers } from './completion-dates.ts';
import type { Offer } from './completion-offer.ts';
import type { TextPlace } from './completion-place.ts';
import { partyMarkdown } from './hover-party.ts';
import { termMarkdown } from './hover-term.ts';

/** What a name's documentation is made from: it is counted only when it is looked at. */
export interface NameData {
  readonly uri: string;
  readonly document: number;
  readonly term?: string;
  readonly party?: string;
}

/** The words of a name that are typed: it begins with a capital or a figure, so that ordinary words call up nothing. */
const TYPED = /(?:^|[\s"'([])([A-Z0-9][^\s"]*)?$/;

/** The defined terms, parties and dates of a document, as far as what is typed begins one; `uri` is the filing's address. */
export function nameOffers({ document, before, offset }: TextPlace, uri: string): Offer[] {
  const word = TYPED.exec(before);
  if (!word) return [];
  const at = { start: offset - (word[1]?.length ?? 0), end: offset };
  return [...named(document, uri), ...dateOffers(document, at)].flatMap(offer => {
    const length = typedOf(offer.label, before, word[1] ?? '');
    return length === undefined ? [] : { ...offer, replace: { start: offset - length, end: offset } };
  });
}

/** How many characters of the name stand before the cursor: all its words that do, not the last alone. */
function typedOf(name: string, before: string, word: string): number | undefined {
  const lower = name.toLowerCase();
  const line = before.toLowerCase();
  for (let length = Math.min(name.length, line.length); length >= Math.max(1, word.length); length--)
    if (line.endsWith(lower.slice(0, length)) && !/\w/.test(line[line.length - length - 1] ?? '')) return length;
  return word === '' ? 0 : undefined;
}

function named(document: Document, uri: string): Offer[] {
  const replace = { start: 0, end: 0 };
  const offer = (
    label: string,
    detail: string,
    kind: keyof typeof CompletionItemKind,
    data: Pick<NameData, 'term' | 'party'>,
  ): Offer => ({
    label,
    detail,
    kind,
    replace,
    text: document.content === 'html' ? label.replaceAll('&', '&amp;') : label,
    data: { uri, document: document.index, ...data } satisfies NameData,
  });
  const defined = new Set(terms(document).map(({ name }) => name));
  const used = [...termUses(document).keys()].filter(name => defined.has(name));
  return [
    ...used.map(term => offer(term, 'defined term', 'Variable', { term })),
    ...parties(document)
      .filter(({ name }) => !defined.has(name))
      .map(({ name, roles }) => offer(name, roles.join(', ') || 'party', 'Class', { party: name })),
  ];
}

/** The documentation of a name, in Markdown; undefined where the document has it no more. */
export function nameDocumentation(document: Document, { term, party: name }: NameData): string | undefined {
  if (term !== undefined) return termMarkdown(document, term) || undefined;
  const party = parties(document).find(other => other.name === name);
  return party && partyMarkdown(document, party);
}
