import type { FieldId } from '../forms/fields.ts';
import { type Caption, captions } from './captions.ts';
import { coverValues } from './cover-values.ts';
import type { Document } from './document.ts';
import { landmarks } from './landmarks.ts';
import { lazy } from './lazy.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type Row, rows } from './rows.ts';
import type { Span, Value } from './span.ts';
import { lineEnd, slice, type Text } from './text.ts';

/** A field of the cover page as printed: its caption, and its value where there is one. */
export interface CoverField {
  readonly field: FieldId;
  /** Absent where the value stands without one, or is part of another field's. */
  readonly caption?: Span;
  /** `value.value` is normalised for kinds that can be told by their looks, else as printed with single blanks. */
  readonly value?: Value;
}

/** One registrant's fields. A cover with several repeats them. */
export interface Registrant {
  readonly fields: readonly CoverField[];
}

/** What the document's own cover page says; never what the submission header says. */
export interface Cover {
  readonly span: Span;
  /** The fields of the filing as a whole: dates, check boxes. */
  readonly fields: readonly CoverField[];
  readonly registrants: readonly Registrant[];
}

/** A cover page is looked for in this many lines. */
const LIMIT = 400;

export const cover: (document: Document) => Cover | undefined = lazy(document => {
  if (document.content !== 'text') return undefined;
  const page = rows(document.filing.text, coverRegion(document), LIMIT);
  const found = captions(page);
  if (new Set(found.map(caption => caption.field)).size < 2) return undefined;
  const values = coverValues(document.filing.text, page, found);
  const all = found.map(caption => coverField(caption, values.get(caption)));
  return { span: coverSpan(document, page, found), ...byRegistrant(document.filing.text, all) };
});

/** From the body's start to its first item, part or signature heading. */
function coverRegion(document: Document): Span {
  const { start, end } = document.body;
  for (const { kind, span } of landmarks(document.filing.text, document.body)) {
    if (kind === 'item' || kind === 'signatures') return { start, end: span.start };
  }
  return { start, end };
}

function coverSpan({ filing, body }: Document, page: readonly Row[], found: readonly Caption[]): Span {
  const last = Math.max(...found.map(caption => caption.lastRow));
  return { start: body.start, end: Math.min(body.end, lineEnd(filing.text, page[last]!.line)) };
}

function coverField(caption: Caption, value: Value | undefined): CoverField {
  const span = { start: caption.words[0]!.span.start, end: caption.words.at(-1)!.span.end };
  return value ? { field: caption.field, caption: span, value } : { field: caption.field, caption: span };
}

const OF_REGISTRANT: ReadonlySet<FieldId> = new Set<FieldId>([
  'registrant_name',
  'state_of_incorporation',
  'commission_file_number',
  'irs_ein',
  'principal_address',
  'zip_code',
  'telephone',
  'former_name',
]);

/** Parts the fields: each registrant begins at its name, or at the number that stands before it. */
function byRegistrant(text: Text, all: readonly CoverField[]): Pick<Cover, 'fields' | 'registrants'> {
  const registrants: CoverField[][] = [];
  for (const field of all) {
    if (!OF_REGISTRANT.has(field.field)) continue;
    const current = registrants.at(-1);
    if (!current || (field.field === 'registrant_name' && current.some(other => other.field === 'registrant_name')))
      registrants.push([field]);
    else current.push(field);
  }
  return {
    fields: all.filter(field => !OF_REGISTRANT.has(field.field)),
    registrants: registrants.map(list => ({ fields: [...list, ...withinAddress(text, list)] })),
  };
}

/** "(Address, including zip code, and telephone number ...)": one caption for three fields. */
function withinAddress(text: Text, list: readonly CoverField[]): CoverField[] {
  const address = list.find(field => field.field === 'principal_address')?.value;
  if (!address) return [];
  const printed = slice(text, address.span.start, address.span.end);
  return (['zip_code', 'telephone'] as const).flatMap(field => {
    if (list.some(other => other.field === field && other.value)) return [];
    const hit = field === 'zip_code' ? lastZip(printed) : recognise('telephone', printed);
    if (!hit) return [];
    const span = { start: address.span.start + hit.start, end: address.span.start + hit.end };
    return [{ field, value: { value: hit.value, span } }];
  });
}

/** A street number may look like a zip code; the zip code comes last, but for a telephone number. */
function lastZip(address: string): Recognised | undefined {
  const at = address.search(/(?<![\d-])\d{5}(?:-\d{4})?(?![\d-])[^\d]*(?:\(?\d{3}\)?[\s./-]*\d{3}[\s./-]*\d{4}\s*)?$/);
  const hit = at < 0 ? undefined : recognise('zip', address.slice(at));
  return hit && { ...hit, start: at + hit.start, end: at + hit.end };
}

/** The first value of a field on the cover. */
export function coverValue(of: Cover | undefined, field: FieldId): Value | undefined {
  const list = of ? [...of.fields, ...of.registrants.flatMap(registrant => registrant.fields)] : [];
  return list.find(entry => entry.field === field && entry.value)?.value;
}
