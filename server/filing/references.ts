import type { Document } from './document.ts';
import { latelyOfText } from './of-text.ts';
import { otherPaper } from './other-papers.ts';
import { aroundPassages } from './passages.ts';
import { type ReferenceKind, WORD, type Wording, wordingOf } from './reference-words.ts';
import { isPaged } from './section-marks.ts';
import { movedSpan, type Span, type Value } from './span.ts';

export type { ReferenceKind } from './reference-words.ts';

/** A place that the text names by its number: "Section 3.4(b)", "Items 10 through 13", "Exhibit 10.3". */
export interface Reference {
  readonly kind: ReferenceKind;
  /** The number by its levels: "3.4", "(b)". A clause has brackets only. */
  readonly path: readonly string[];
  /** The word and the number; of a list's later numbers, the number alone. */
  readonly span: Span;
  readonly number: Span;
  /** "this Section 3.4" */
  readonly self: boolean;
  /** The words that name another paper, where the place is: "of the Indenture", "thereof". */
  readonly elsewhere?: Span;
  /** What it says the place is called: Section 3.4 (Indemnification). */
  readonly caption?: Value;
}

/** How far the words around a reference are looked at, in characters; for a heading's place those above it. */
const AROUND = 240;
const ABOVE = 300;

/** Every reference of a text document, in order; headings and contents pages are none. */
export const references: (document: Document) => readonly Reference[] = latelyOfText([], document => {
  let end = 0;
  return groupsIn(document).flatMap(group => {
    // One that began before a blank line may have taken its numbers.
    if (group.start < end) return [];
    end = group.end;
    return group.references;
  });
});

/** How far after a passage its last references may go on. */
const AHEAD = 800;

const groupsIn = aroundPassages(
  ABOVE,
  AHEAD,
  (text, from, to) => {
    const groups: Group[] = [];
    const scan = new RegExp(WORD);
    scan.lastIndex = from;
    for (let word = scan.exec(text); word; word = scan.exec(text)) {
      const group = groupAt(text, word);
      if (!group) continue;
      scan.lastIndex = group.end;
      if (!isHeading(text, group)) groups.push(group);
    }
    return groups
      .filter(({ start }) => start < to)
      .map((group, i) => ({
        start: group.start,
        end: group.end,
        references: referencesOf(text, group, elsewhereOf(text, groups, i)),
      }));
  },
  ({ references, ...span }, by) => ({
    ...movedSpan(span, by),
    references: references.map(each => placedReference(each, by)),
  }),
);

function placedReference(reference: Reference, by: number): Reference {
  const { span, number, elsewhere, caption } = reference;
  return {
    ...reference,
    span: movedSpan(span, by),
    number: movedSpan(number, by),
    ...(elsewhere && { elsewhere: movedSpan(elsewhere, by) }),
    ...(caption && { caption: { ...caption, span: movedSpan(caption.span, by) } }),
  };
}

/** A word and the numbers that go with it: "Sections 2.1, 2.2 and 2.3(b)". Offsets of the body. */
interface Group {
  readonly wording: Wording;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly Printed[];
}

interface Printed extends Span {
  readonly path: readonly string[];
}

