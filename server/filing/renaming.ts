import { bodyOf, type Document } from './document.ts';
import { entityNames } from './entity-name.ts';
import { definitionsOf, documentAt, mentionsOf, type Named, spellings, termsNamed } from './named.ts';
import { occurrences } from './names.ts';
import { plural, singular } from './plural.ts';
import { countBefore } from './sorted.ts';
import { contains, overlaps, type Span } from './span.ts';
import { oneLine } from './term.ts';
import { terms } from './terms.ts';
import { lineAt, lineText, slice, textAt } from './text.ts';

/** One place that a renaming changes. */
export interface Renamed {
  readonly span: Span;
  readonly insert: string;
  /** Why a person should look at it first. */
  readonly unsure?: string;
}

export type Renaming = { readonly edits: readonly Renamed[] } | { readonly refused: string };

/** Why what stands at a place cannot be given another name; undefined where it can. */
export function unrenamable(named: Named | undefined): string | undefined {
  if (!named) return 'Here is no defined term and no party: only those are renamed.';
  if (named.kind === 'place')
    return 'A number is changed by the refactoring "Renumber from here", with all that refers to it.';
  return definitionsOf(named).length > 0 ? undefined : 'Its definition was not found.';
}

/** What it is called now: the name that is asked for anew. */
export function nameOf(named: Named): string {
  return named.kind === 'term' ? named.name : named.kind === 'party' ? named.party.name : '';
}

/**
 * Every place where a term or a party is named, with the new name in the number, the capitals and on the lines that the old one has there.
 * Names that only contain the old one, and other terms, stay as they are.
 */
export function renaming(named: Named, wanted: string): Renaming {
  const name = oneLine(wanted);
  const refused = unrenamable(named) ?? unfit(named, name);
  if (refused) return { refused };
  const old = nameOf(named);
  const edits: Renamed[] = [];
  for (const { document, span, unsure } of placesOf(named)) {
    const printed = textAt(document.filing.text, span);
    // Markup within a name is not ours to place anew.
    if (document.content === 'html' && /[<&]/.test(printed))
      return { refused: `Line ${lineAt(document.filing.text, span.start) + 1} has markup within the name.` };
    edits.push({ ...replacement(document, span, formed(oneLine(printed), old, name)), ...(unsure && { unsure }) });
  }
  return { edits };
}

