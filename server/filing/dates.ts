import { cover } from './cover.ts';
import { printedDates } from './date.ts';
import { bodyOf, type Document } from './document.ts';
import { lazy } from './lazy.ts';
import { signatures } from './signatures.ts';
import type { Span } from './span.ts';

/** What a date is the date of. */
export type DateRole =
  | 'report'
  | 'signature'
  | 'period'
  | 'agreement'
  | 'effective'
  | 'record'
  | 'closing'
  | 'maturity'
  | 'release'
  | 'filing'
  | 'mention';

/** A date in the text of a document. */
export interface DateMention {
  readonly span: Span;
  /** ISO: "2004-03-30". */
  readonly value: string;
  /** False for a day that the calendar does not have. */
  readonly valid: boolean;
  /** A weekday printed just before it. */
  readonly weekday?: { readonly span: Span; readonly name: string };
  readonly role: DateRole;
  /** For people: "Date of report", "Date of the Pooling and Servicing Agreement". */
  readonly label: string;
}

/** How much of the text before a date tells what it is. */
const BEFORE = 160;
const WEEKDAY = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)[ \t]*,?[ \t]*(?:\r?\n[ \t]*)?$/i;
const INSTRUMENT =
  /((?:[A-Z][A-Za-z'&-]*|and|of|to|for|the)(?:\s+(?:[A-Z][A-Za-z'&-]*|and|of|to|for|the))*\s+(?:Agreement|Indenture|Plan|Note|Lease|Contract|Amendment|Certificate|Supplement|Prospectus|Warrant|Deed|Guaranty|Guarantee|Letter|Statement))\b/g;

/** Words before a date that tell its role: the nearest ones count. */
const CUES: readonly (readonly [DateRole, RegExp, string])[] = [
  ['agreement', /\b(?:dated|made|entered\s+into|executed)(?:\s+(?:as\s+)?of)?\s*(?:the\s+)?$/i, ''],
  ['period', /\b(?:year|quarter|period|months?|weeks)\s+(?:then\s+)?end(?:ed|ing)(?:\s+on)?\s*$/i, 'End of the period'],
  ['effective', /\beffective\s+(?:date|time|as\s+of|on)?\s*(?:is|as\s+of|of|on|:)?\s*$/i, 'Effective date'],
  [
    'record',
    /\brecord\s+(?:date\s*(?:of|is|:)?|(?:on|at|as\s+of)(?:\s+the\s+close\s+of\s+business\s+on)?)\s*$/i,
    'Record date',
  ],
  ['closing', /\bclos(?:ing|ed)\s+(?:date|on|of)?\s*(?:is|of|on|:)?\s*$/i, 'Closing date'],
  ['maturity', /\b(?:due|matur(?:ity|ing|es?)(?:\s+date)?(?:\s+(?:on|of|is))?)\s*$/i, 'Due or maturity date'],
  ['release', /\b(?:press\s+)?release\s+(?:dated|issued\s+on|of)\s*$/i, 'Date of the press release'],
  ['filing', /\bfiled\b[^.]{0,60}\bon\s*$/i, 'Filing date'],
];

/** Every date in the body of a text document, in order. */
export const dates: (document: Document) => readonly DateMention[] = lazy(document => {
  if (document.content !== 'text') return [];
  const body = bodyOf(document);
  const offset = document.body.start;
  const known = knownRoles(document);
  return printedDates(body).map(({ start, end, value, valid }) => {
    const before = body.slice(Math.max(0, start - BEFORE), start);
    const span = { start: offset + start, end: offset + end };
    const weekday = WEEKDAY.exec(before);
    const at = weekday ? span.start - (before.length - weekday.index) : 0;
    return {
      span,
      value,
      valid,
      ...(known.get(span.start) ?? roleFrom(before)),
      ...(weekday && { weekday: { name: weekday[1]!, span: { start: at, end: at + weekday[1]!.length } } }),
    };
  });
});

type Told = Pick<DateMention, 'role' | 'label'>;

/** What the cover and the signature page say of their own dates, by offset. */
function knownRoles(document: Document): Map<number, Told> {
  const known = new Map<number, Told>();
  for (const { field, value } of cover(document)?.fields ?? []) {
    if (field === 'date_of_report' && value)
      known.set(value.span.start, { role: 'report', label: 'Date of report (date of earliest event reported)' });
  }
  for (const { date } of signatures(document)) {
    if (date) known.set(date.span.start, { role: 'signature', label: 'Signature date' });
  }
  return known;
}

function roleFrom(before: string): Told {
  const near = before
    .replace(/\s+/g, ' ')
    .replace(/(?:\b(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday),? )$/i, '');
  for (const [role, cue, label] of CUES) {
    if (!cue.test(near)) continue;
    if (role !== 'agreement') return { role, label };
    const instrument = [...near.matchAll(INSTRUMENT)].at(-1)?.[1]?.replace(/^(?:(?:and|of|to|for|the) )+/i, '');
    return instrument
      ? { role, label: `Date of the ${instrument}` }
      : { role: 'agreement', label: 'Date of an instrument' };
  }
  return { role: 'mention', label: 'A date' };
}
