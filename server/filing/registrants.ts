import { type FieldId, fields } from '../forms/fields.ts';
import type { Caption } from './captions.ts';
import type { CoverField, Registrant } from './cover.ts';
import { readBlock } from './cover-block.ts';
import { issuerName } from './issuer-name.ts';
import { misprintedZip } from './misprints.ts';
import { postalCode, type Recognised, recognise } from './recognise.ts';
import { BOILERPLATE, type Segment, segmentSpan, segmentText } from './segments.ts';
import { overlaps, type Value } from './span.ts';
import { slice, type Text } from './text.ts';

/** The fields that each registrant of a cover has of its own. */
export const OF_REGISTRANT: ReadonlySet<FieldId> = new Set<FieldId>([
  'registrant_name',
  'state_of_incorporation',
  'commission_file_number',
  'irs_ein',
  'principal_address',
  'zip_code',
  'telephone',
  'former_name',
  'abs_entities',
]);

/** What follows a registrant's block on every cover. */
const AFTER_BLOCK =
  /^(?:indicate\s+by|information\s+(?:to\s+be\s+)?included|securities\s+registered|check\s+the|the\s+aggregate|aggregate\s+market|documents\s+incorporated|number\s+of\s+shares|table\s+of\s+contents|title\s+of\s+each|(?:with\s+)?cop(?:y|ies)\s+(?:of\b.{0,80}\s)?to)/i;

/** The registrants of a cover: a table of them, blocks of captions one after another, or one block. */
export function registrantsOf(
  text: Text,
  segments: readonly (readonly Segment[])[],
  found: readonly Caption[],
  all: readonly CoverField[],
  asked: ReadonlySet<FieldId> | undefined,
): Registrant[] {
  const table = tableOfRegistrants(text, segments, found, all);
  if (table) return table;
  const own = all.filter(field => OF_REGISTRANT.has(field.field)).flatMap(field => eachName(text, field));
  if (isProspectus(asked)) return [ofProspectus(text, segments, own)];
  const parts = byRole(text, own);
  if (parts) return parts.map(({ role, fields }) => ({ role, fields: [...fields, ...lackingWithin(text, fields)] }));
  const blocks = byName(own);
  if (blocks.length > 1)
    return blocks.map(block => ({ fields: [...block.fields, ...lackingWithin(text, block.fields)] }));
  // A box or a table of the whole filing comes after the registrant's block.
  const rest = found.find(caption => ['check-box', 'table'].includes(fields[caption.field].kind));
  return [completed(text, segments.slice(0, rest?.firstRow), all, blocks[0]?.fields ?? [], asked)];
}

/** Its first page is no form's cover: it has not the Commission's heading, but prose in which a caption's words may stand. */
export function isProspectus(asked: ReadonlySet<FieldId> | undefined): boolean {
  return asked !== undefined && !asked.has('agency_heading');
}

function ofProspectus(text: Text, segments: readonly (readonly Segment[])[], own: readonly CoverField[]): Registrant {
  const name = own.some(({ field, value }) => field === 'registrant_name' && value)
    ? undefined
    : issuerName(text, segments);
  return { fields: [...(name ? [{ field: 'registrant_name' as const, value: name }] : []), ...own] };
}

const COMPANY_ENDS = /\b(?:inc|incorporated|corp|corporation|l\.?l\.?c|l\.?l?\.?p|ltd|limited|plc)\b\.?,?(?:\s+and)?$/i;

/** One caption may stand under several names, a line or a column each: then each ends as a company's name does. */
function eachName(text: Text, field: CoverField): CoverField[] {
  if (field.field !== 'registrant_name' || !field.value) return [field];
  const { span } = field.value;
  const parts = [...slice(text, span.start, span.end).matchAll(/\S+(?: {1,2}\S+)*/g)];
  if (parts.length < 2 || !parts.every(([part]) => COMPANY_ENDS.test(part))) return [field];
  return parts.map(({ 0: part, index }) => {
    const start = span.start + index;
    return { ...field, value: { value: part.replace(/\s+/g, ' '), span: { start, end: start + part.length } } };
  });
}

const ROLE = /issuing\s+entity|depositor|sponsor/i;

/** Asset-backed securities: captions name the part of each; what has none is the issuing entity's, or whose comes first. */
function byRole(text: Text, all: readonly CoverField[]): { role: string; fields: CoverField[] }[] | undefined {
  const roles = all.map(({ caption = [] }) => {
    const said = ROLE.exec(caption.map(span => slice(text, span.start, span.end)).join(' '));
    return said?.[0].toLowerCase().replace(/\s+/g, ' ');
  });
  const named = [...new Set(roles.flatMap(role => role ?? []))];
  if (named.length === 0) return undefined;
  return named.map((role, i) => ({
    role,
    fields: all.filter((_, j) => roles[j] === role || (i === 0 && roles[j] === undefined)),
  }));
}

/** Each registrant begins at its name, or at the number that stands before the first one. */
function byName(all: readonly CoverField[]): Registrant[] {
  const blocks: CoverField[][] = [];
  for (const field of all) {
    const current = blocks.at(-1);
    const begins =
      field.field === 'registrant_name' && current?.some(other => other.field === 'registrant_name' && other.value);
    if (!current || begins) blocks.push([field]);
    else current.push(field);
  }
  return blocks.map(fields => ({ fields }));
}

