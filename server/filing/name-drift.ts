import { stateCode } from '../forms/states.ts';
import { startsCompany } from './definition.ts';
import type { Document } from './document.ts';
import { namesInPassage } from './entity-name.ts';
import { isLoneName } from './lone-name.ts';
import { seeker } from './names.ts';
import { latelyOfText } from './of-text.ts';
import { type Party, parties } from './parties.ts';
import { inPassages, ofPassages } from './passages.ts';
import { readable } from './rendition.ts';
import { isSlip, nearTo } from './slip.ts';
import type { Span } from './span.ts';
import { oneLine } from './term.ts';
import { textAt } from './text.ts';
import { wordCounts } from './word-counts.ts';

/** A place where a party's name is spelled as it is hardly anywhere else. */
export interface NameDrift {
  readonly span: Span;
  /** The name in its usual spelling, how often it stands so, and where first. */
  readonly name: string;
  readonly times: number;
  readonly usual: Span;
  /** A letter of a word; the number of its last word, which may name a group; the legal form, which may be another company's. */
  readonly kind: 'letter' | 'number' | 'form';
}

/** A company's name, its words and where it stands in full. */
interface Name {
  readonly party: Party;
  readonly key: string;
  readonly places: readonly Span[];
}

/** A place that has a name otherwise. */
interface Odd {
  readonly name: Name;
  readonly key: string;
  readonly span: Span;
  readonly kind: NameDrift['kind'];
}

/** The usual spelling stands so many times as often as the odd one. */
const USUAL = 2;
/** A word of fewer letters is too near to others. */
const SHORTEST = 5;
const FORM = / (?:inc|corp|co|ltd|llc|lp|llp|plc)$/;
/** What there are several of under one name. */
const SEVERAL = /^(?:trust|fund|bank|partner|partnership|association|corporation|company)s?$|^companies$/;
/** Roman numerals tell two of a kind apart. */
const NUMERAL = /^[ivxlc]+$/;

/**
 * The places where a company's name differs from its usual spelling by a letter or its legal form. What may be the name of another is passed
 * over: one that is introduced itself, stands in a list or in one sentence with the usual one, or is told to be a former or a new name.
 */
export const nameDrifts: (document: Document) => readonly NameDrift[] = latelyOfText([], document => {
  const all = namesOf(document);
  const names = all.filter(({ places }) => places.length >= USUAL);
  const found = [...otherLetters(document, names), ...otherForms(document, names)];
  return found
    .filter(({ name, key, span }) => {
      const alike = found.filter(other => other.name === name).length;
      const other = all.find(each => each.key === key)?.party;
      return (
        name.places.length >= alike * USUAL && !isAnother(other, name.party) && isLoneName(document, span, name.places)
      );
    })
    .map(({ name: { party, places }, span, kind }) => ({
      span,
      name: party.name,
      times: places.length,
      usual: places[0]!,
      kind,
    }))
    .sort((a, b) => a.span.start - b.span.start);
});

function namesOf(document: Document): Name[] {
  const { text } = document.filing;
  // A name has few spellings, however often it stands.
  const keys = new Map<string, string>();
  const keyAt = (span: Span) => {
    const printed = textAt(text, span);
    const known = keys.get(printed) ?? keyOf(printed);
    keys.set(printed, known);
    return known;
  };
  return parties(document).flatMap(party => {
    const key = keyOf(party.name);
    const company = party.registrant || startsCompany(document, party.spelled.start);
    if (!company || party.members.length > 0 || !key.includes(' ')) return [];
    return [{ party, key, places: party.mentions.filter(span => keyAt(span) === key) }];
  });
}

/** True for a party that is introduced as another. The cover page alone introduces no one, and two of one short name are one. */
function isAnother(other: Party | undefined, party: Party): boolean {
  if (!other || (other.registrant && !other.kind && other.terms.length === 0)) return false;
  const own = [...party.terms.map(({ name }) => name), ...(party.registrant ? ['Company', 'Registrant'] : [])];
  return !other.terms.some(({ name }) => own.includes(name));
}

