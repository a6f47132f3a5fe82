import { cover, periodEnd } from '../../server/filing/cover.ts';
import { bodyOf, type Document } from '../../server/filing/document.ts';
import type { Value } from '../../server/filing/span.ts';
import { lineAt, lineEnd, lineStart, textAt } from '../../server/filing/text.ts';
import type { FieldId } from '../../server/forms/fields.ts';
import type { Damage, Plant } from './plant.ts';

/** The field, where the cover has it once. */
function fieldOf(document: Document, id: FieldId) {
  const page = cover(document);
  const all = [...(page?.fields ?? []), ...(page?.registrants.flatMap(({ fields }) => fields) ?? [])];
  const own = all.filter(({ field, value }) => field === id && value);
  return own.length === 1 && own[0]!.caption ? own[0] : undefined;
}

/** The value printed otherwise. */
function changed(id: FieldId, change: (printed: string, value: Value) => string | undefined) {
  return (document: Document): Damage | undefined => {
    const value = fieldOf(document, id)?.value;
    const printed = value && textAt(document.filing.text, value.span);
    const insert = printed && change(printed, value);
    return insert === undefined ? undefined : { span: value!.span, insert: insert || '' };
  };
}

/** Of a cover of one registrant, for with several any of them may agree. */
function alone(damage: Plant['damage']): Plant['damage'] {
  return document => ((cover(document)?.registrants.length ?? 0) > 1 ? undefined : damage(document));
}

/** What is printed a second time on the cover is read there. */
const COVER = 5000;

/** The market value as of the end of the fiscal year. */
function ofYearEnd(document: Document): Damage | undefined {
  const date = fieldOf(document, 'aggregate_market_value')?.rows?.[0]?.date;
  const year = periodEnd(cover(document));
  return date && year && { span: date.span, insert: year.value };
}

/** A field left out is told at the one printed before it, which is as far up as the page is laid out. */
function toNeighbour(document: Document, at: number): number {
  const { text } = document.filing;
  const page = cover(document);
  const ends = [...(page?.fields ?? []), ...(page?.registrants.flatMap(({ fields }) => fields) ?? [])]
    .flatMap(({ caption, value }) => caption?.at(-1)?.end ?? value?.span.end ?? [])
    .filter(end => end < at);
  return Math.max(25, lineAt(text, at) - lineAt(text, Math.max(...ends)));
}

/** The lines of the value and of its caption deleted, where nothing else stands on them. */
function deleted(id: FieldId) {
  return (document: Document): Damage | undefined => {
    const { text } = document.filing;
    const field = fieldOf(document, id);
    if (!field?.value || !field.caption) return undefined;
    if (bodyOf(document).slice(0, COVER).split(textAt(text, field.value.span)).length > 2) return undefined;
    const spans = [field.value.span, ...field.caption];
    const first = Math.min(...spans.map(({ start }) => lineAt(text, start)));
    const last = Math.max(...spans.map(({ end }) => lineAt(text, end)));
    const span = { start: lineStart(text, first), end: lineEnd(text, last) };
    const own = spans.reduce(
      (length, { start, end }) => length + textAt(text, { start, end }).replace(/\s/g, '').length,
      0,
    );
    const whole = textAt(text, span).replace(/[\s:.]/g, '').length;
    return whole - own > 4 ? undefined : { span, insert: '', within: toNeighbour(document, span.start) };
  };
}

export const covers: readonly Plant[] = [
  { kind: 'a digit of the EIN lost', rule: 'ein-format', damage: changed('irs_ein', printed => printed.slice(0, -1)) },
  {
    kind: 'the EIN with a prefix never issued',
    rule: 'ein-format',
    damage: changed('irs_ein', printed => printed.replace(/^\d\d/, '00')),
  },
  {
    kind: 'a digit of the telephone number lost',
    rule: 'telephone-format',
    damage: changed('telephone', printed => printed.slice(0, -1)),
  },
  {
    kind: 'the zip code of another place',
    rule: 'header-address',
    damage: alone(changed('zip_code', printed => printed.replace(/^\d/, digit => (digit === '9' ? '8' : '9')))),
  },
  { kind: 'the market value of another quarter', rule: 'market-value-date', damage: ofYearEnd },
  { kind: 'the file number deleted', rule: 'cover-file-number', damage: deleted('commission_file_number') },
  { kind: 'the telephone number deleted', rule: 'cover-telephone', damage: deleted('telephone') },
  {
    kind: 'a digit of the zip code lost',
    rule: 'zip-format',
    damage: changed('zip_code', printed => (/^\d{5}$/.test(printed) ? printed.slice(0, -1) : undefined)),
  },
  {
    kind: 'a file number with a letter',
    rule: 'file-number-format',
    damage: changed('commission_file_number', printed => printed.replace(/-/, '/X')),
  },
  { kind: "the registrant's name deleted", rule: 'cover-name', damage: deleted('registrant_name') },
  { kind: 'the address deleted', rule: 'cover-address', damage: deleted('principal_address') },
  { kind: 'the box of Rule 425 deleted', rule: 'cover-rule-425-box', damage: deleted('cb_rule425') },
  { kind: 'the box of Rule 14a-12 deleted', rule: 'cover-rule-14a-12-box', damage: deleted('cb_rule14a12') },
  { kind: 'the box of Rule 14d-2(b) deleted', rule: 'cover-rule-14d-2b-box', damage: deleted('cb_rule14d2b') },
  { kind: 'the box of Rule 13e-4(c) deleted', rule: 'cover-rule-13e-4c-box', damage: deleted('cb_rule13e4c') },
  { kind: 'the box of Item 405 deleted', rule: 'cover-item-405', damage: deleted('item405') },
  { kind: 'the market value deleted', rule: 'cover-market-value', damage: deleted('aggregate_market_value') },
  { kind: 'the shares outstanding deleted', rule: 'cover-shares-outstanding', damage: deleted('shares_outstanding') },
  { kind: 'the date of report deleted', rule: 'cover-date', damage: deleted('date_of_report') },
];
