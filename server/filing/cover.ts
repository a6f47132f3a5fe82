import { type FieldId, fields } from '../forms/fields.ts';
import { type Caption, captions } from './captions.ts';
import { boxOf } from './check-boxes.ts';
import { readBlock } from './cover-block.ts';
import { coverValues } from './cover-values.ts';
import type { Document } from './document.ts';
import { landmarks } from './landmarks.ts';
import { lazy } from './lazy.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type Row, rows, type Word } from './rows.ts';
import { type Segment, segmentSpan, segmentsOf, segmentText } from './segments.ts';
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
  /** The fields of the filing as a whole: dates, check boxes ("true" when marked). */
  readonly fields: readonly CoverField[];
  readonly registrants: readonly Registrant[];
}

/** A cover page is looked for in this many lines. */
const LIMIT = 400;
/** What follows a registrant's block on every cover. */
const AFTER_BLOCK =
  /^(?:indicate\s+by|securities\s+registered|check\s+the|the\s+aggregate|aggregate\s+market|documents\s+incorporated|number\s+of\s+shares|<page>|table\s+of\s+contents|title\s+of\s+each)/i;

export const cover: (document: Document) => Cover | undefined = lazy(document => {
  if (document.content !== 'text') return undefined;
  const { text } = document.filing;
  const page = rows(text, coverRegion(document), LIMIT);
  const found = captions(page);
  if (new Set(found.map(caption => caption.field)).size < 2) return undefined;
  const values = coverValues(text, page, found);
  const all = found.map(caption => coverField(page, caption, values.get(caption)));
  const registrants = tableOfRegistrants(text, page, found) ?? byRegistrant(all);
  return {
    span: coverSpan(document, page, found),
    fields: all.filter(field => !OF_REGISTRANT.has(field.field)),
    registrants:
      registrants.length > 1 ? registrants : [completed(text, page, found, registrants[0] ?? { fields: [] })],
  };
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

function coverField(page: readonly Row[], caption: Caption, read: Value | undefined): CoverField {
  const span = { start: caption.words[0]!.span.start, end: caption.words.at(-1)!.span.end };
  const value = fields[caption.field].kind === 'check-box' ? boxOf(page, caption) : read;
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
function byRegistrant(all: readonly CoverField[]): Registrant[] {
  const registrants: CoverField[][] = [];
  for (const field of all) {
    if (!OF_REGISTRANT.has(field.field)) continue;
    const current = registrants.at(-1);
    const begins = field.field === 'registrant_name' && current?.some(other => other.field === 'registrant_name');
    if (!current || begins) registrants.push([field]);
    else current.push(field);
  }
  return registrants.map(list => ({ fields: list }));
}

/** One row of captions over several registrants: each begins at its own file number. */
function tableOfRegistrants(text: Text, page: readonly Row[], found: readonly Caption[]): Registrant[] | undefined {
  const numbers = found.find(caption => caption.field === 'commission_file_number');
  if (!numbers) return undefined;
  const segments = freeSegments(page, found, numbers.lastRow + 1);
  const starts = segments.flatMap((row, i) => (row.some(segment => opensRegistrant(segment, numbers)) ? [i] : []));
  if (starts.length < 2) return undefined;
  return starts.map((start, i) => ({ fields: readBlock(text, blockOf(segments.slice(start, starts[i + 1]))) }));
}

function opensRegistrant(segment: Segment, numbers: Caption): boolean {
  const printed = segmentText(segment);
  const near = segment.column <= numbers.endColumn + 4 && segment.endColumn >= numbers.column - 4;
  return near && printed.length < 16 && recognise('file-number', printed)?.start === 0;
}

/** The rows of a block end where the cover goes on to other things. */
function blockOf(rows: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  const end = rows.findIndex(row => row[0] && AFTER_BLOCK.test(segmentText(row[0])));
  return end < 0 ? rows : rows.slice(0, end);
}

function freeSegments(page: readonly Row[], found: readonly Caption[], from: number): Segment[][] {
  const words = new Set<Word>(found.flatMap(caption => caption.words));
  return page.slice(from).map(row => segmentsOf(row, words));
}

/** The one registrant's fields, with those that its block prints without a caption or within another field's value. */
function completed(
  text: Text,
  page: readonly Row[],
  found: readonly Caption[],
  { fields: known }: Registrant,
): Registrant {
  const has = (field: FieldId) => known.some(other => other.field === field && other.value);
  const within = withinAddress(text, known).filter(field => !has(field.field));
  const spoken = [...known, ...within].flatMap(field => (field.value ? [field.value.span] : []));
  const free = blockOf(freeSegments(page, found, 0)).map(row =>
    row.filter(
      segment => !spoken.some(span => span.start < segmentSpan(segment).end && span.end > segmentSpan(segment).start),
    ),
  );
  const seen = readBlock(text, free).filter(
    field => !has(field.field) && !within.some(other => other.field === field.field) && UNCAPTIONED.has(field.field),
  );
  const captioned = new Set([...within, ...seen].map(field => field.field));
  return { fields: [...known.filter(field => field.value || !captioned.has(field.field)), ...within, ...seen] };
}

/** What is told by its looks alone with enough certainty. */
const UNCAPTIONED: ReadonlySet<FieldId> = new Set<FieldId>([
  'registrant_name',
  'state_of_incorporation',
  'irs_ein',
  'principal_address',
  'zip_code',
  'telephone',
]);

/** "(Address, including zip code, and telephone number ...)": one caption for three fields. */
function withinAddress(text: Text, list: readonly CoverField[]): CoverField[] {
  const address = list.find(field => field.field === 'principal_address')?.value;
  if (!address) return [];
  const printed = slice(text, address.span.start, address.span.end);
  return (['zip_code', 'telephone'] as const).flatMap(field => {
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