/** The words of a name in small letters, "the" left out, legal forms shortened. */
function keyOf(name: string): string {
  return wordsOf(name.replace(/^the\s+/i, ''))
    .map(word => SHORT[word] ?? word)
    .join(' ');
}

function wordsOf(name: string): string[] {
  return (
    name
      .toLowerCase()
      .replace(/[.'\u2019]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

const SHORT: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  corporation: 'corp',
  company: 'co',
  limited: 'ltd',
};

/** Where a name stands with one of its words a letter otherwise. */
function otherLetters(document: Document, names: readonly Name[]): Odd[] {
  const { text } = document.filing;
  const printed = names.flatMap(name => {
    const spellings = new Set(name.places.map(span => oneLine(textAt(text, span))));
    return Array.from(spellings, each => ({ name, printed: each, words: [...each.matchAll(/[A-Za-z]+/g)] }));
  });
  const slips = slipsOf(document, new Set(printed.flatMap(({ words }) => words.map(([word]) => word.toLowerCase()))));
  const sought = printed.flatMap(({ name, printed, words }) =>
    words.flatMap(({ 0: word, index }) =>
      (slips.get(word.toLowerCase()) ?? []).map(slip => ({
        name,
        odd: `${printed.slice(0, index)}${slip}${printed.slice(index + word.length)}`,
        kind: isPlural(slip, word.toLowerCase()) && SEVERAL.test(slip) ? ('number' as const) : ('letter' as const),
      })),
    ),
  );
  return seek(
    document,
    sought.map(({ odd }) => ({ name: odd, loose: true })),
  ).map(({ name: i, ...span }) => {
    const { name, odd, kind } = sought[i]!;
    return { name, key: keyOf(odd), span, kind };
  });
}

const seek = seeker();

/** For each of the words those of the document that are a letter from it. */
function slipsOf(document: Document, words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const long = [...words].filter(word => word.length >= SHORTEST && !tellsApart(word)).sort();
  const slips = new Map<string, Set<string>>();
  if (long.length === 0) return new Map();
  for (const { found } of slipsInPassages(readable(document), long))
    for (const { word, printed } of found) slips.set(word, (slips.get(word) ?? new Set()).add(printed));
  return new Map(Array.from(slips, ([word, printed]) => [word, [...printed]]));
}

const slipsInPassages = ofPassages(
  (passage, long: readonly string[]) => {
    const { maybe, to } = nearTo(long);
    const words = wordCounts(passage, (text, start, end) => end - start >= SHORTEST - 1 && maybe(text, start, end));
    return Array.from(new Set(Array.from(words.keys(), word => word.toLowerCase()))).flatMap(printed => {
      const near = to(printed).filter(word => isSlip(printed, word) || isPlural(printed, word));
      return near.length > 0 && !tellsApart(printed) ? near.map(word => ({ word, printed })) : [];
    });
  },
  long => long.join(' '),
);

/** Places and numerals tell two names apart. */
function tellsApart(word: string): boolean {
  return NUMERAL.test(word) || stateCode(word) !== undefined;
}

function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

/** The names of companies with their keys. */
const keyedNames = inPassages((text, passage) =>
  namesInPassage(passage).map(span => ({ ...span, key: keyOf(text.slice(span.start, span.end)) })),
);

/** Where a name stands with another legal form. */
function otherForms(document: Document, names: readonly Name[]): Odd[] {
  const byOwn = new Map(names.filter(({ key }) => FORM.test(key)).map(name => [name.key.replace(FORM, ''), name]));
  return keyedNames(document).flatMap(({ key, ...span }) => {
    const name = FORM.test(key) ? byOwn.get(key.replace(FORM, '')) : undefined;
    return name && key !== name.key ? [{ name, key, span, kind: 'form' as const }] : [];
  });
}
