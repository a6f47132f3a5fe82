import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import type { Filing } from './filing.ts';
import { lately } from './lazy.ts';
import { listedPlace } from './listed-place.ts';
import { type Party, parties, sameParty } from './parties.ts';
import { headingAt, type Place, referenceAt, referencesTo, typeAt } from './places.ts';
import { countBefore } from './sorted.ts';
import { contains, hull, overlaps, type Span } from './span.ts';
import type { Term } from './term.ts';
import { terms, termUses } from './terms.ts';

/** What the words at a place stand for: a defined term, a party, or something that is referred to by its number. */
export type Named =
  | { readonly kind: 'term'; readonly at: Span; readonly document: Document; readonly name: string }
  | { readonly kind: 'party'; readonly at: Span; readonly document: Document; readonly party: Party }
  | { readonly kind: 'place'; readonly at: Span; readonly document: Document; readonly place: Place };

/** A place where something is defined, introduced or headed: the words that name it, and all that says what it is. */
export interface Definition {
  readonly name: Span;
  readonly whole: Span;
}

/** What stands at an offset; undefined on ordinary words. Of a term and a party the longer name, and of one name for both the term. */
export function namedAt(filing: Filing, offset: number): Named | undefined {
  const document = documentAt(filing, offset);
  if (!document) {
    const type = typeAt(filing, offset);
    return type && { kind: 'place', ...type };
  }
  const reference = referenceAt(document, offset);
  if (reference) return { kind: 'place', document, ...reference };
  const term = mentionAt(termMentions(document), offset);
  const party = mentionAt(partyMentions(document), offset);
  if (party && !(term && length(term.at) >= length(party.at)))
    return { kind: 'party', at: party.at, document, party: party.of };
  if (term) return { kind: 'term', at: term.at, document, name: term.of };
  const heading = headingAt(document, offset);
  return heading && { kind: 'place', document, ...heading };
}

/** The document whose body holds an offset. */
export function documentAt(filing: Filing, offset: number): Document | undefined {
  const { documents } = envelope(filing);
  const document = documents[countBefore(documents, ({ body }) => body.end <= offset)];
  return document && contains(document.body, offset) ? document : undefined;
}

/** Where it is defined; a term may be so more than once. Empty for a place that the filing does not hold. */
export function definitionsOf(named: Named): readonly Definition[] {
  switch (named.kind) {
    case 'term':
      return definingOf(named.document, named.name).map(term => definitionOf(named.document, term));
    case 'party':
      return [{ name: named.party.spelled, whole: named.party.spelled }];
    case 'place': {
      const { target } = named.place;
      return target ? [{ name: target.span, whole: target.whole }] : [];
    }
  }
}

/** Every place that names it, definitions included, in order: of a term in its document, of a party and a place in the whole filing. */
export function mentionsOf(named: Named): readonly Span[] {
  switch (named.kind) {
    case 'term':
      return termUses(named.document).get(named.name) ?? [];
    case 'party':
      return inOrder(spellings(named.document.filing, named.party.name).flatMap(({ mentions }) => mentions));
    case 'place': {
      const { target } = named.place;
      if (!target) return [named.at];
      // An exhibit's number in the index is neither its heading nor a reference.
      const all = [named.at, ...referencesTo(named.document, target).map(({ span }) => span)];
      // A heading may name itself, with a word more than was read as its heading: "Section" on the line above.
      const itself = hull([target.span, ...all.filter(span => overlaps(span, target.span))]);
      return inOrder([itself, ...all.filter(span => !overlaps(span, target.span))]);
    }
  }
}

/** The definitions of a term in its document. */
export function termsNamed(document: Document, name: string): readonly Term[] {
  return terms(document).filter(term => term.name === name);
}

/** The definitions of a term but for its rows in a table of terms; those where it has no other. */
export function definingOf(document: Document, name: string): readonly Term[] {
  const all = termsNamed(document, name);
  const defining = all.filter(({ kind }) => kind !== 'listed');
  return defining.length > 0 ? defining : all;
}

function definitionOf(document: Document, term: Term): Definition {
  const { span, definition, kind } = term;
  const section = kind === 'listed' ? listedPlace(document, term) : undefined;
  if (section) return { name: section.span, whole: section.whole };
  return {
    name: span,
    whole: { start: Math.min(span.start, definition.start), end: Math.max(span.end, definition.end) },
  };
}

/** A party as each document of the filing has it. */
export function spellings(filing: Filing, name: string): readonly Party[] {
  return envelope(filing).documents.flatMap(document => parties(document).filter(party => sameParty(party.name, name)));
}

interface Mention<T> {
  readonly at: Span;
  readonly of: T;
}

const termMentions: (document: Document) => readonly Mention<string>[] = lately(document =>
  sorted([...termUses(document)].flatMap(([name, uses]) => uses.map(at => ({ at, of: name })))),
);

const partyMentions: (document: Document) => readonly Mention<Party>[] = lately(document =>
  sorted(parties(document).flatMap(party => party.mentions.map(at => ({ at, of: party })))),
);

function mentionAt<T>(mentions: readonly Mention<T>[], offset: number): Mention<T> | undefined {
  // The end counts too: the cursor stands after the word that was typed.
  const found = mentions[countBefore(mentions, ({ at }) => at.end < offset)];
  return found && found.at.start <= offset ? found : undefined;
}

function sorted<T>(mentions: readonly Mention<T>[]): readonly Mention<T>[] {
  return mentions.toSorted((a, b) => a.at.start - b.at.start);
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.start - b.start).filter((span, i, all) => span.start !== all[i - 1]?.start);
}

function length({ start, end }: Span): number {
  return end - start;
}
