import { cover } from '../../server/filing/cover.ts';
import type { Document } from '../../server/filing/document.ts';
import type { Value } from '../../server/filing/span.ts';
import { lineAt, lineEnd, lineStart, textAt } from '../../server/filing/text.ts';
import type { FieldId } from '../../server/forms/fields.ts';
import type { Damage, Plant } from './plant.ts';

function fieldOf(document: Document, id: FieldId) {
  const page = cover(document);
  const all = [...(page?.fields ?? []), ...(page?.registrants[0]?.fields ?? [])];
  return all.find(({ field, value, caption }) => field === id && value && caption);
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

/** The lines of the value and of its caption deleted, where nothing else stands on them. */
function deleted(id: FieldId) {
  return (document: Document): Damage | undefined => {
    const { text } = document.filing;
    const field = fieldOf(document, id);
    if (!field?.value || !field.caption) return undefined;
    const spans = [field.value.span, ...field.caption];
    const first = Math.min(...spans.map(({ start }) => lineAt(text, start)));
    const last = Math.max(...spans.map(({ end }) => lineAt(text, end)));
    const span = { start: lineStart(text, first), end: lineEnd(text, last) };
    const own = spans.reduce(
      (length, { start, end }) => length + textAt(text, { start, end }).replace(/\s/g, '').length,
      0,
    );
    const whole = textAt(text, span).replace(/[\s:.]/g, '').length;
    return whole - own > 4 ? undefined : { span, insert: '', within: 25 };
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
  { kind: 'the file number deleted', rule: 'cover-file-number', damage: deleted('commission_file_number') },
  { kind: 'the telephone number deleted', rule: 'cover-telephone', damage: deleted('telephone') },
  { kind: 'the date of report deleted', rule: 'cover-date', damage: deleted('date_of_report') },
];
