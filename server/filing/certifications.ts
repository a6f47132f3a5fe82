import { findDate } from './date.ts';
import { bodyOf, type Document } from './document.ts';
import { ofText } from './of-text.ts';
import { aroundPassages, matches } from './passages.ts';
import type { Span, Value } from './span.ts';
import { type PrintedWord, printedWords } from './words.ts';

/** What an officer certifies under Section 302 of the Sarbanes-Oxley Act: Item 601(b)(31) of Regulation S-K. */
export interface Certification {
  /** "I, Ann Bole, certify that:" */
  readonly opening: Span;
  readonly name: Value;
  /** What stands between the name and "certify": an office, as a rule. */
  readonly title?: Value;
  /** What was reviewed. */
  readonly report: ReviewedReport;
  /** The text word by word, from "I have reviewed this"; the report's own words are left out. */
  readonly words: readonly PrintedWord[];
  readonly span: Span;
}

/** The report that a certification speaks of. */
export interface ReviewedReport {
  readonly span: Span;
  /** "10-K" of "this annual report on Form 10-K". */
  readonly form?: Value;
  /** "annual" or "quarterly". */
  readonly kind?: Value;
  /** Its end (ISO). */
  readonly period?: Value;
}

/** A certification is no longer than this, in characters. */
const LONG = 14_000;
const OPENING =
  /\bI,?\s+(?=[A-Z])([^;:]{3,240}?),?\s+(?:do\s+)?(?:hereby\s+)?certify,?\s+that(?:\s*[:,-])?(?=\s*(?:\(?1[.)]*\s*)?I\s+have\s+(?:read|reviewed)\b)/gi;
const SIGNED = /^[ \t]*(?:Dated?[ \t]*:|Dated?[ \t]+[A-Z][a-z]+[ \t]+\d|By:|\/s\/|_{5,}|\(?signed\)?[ \t])|\/s\//im;
const NAMED = /[A-Za-z0-9]/;
/** Initials, "Jr." and degrees belong to the name. */
const NAME_PART = /^\s*(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq|c\.?p\.?a)\b\.?\s*$/i;

/** The certifications of a document: an exhibit has one or several, a report of 2002 has them after its signatures. */
export const certifications: (document: Document) => readonly Certification[] = ofText<readonly Certification[]>(
  [],
  document => {
    const found = openings(document);
    if (found.length === 0) return [];
    const body = bodyOf(document);
    const at = (i: number) => (found[i]?.start ?? document.body.end) - document.body.start;
    const opens = new RegExp(OPENING, 'iy');
    return found.flatMap((_, i) => {
      opens.lastIndex = at(i);
      const opening = opens.exec(body);
      return opening ? certification(body, document.body.start, opening, at(i + 1)) : [];
    });
  },
);

/** An opening takes no more characters than this. */
const OPENS = 600;

const openings = aroundPassages(1, OPENS, (text, from, to) =>
  /\bcertify\b/i.test(text) ? matches(text, OPENING).filter(({ start }) => start >= from && start < to) : [],
);

function certification(body: string, offset: number, opening: RegExpExecArray, next: number): Certification {
  const from = opening.index + opening[0].length;
  const rest = body.slice(from, Math.min(next, from + LONG));
  const signed = SIGNED.exec(rest)?.index ?? rest.length;
  const words = printedWords(rest.slice(0, signed), offset + from);
  const plain = words.map(({ word }) => word);
  const based = plain.findIndex((word, i) => word === 'based' && plain[i + 3] === 'knowledge');
  const reviewed = plain.indexOf('this');
  const own = based > 0 ? words[based]!.span.start - offset : from + Math.min(signed, 600);
  const head = words.slice(0, reviewed + 1);
  return {
    opening: { start: offset + opening.index, end: offset + from },
    span: { start: offset + opening.index, end: offset + from + signed },
    ...namedIn(opening, offset),
    report: reportIn(body.slice(from, own), offset + from),
    words: based > 0 && reviewed >= 0 && reviewed < based ? [...head, ...words.slice(based)] : words,
  };
}

/** "Ann Bole, Jr." and "Chief Executive Officer of Bole Works, Inc." of "Ann Bole, Jr., Chief Executive Officer of Bole Works, Inc." */
function namedIn(opening: RegExpExecArray, offset: number): { name: Value; title?: Value } {
  const said = opening[1]!;
  const start = opening.index + opening[0].indexOf(said);
  const parts = said.split(',');
  let end = parts[0]!.length;
  let rest = parts.slice(1);
  while (rest[0] && NAME_PART.test(rest[0])) {
    end += rest[0].length + 1;
    rest = rest.slice(1);
  }
  const name = said.slice(0, end).replace(/\s+/g, ' ');
  const after = said.slice(end + 1);
  const at = after.search(NAMED);
  const title = after.slice(Math.max(0, at)).trimEnd();
  return {
    name: { value: name, span: { start: offset + start, end: offset + start + end } },
    ...(at >= 0 && {
      title: {
        value: title.replace(/\s+/g, ' '),
        span: { start: offset + start + end + 1 + at, end: offset + start + end + 1 + at + title.length },
      },
    }),
  };
}

/** The form and the period that a text names first. */
export function reportIn(text: string, offset: number): ReviewedReport {
  const at = (match: RegExpExecArray | null): Value | undefined => {
    const value = match?.[1];
    if (!match || !value) return undefined;
    const start = offset + match.index + match[0].indexOf(value);
    return { value: value.toUpperCase(), span: { start, end: start + value.length } };
  };
  const form = at(/\bForms?\s+((?:10|20|40)-?\s?[KQFD](?:SB|T|T?405)?(?:\s?\/\s?A)?)\b/i.exec(text));
  const kind = at(/\b(annual|quarterly)\s+report\b/i.exec(text));
  const ended = /\b(?:years?|quarters?|periods?|months?|weeks)\s+(?:then\s+)?(?:ended|ending)\s*:?\s+/i.exec(text);
  const after = ended ? ended.index + ended[0].length : 0;
  const date = ended && findDate(text.slice(after, after + 40));
  const start = offset + after;
  return {
    span: { start: offset, end: offset + text.length },
    ...(form && { form }),
    ...(kind && { kind: { ...kind, value: kind.value.toLowerCase() } }),
    ...(date?.start === 0 && { period: { value: date.value, span: { start, end: start + date.end } } }),
  };
}
