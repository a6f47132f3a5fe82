import { cover } from './cover.ts';
import type { Document } from './document.ts';
import { explainedTerms } from './explained-terms.ts';
import { lately } from './lazy.ts';
import { listedTerms } from './listed-terms.ts';
import { namedTerms } from './named-terms.ts';
import { seeker } from './names.ts';
import { latelyOfText, ofText } from './of-text.ts';
import { overlaps, type Span } from './span.ts';
import { tabledTerms } from './tabled-terms.ts';
import type { Term } from './term.ts';
import { termsElsewhere } from './terms-elsewhere.ts';
import { unquotedTerms } from './unquoted-terms.ts';
import { wholeDefinitions } from './whole-definitions.ts';

/** Every term that a text document defines, in order. */
export const terms: (document: Document) => readonly Term[] = ofText<readonly Term[]>([], document => {
  const tabled = tabledTerms(document);
  const found = [
    ...namedTerms(document),
    ...unquotedTerms(document),
    ...explainedTerms(document),
    ...listedTerms(document),
    ...tabled,
  ];
  const names = new Set(found.map(term => term.name));
  const pointed = termsElsewhere(document).filter(term => !names.has(term.name));
  const inOrder = [...found, ...pointed]
    .sort((a, b) => a.span.start - b.span.start)
    .filter((term, i, all) => term.span.start !== all[i - 1]?.span.start);
  return wholeDefinitions(document, inOrder, new Set(tabled));
});

/** Where each defined term is used in its document, by name: whole words, plural and possessive, over line breaks. */
export const termUses: (document: Document) => ReadonlyMap<string, readonly Span[]> = latelyOfText<
  ReadonlyMap<string, readonly Span[]>
>(new Map(), document => {
  const names = [...new Set(terms(document).map(term => term.name))];
  const known = new Set(names);
  const sought = names.flatMap(name =>
    forms(name)
      .filter(form => form === name || !known.has(form))
      .map(form => ({ name, form })),
  );
  const uses = new Map<string, Span[]>(names.map(name => [name, []]));
  const found = seekUses(
    document,
    sought.map(({ form }) => ({ name: form, loose: false })),
  );
  for (const { name, ...span } of found) {
    if (!inStreet(document, span)) uses.get(sought[name]!.name)!.push(span);
  }
  return uses;
});

const seekUses = seeker();

/** True within an address on the cover: a company named for its street is not named by it. */
export function inStreet(document: Document, span: Span): boolean {
  return streets(document).some(street => overlaps(street, span));
}

const streets: (document: Document) => readonly Span[] = lately(document =>
  (cover(document)?.registrants ?? []).flatMap(({ fields }) =>
    fields.flatMap(({ field, value }) => (field === 'principal_address' && value ? [value.span] : [])),
  ),
);

/** Other forms of a name: its plural or singular; of one in capitals, which stand for bold type, the ordinary spelling. */
function forms(name: string): string[] {
  const mixed = /^[^a-z]{5,}$/.test(name)
    ? [name.replace(/[A-Z]+/g, word => word[0] + word.slice(1).toLowerCase())]
    : [];
  return [name, ...mixed].flatMap(form => [form, ...numbers(form)]);
}

function numbers(name: string): string[] {
  if (!/[a-z]$/.test(name)) return [`${name}s`, `${name}S`];
  if (/(?:s|x|ch|sh)$/.test(name)) return /[^su]s$/.test(name) ? [name.slice(0, -1)] : [`${name}es`];
  return /[^aeiou]y$/.test(name) ? [`${name.slice(0, -1)}ies`] : [`${name}s`];
}
