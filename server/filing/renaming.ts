import { bodyOf, type Document } from './document.ts';
import { entityNames } from './entity-name.ts';
import { definitionsOf, documentAt, mentionsOf, type Named, spellings, termsNamed } from './named.ts';
import { seeker } from './names.ts';
import { latelyOfText } from './of-text.ts';
import { plural, singular } from './plural.ts';
import { rendition } from './rendition.ts';
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
    const form = formed(oneLine(printed), old, name);
    if (form === undefined) {
      if (unsure) continue;
      // Markup within a name is not ours to place anew, nor are words that were read as the name.
      const line = lineAt(document.filing.text, span.start) + 1;
      return { refused: `Line ${line} has "${oneLine(printed)}" for the name: it is not renamed.` };
    }
    const insert = document.content === 'html' ? form.replaceAll('&', '&amp;') : form;
    edits.push({ ...replacement(document, span, insert), ...(unsure && { unsure }) });
  }
  return { edits };
}

function unfit(named: Named, name: string): string | undefined {
  if (!/[A-Za-z]/.test(name)) return 'A name has letters.';
  if (/["\u201c\u201d<>]/.test(name)) return 'A name has no quotes and no angle brackets.';
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
  const names = companyNames(document);
  const uses = mentionsOf(named).filter(span => !isWithin(names, span) && !endsName(document, span));
  return [
    ...uses.map(span => ({
      document,
      span,
      ...(besideCapitals(document, span) && { unsure: 'beside other capitals' }),
    })),
    ...inCapitals(document, name)
      .filter(span => !isWithin(names, span) && !uses.some(use => overlaps(use, span)))
      .map(span => ({ document, span, unsure: 'in capitals' })),
  ];
}

const companyNames: (document: Document) => readonly Span[] = latelyOfText([], entityNames);

/** Where a text in capitals has the name: a heading, a passage that the law wants conspicuous. */
function inCapitals(source: Document, name: string): readonly Span[] {
  const capitals = name.toUpperCase();
  const others = terms(source).map(term => term.name);
  if (capitals === name || others.includes(capitals)) return [];
  const longer = others
    .map(other => other.toUpperCase())
    .filter(other => other !== capitals && other.includes(capitals));
  const sought = [capitals, plural(capitals), ...longer].map(each => ({ name: each, loose: false }));
  const page = rendition(source);
  const document = page?.document ?? source;
  const { text } = document.filing;
  if (!bodyOf(document).includes(capitals.split(' ')[0]!)) return [];
  const spans = seekCapitals(document, sought).flatMap(({ name: which, ...span }) => {
    const line = lineText(text, lineAt(text, span.start));
    return which < 2 && !/[a-z]/.test(line) ? [span] : [];
  });
  return page ? page.back(spans) : spans;
}

const seekCapitals = seeker();

const LEGAL_FORM = /^,?\s+(?:Inc|Corp|Ltd|L\.?L\.?C|L\.?L?\.?P|N\.A|S\.A|N\.V|plc|AG)\b/i;

/** "Trust Company, N.A.": the name of another. */
function endsName({ filing: { text } }: Document, { end }: Span): boolean {
  return LEGAL_FORM.test(slice(text, end, end + 20));
}

const NEXT = /^(?:[ \t]+|[ \t]*\r?\n[ \t]*)[A-Z][a-z]/;
const PREVIOUS = /[a-z,](?:[ \t]+|[ \t]*\r?\n[ \t]*)[A-Z][a-z]+(?:[ \t]+of)?(?:[ \t]+|[ \t]*\r?\n[ \t]*)$/;

/** Words with a capital on either side may make it a part of another name: "The Corporation Trust Company". */
function besideCapitals({ filing: { text } }: Document, { start, end }: Span): boolean {
  return NEXT.test(slice(text, end, end + 40)) || PREVIOUS.test(slice(text, Math.max(0, start - 60), start));
}

/** True within a longer one of the names: "Company" in "Larch Widget Company". */
function isWithin(names: readonly Span[], span: Span): boolean {
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

/** The new name as the old one is printed here: in the plural or the singular, in capitals or not; undefined where it is printed otherwise. */
function formed(printed: string, old: string, name: string): string | undefined {
  const same = (other: string | undefined) => other !== undefined && keyOf(other) === keyOf(printed);
  const numbered = same(old)
    ? name
    : same(plural(old)) || same(`${old}s`)
      ? plural(name)
      : same(singular(old))
        ? (singular(name) ?? name)
        : undefined;
  const [was, is] = [isCapitals(old), isCapitals(printed)];
  if (numbered === undefined || was === is) return numbered;
  return is ? numbered.toUpperCase() : isCapitals(numbered) ? titled(numbered) : numbered;
}

/** Letters and digits alone: "CWALT, Inc." and "CWALT Inc" are one name. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^a-z0-9\u00c0-\u024f]/g, '');
}

function isCapitals(name: string): boolean {
  return !/[a-z]/.test(name);
}

function titled(name: string): string {
  return name.replace(/[A-Z]+/g, word => word.charAt(0) + word.slice(1).toLowerCase());
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

/**
 * The name with the blanks of the old one between as many words, its line break too; where it has not so many, the break goes to the
 * next blank of the line, `over` characters on.
 */
function onLines(printed: string, name: string, tail: string, after: string): { insert: string; over: number } {
  const gaps = printed.match(/\s+/g) ?? [];
  const words = name.split(' ');
  const set = words.map((word, i) => (i === words.length - 1 ? word : word + (gaps[i] ?? ' '))).join('');
  const lost = gaps.slice(words.length - 1).find(gap => /[\r\n]/.test(gap));
  const rest = lost && /^([^\sA-Za-z0-9]*)[ \t]+(?=\S)/.exec(after);
  return rest ? { insert: `${set}${tail}${rest[1]!}${lost}`, over: rest[0].length } : { insert: set + tail, over: 0 };
}