function unfit(named: Named, name: string): string | undefined {
  if (!/[A-Za-z]/.test(name)) return 'A name has letters.';
  if (/["\u201c\u201d<>&]/.test(name) && named.kind === 'term')
    return 'A term is named without quotes, brackets and ampersands.';
  if (name === nameOf(named)) return 'This is its name already.';
  const [other] = named.kind === 'term' ? termsNamed(named.document, name) : [];
  return other && `"${name}" is defined already, on line ${lineAt(named.document.filing.text, other.span.start) + 1}.`;
}

interface Place {
  readonly document: Document;
  readonly span: Span;
  readonly unsure?: string;
}

function placesOf(named: Named): readonly Place[] {
  return named.kind === 'party' ? ofParty(named) : named.kind === 'term' ? ofTerm(named) : [];
}

function ofTerm(named: Named & { kind: 'term' }): Place[] {
  const { document, name } = named;
  const uses = mentionsOf(named).filter(span => !withinName(document, span));
  return [...uses.map(span => ({ document, span })), ...inCapitals(document, name, uses)];
}

/** Where a text in capitals names it: a heading, a passage that the rules want conspicuous. */
function inCapitals(document: Document, name: string, uses: readonly Span[]): Place[] {
  const capitals = name.toUpperCase();
  if (capitals === name || terms(document).some(term => term.name === capitals)) return [];
  const offset = document.body.start;
  const longer = terms(document).filter(
    term => term.name.length > name.length && term.name.toUpperCase().includes(capitals),
  );
  const sought = [capitals, plural(capitals), ...longer.map(term => term.name.toUpperCase())];
  return occurrences(
    bodyOf(document),
    sought.map(each => ({ name: each, loose: false })),
  ).flatMap(({ name: which, start, end }) => {
    const span = { start: offset + start, end: offset + end };
    const own = which < 2 && isInCapitals(document, span) && !withinName(document, span);
    return own && !uses.some(use => overlaps(use, span)) ? [{ document, span, unsure: 'in capitals' }] : [];
  });
}

function isInCapitals({ filing: { text } }: Document, span: Span): boolean {
  return !/[a-z]/.test(lineText(text, lineAt(text, span.start)));
}

/** True within a longer name of a company: "Company" in "Larch Widget Company". */
function withinName(document: Document, span: Span): boolean {
  const names = document.content === 'text' ? entityNames(document) : [];
  const name = names[countBefore(names, ({ end }) => end <= span.start)];
  return name !== undefined && contains(name, span.start) && name.end - name.start > span.end - span.start;
}

/** By the full name in all its spellings; short names are terms. */
function ofParty({ document: { filing }, party }: Named & { kind: 'party' }): Place[] {
  return spellings(filing, party.name).flatMap(({ mentions, terms: short, spelled }) => {
    const shorts = new Set(short.map(term => term.name));
    const document = documentAt(filing, spelled.start);
    if (!document) return [];
    return mentions.filter(span => !shorts.has(oneLine(textAt(filing.text, span)))).map(span => ({ document, span }));
  });
}

/** The new name as the old one is printed here: in the plural or the singular, in capitals. */
function formed(printed: string, old: string, name: string): string {
  const same = (other: string | undefined) => other?.toLowerCase() === printed.toLowerCase();
  const numbered = same(old)
    ? name
    : same(plural(old))
      ? plural(name)
      : same(singular(old))
        ? (singular(name) ?? name)
        : name;
  return /[a-z]/.test(printed) || !/[a-z]/.test(old) ? numbered : numbered.toUpperCase();
}

const AFTER = /^(?:'s?|\u2019s?)(?![A-Za-z])/;
const ARTICLE = /(?<![A-Za-z])(a|an|A|An|AN)(\s+["\u201c(]*)$/;

/** The edit of one place: with its article, its possessive and its line break. */
function replacement({ filing: { text } }: Document, span: Span, name: string): Renamed {
  const printed = textAt(text, span);
  const before = slice(text, Math.max(0, span.start - 60), span.start);
  const after = slice(text, span.end, span.end + 80);
  const article = ARTICLE.exec(before);
  const owned = AFTER.exec(after)?.[0] ?? '';
  const [an, wasAn] = [vowel(name), vowel(printed)];
  const fits = article && an !== wasAn && /^an$/i.test(article[1]!) === wasAn;
  const lead = fits ? articleLike(article[1]!, an) + article[2]! : '';
  const tail = owned && possessive(owned, printed, name);
  const { insert, over } = onLines(printed, name, tail, after.slice(owned.length));
  return {
    span: { start: span.start - (fits ? article[0].length : 0), end: span.end + owned.length + over },
    insert: lead + insert,
  };
}

/** "Sellers'" for "Seller's" where the new name ends in s and the old one did not, and the other way round. */
function possessive(owned: string, old: string, name: string): string {
  const [was, is] = [/s$/i.test(old), /s$/i.test(name)];
  if (was === is) return owned;
  return is ? owned.charAt(0) : `${owned.charAt(0)}${/[a-z]/.test(name) ? 's' : 'S'}`;
}

function vowel(name: string): boolean {
  return /^(?:[aeio]|u(?!ni|s[aeiou]|ti)|hour|hono|heir)/i.test(name) && !/^(?:eu|one\b|once\b)/i.test(name);
}

function articleLike(article: string, an: boolean): string {
  if (article === 'AN') return 'A';
  const letter = article.charAt(0);
  return an ? `${letter}n` : letter;
}

/** The name with the line break of the old one after as many words; the last one's goes to the next blank of the line, `over` characters on. */
function onLines(printed: string, name: string, tail: string, after: string): { insert: string; over: number } {
  const gaps = printed.match(/\s+/g) ?? [];
  const wrapped = gaps.findIndex(gap => /[\r\n]/.test(gap));
  const words = name.split(' ');
  if (wrapped < 0) return { insert: name + tail, over: 0 };
  const gap = gaps[wrapped]!;
  if (wrapped < words.length - 1)
    return {
      insert: `${words.slice(0, wrapped + 1).join(' ')}${gap}${words.slice(wrapped + 1).join(' ')}${tail}`,
      over: 0,
    };
  const rest = /^([^\sA-Za-z0-9]*)[ \t]+(?=\S)/.exec(after);
  return rest ? { insert: `${name}${tail}${rest[1]!}${gap}`, over: rest[0].length } : { insert: name + tail, over: 0 };
}