const CLAUSES = /(?:\((?:[A-Za-z]{1,5}|\d{1,3})\))*/y;
const AND = /[ \t\r\n\xa0]*(?:,\s*(?:and\s+|or\s+)?|\b(?:and\/or|and|or|through|to)\s+|[-\u2013&]\s*)(?=[A-Z0-9(])/y;
const QUOTE = /["\u201c]?/y;

function groupAt(body: string, word: RegExpExecArray): Group | undefined {
  const printed = word[1] ?? word[2]!;
  const found = wordingOf(printed);
  if (!found) return undefined;
  const { wording, several } = found;
  const from = word.index + word[0].length;
  const first = from + take(QUOTE, body, from).length;
  if (/^[a-z]/.test(printed) && !starts(wording.lower, body, first)) return undefined;
  const number = numberAt(body, wording, first);
  if (!number) return undefined;
  const numbers = [number];
  for (let last = number; ; last = numbers.at(-1)!) {
    const and = take(AND, body, last.end);
    if (and === '') break;
    const next = nextNumber(body, wording, last, last.end + and.length, several);
    if (!next) break;
    numbers.push(next);
  }
  // "Index of Exhibits   3": a page.
  if (several && numbers.length === 1 && LISTS.has(wording.kind)) return undefined;
  return { wording, start: word.index, end: numbers.at(-1)!.end, numbers };
}

/** What contents pages name in the plural, with a page after it. */
const LISTS: ReadonlySet<ReferenceKind> = new Set(['exhibit', 'schedule', 'note', 'annex', 'appendix', 'part']);

/** The next number of a list: one of several, or one that looks like a number of this kind and nothing else. */
function nextNumber(body: string, wording: Wording, last: Printed, at: number, several: boolean): Printed | undefined {
  if (body.charAt(at) === '(') {
    const brackets = several && last.path.length > 1 ? bracketsOf(take(CLAUSES, body, at)) : [];
    const depth = last.path.length - brackets.length;
    if (brackets.length === 0 || depth < 0) return undefined;
    return { path: [...last.path.slice(0, depth), ...brackets], start: at, end: at + brackets.join('').length };
  }
  const next = numberAt(body, wording, at);
  const dotted = (number: string | undefined) => /\d[.-]\d/.test(number ?? '');
  const fine = next && (dotted(next.path[0]) || next.path.length > 1);
  return fine || (several && !dotted(last.path[0])) ? next : undefined;
}

function numberAt(body: string, { kind, number }: Wording, at: number): Printed | undefined {
  number.lastIndex = at;
  const found = number.exec(body);
  if (!found) return undefined;
  const clauses = take(CLAUSES, body, at + found[0].length);
  if (kind === 'clause' && clauses === '') return undefined;
  const path = [...(found[0] ? [found[0]] : []), ...bracketsOf(clauses)];
  return { path, start: at, end: at + found[0].length + clauses.length };
}

function bracketsOf(clauses: string): string[] {
  return clauses.match(/\([^()]*\)/g) ?? [];
}

function take(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

function starts(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** At the head of a paragraph and not of a sentence, or led to a page number: a heading, an entry of a contents page or of a list. */
function isHeading(body: string, { start, end }: Group): boolean {
  const above = body.slice(Math.max(0, start - ABOVE), start);
  const lead = /(?:^|[\r\n])[ \t*_"]*$/.exec(above);
  const rest = /^[^\r\n]{0,300}/.exec(body.slice(end, end + 300))![0];
  if (isPaged(rest)) return true;
  if (!lead) return false;
  const before = above
    .slice(0, lead.index)
    .replace(/^.*[\r\n]/s, '')
    .trim();
  const goesOn = /^["\u201d]?[ \t]*(?:[a-z(,;]|and\b|or\b)/.test(rest) && !/^[ \t]{2,}/.test(rest);
  const apart = before === '' || /^[-=_*~\s]+$|^<|[.:;]$/.test(before) || !/[a-z]/.test(before);
  return apart && !goesOn;
}

const NEXT_PART = /^["\u201d]?[\s,]*(?:(?:and|or|of|to|in|the|under|and\/or|with|both|through)[\s,]+){0,3}["\u201c]?$/;

/** The other paper named by a group's own words, or by those of the group that goes on from it: "Item 7 of Part II of the Form 10-K". */
function elsewhereOf(body: string, groups: readonly Group[], i: number): Span | 'here' | undefined {
  for (let at = i; at < groups.length && at < i + 8; at++) {
    const { wording, start, end } = groups[at]!;
    const next = groups[at + 1];
    const goesOn = next && next.start - end < 40 && NEXT_PART.test(body.slice(end, next.start));
    const report = !goesOn && /^(?:item|note|part|exhibit|page)$/.test(wording.kind);
    const after = body.slice(end, end + AROUND);
    const named = otherPaper(body.slice(Math.max(0, start - AROUND), start), paragraph(after), report);
    if (named === 'here') return named;
    const inNext = goesOn && named && named.start >= 0;
    if (named && !inNext) {
      const from = named.start < 0 ? start : end;
      return { start: from + named.start, end: from + named.end };
    }
    if (!goesOn) return undefined;
  }
  return undefined;
}

function paragraph(after: string): string {
  const end = after.search(/\n[ \t\r]*\n/);
  return end < 0 ? after : after.slice(0, end);
}

const CAPTION =
  /^[ \t]*(?:\r?\n[ \t]*)?(?:\(["\u201c]?([A-Z][A-Za-z,'\u2019&/ \r\n-]{3,100})["\u201d]?\)|(?:[-\u2013\u2014]{1,2}[ \t]*)\(?["\u201c]([A-Z][^"\u201c\u201d()]{2,120})["\u201d])/;
const SMALL = /^(?:of|and|or|the|to|in|for|by|on|with|an?|from|as|at|upon|under|&)$/;

/** A title in brackets or quotes straight after the number. */
function captionAfter(body: string, end: number): Value | undefined {
  const found = CAPTION.exec(body.slice(end, end + AROUND));
  const printed = found?.[1] ?? found?.[2];
  if (!found || !printed) return undefined;
  const value = printed.replace(/\s+/g, ' ').replace(/(?<![\s.,;])[\s.,;]+$/, '');
  if (!value.split(' ').every(word => /^[A-Z\d&-]/.test(word) || SMALL.test(word))) return undefined;
  const start = end + found[0].indexOf(printed);
  return { value, span: { start, end: start + printed.length } };
}

function referencesOf(body: string, group: Group, named: Span | 'here' | undefined): Reference[] {
  const { wording, start, end, numbers } = group;
  const self = /\bthis\s+$/i.test(body.slice(Math.max(0, start - 12), start));
  const elsewhere = named !== 'here' && !self ? named : undefined;
  const caption = numbers.length === 1 ? captionAfter(body, end) : undefined;
  return numbers.map(({ path, ...number }, i) => ({
    kind: wording.kind,
    path,
    span: i === 0 ? { start, end: number.end } : number,
    number,
    self,
    ...(elsewhere && { elsewhere }),
    ...(caption && { caption }),
  }));
}