/** One row of captions over several registrants: each begins at its own file number. */
function tableOfRegistrants(
  text: Text,
  segments: readonly (readonly Segment[])[],
  found: readonly Caption[],
  all: readonly CoverField[],
): Registrant[] | undefined {
  const numbers = found.find(caption => caption.field === 'commission_file_number');
  const first = all.find(field => field.field === 'commission_file_number')?.value;
  // In a table the numbers stand under their caption.
  if (!numbers || !first || first.span.start < numbers.words.at(-1)!.span.end || sameRow(numbers, first))
    return undefined;
  const starts = segments.flatMap((row, i) =>
    i > numbers.lastRow && row.some(segment => opensRegistrant(segment, numbers)) ? [i] : [],
  );
  if (starts.length < 2) return undefined;
  return starts.map((start, i) => ({ fields: readBlock(text, blockOf(segments.slice(start, starts[i + 1]))) }));
}

function sameRow({ words }: Caption, { span }: Value): boolean {
  const last = words.at(-1)!;
  return span.start - last.span.end < 40 && span.start > last.span.end && last.text.endsWith(':');
}

function opensRegistrant(segment: Segment, numbers: Caption): boolean {
  const near = segment.column <= numbers.endColumn + 4 && segment.endColumn >= numbers.column - 4;
  if (!near || segment.words.length > 3) return false;
  const printed = segmentText(segment);
  return printed.length < 16 && recognise('file-number', printed)?.start === 0;
}

/** The rows of a block end where the cover goes on to other things. */
function blockOf(rows: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  const end = rows.findIndex(row => row[0] && AFTER_BLOCK.test(segmentText(row[0])));
  return end < 0 ? rows : rows.slice(0, end);
}

/** The registrant's block on a cover page: under the form's own title lines, above the rest. */
function betweenTitleAndRest(rows: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  const upper = blockOf(rows);
  const title = upper.findLastIndex(row => row.some(segment => BOILERPLATE.test(segmentText(segment))));
  return upper.slice(title + 1);
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

/** A place or a number in a line of its own is not these where the form has no such field: then it is another's. */
const OF_COMPANY: ReadonlySet<FieldId> = new Set<FieldId>(['state_of_incorporation', 'irs_ein']);

/** The one registrant's fields, with those that its block prints without a caption or within another field's value. */
function completed(
  text: Text,
  segments: readonly (readonly Segment[])[],
  all: readonly CoverField[],
  own: readonly CoverField[],
  asked: ReadonlySet<FieldId> | undefined,
): Registrant {
  const known = own.filter(field => field.value);
  const lacks = (fields: readonly CoverField[], field: FieldId) => !fields.some(other => other.field === field);
  const within = lackingWithin(text, known);
  const spoken = [...all, ...within].flatMap(field => (field.value ? [field.value.span] : []));
  const free = betweenTitleAndRest(segments).map(row =>
    row.filter(segment => {
      const { start, end } = segmentSpan(segment);
      return !spoken.some(span => span.start < end && span.end > start);
    }),
  );
  const read = [
    ...known,
    ...within,
    ...elsewhere(text, segments, all).filter(({ field }) => lacks([...known, ...within], field)),
  ];
  const seen = readBlock(text, free).filter(
    ({ field }) =>
      lacks(read, field) && UNCAPTIONED.has(field) && !(OF_COMPANY.has(field) && asked && !asked.has(field)),
  );
  const english = all.find(({ field, value }) => field === 'name_translation' && value)?.value;
  if (english && lacks([...read, ...seen], 'registrant_name'))
    seen.unshift({ field: 'registrant_name', value: english });
  const blank = own.filter(field => !field.value && lacks([...read, ...seen], field.field));
  return { fields: [...read, ...seen, ...blank] };
}

/** A foreign issuer's name over the caption of its translation alone; the issuer of a plan's securities with its address. */
function elsewhere(text: Text, segments: readonly (readonly Segment[])[], all: readonly CoverField[]): CoverField[] {
  const said = (field: FieldId) => all.find(other => other.field === field)?.value;
  const name = said('name_translation');
  if (name && !NO_NAME.test(name.value)) return [{ field: 'registrant_name', value: name }];
  const issuer = said('plan_issuer')?.span;
  if (!issuer) return [];
  return readBlock(
    text,
    segments.map(row => row.filter(segment => overlaps(segmentSpan(segment), issuer))),
  );
}

const NO_NAME = /^\W*(?:n\/?a|none|not\s+applicable)\b/i;

function lackingWithin(text: Text, fields: readonly CoverField[]): CoverField[] {
  return withinAddress(text, fields).filter(({ field }) => !fields.some(other => other.field === field && other.value));
}

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
  if (at < 0) return misprintedZip(address) ?? postalCode(address);
  const hit = recognise('zip', address.slice(at));
  return hit && { ...hit, start: at + hit.start, end: at + hit.end };
}
