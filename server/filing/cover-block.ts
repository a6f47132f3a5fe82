import type { FieldId } from '../forms/fields.ts';
import type { CoverField } from './cover.ts';
import { misprint } from './misprints.ts';
import { isOption } from './option-label.ts';
import { type Recognised, recognise, type TypedKind } from './recognise.ts';
import { BOILERPLATE, type Segment, segmentSpan, segmentText } from './segments.ts';
import type { Span, Value } from './span.ts';
import { slice, type Text } from './text.ts';

/**
 * Reads a registrant's block by the looks of its lines alone, where captions are missing or head a table of several registrants:
 * the name comes first, then state, address, zip code and telephone number in about this order.
 */
export function readBlock(text: Text, rows: readonly (readonly Segment[])[]): CoverField[] {
  const found: CoverField[] = [];
  const spoken = new Set<Segment>();
  const all = rows.flat().filter(segment => !BOILERPLATE.test(segmentText(segment)));
  const take = (field: FieldId, segment: Segment, hit: Recognised) => {
    const start = segmentSpan(segment).start;
    found.push({ field, value: { value: hit.value, span: { start: start + hit.start, end: start + hit.end } } });
  };
  for (const [field, kind] of NUMBERS) {
    const free = all.filter(segment => !spoken.has(segment));
    const hit =
      firstHit(free, segment => mainly(text, segment, kind)) ??
      firstHit(free, segment => misprint(kind, raw(text, segment)));
    if (!hit) continue;
    take(field, hit.segment, hit.hit);
    spoken.add(hit.segment);
  }
  const state = firstHit(all, segment => homeState(text, segment));
  if (state) {
    take('state_of_incorporation', state.segment, state.hit);
    spoken.add(state.segment);
  }
  const rest = all.filter(segment => !spoken.has(segment));
  const address = addressLines(text, rest);
  if (address.length > 0) {
    found.push({ field: 'principal_address', value: joined(address) });
    const last = address.at(-1)!;
    const zip = zipAtEnd(raw(text, last));
    if (zip) take('zip_code', last, zip);
  }
  const name = rest.find(segment => !address.includes(segment) && looksLikeName(segmentText(segment)));
  if (name && (address.length === 0 || name.row <= address[0]!.row))
    found.unshift({ field: 'registrant_name', value: joined([name]) });
  return found;
}

const NUMBERS: readonly (readonly [FieldId, TypedKind])[] = [
  ['irs_ein', 'ein'],
  ['telephone', 'telephone'],
  ['commission_file_number', 'file-number'],
];

/** A number that makes up most of its segment: not one in the middle of a sentence. */
function mainly(text: Text, segment: Segment, kind: TypedKind): Recognised | undefined {
  const printed = raw(text, segment);
  const hit = recognise(kind, printed);
  // Nine digits alone may be a CUSIP number.
  if (hit && kind === 'ein' && !printed.slice(hit.start, hit.end).includes('-')) return undefined;
  const around = hit && printed.slice(0, hit.start) + printed.slice(hit.end);
  return around !== undefined && around.replace(/[^A-Za-z]/g, '').length < 40 && !/\bact\b|section/i.test(around)
    ? hit
    : undefined;
}

/** "(A Nevada Corporation)", "A New York", "Incorporated in New Jersey", or a state's name alone. */
function homeState(text: Text, segment: Segment): Recognised | undefined {
  const printed = raw(text, segment);
  const said = /^\(?(?:an?|incorporated in|organized (?:in|under the laws of)|state of)\s+/i.exec(printed);
  const from = said ? said[0].length : 0;
  const hit = recognise('place', printed.slice(from).replace(/[()]/g, ' '));
  if (hit?.start !== 0) return undefined;
  const after = printed.slice(from + hit.end);
  const alone = /^[\s\d.,()-]*$/.test(after) && !/\d{5}/.test(after.replace(/\d{2}-\d{7}/, ''));
  return alone ||
    (said && /^\W*(?:corporation|limited|business|statutory|company|partnership|trust|banking|public)/i.test(after))
    ? { value: hit.value, start: from, end: from + hit.end }
    : undefined;
}

/** From a street to the line that ends with a state and a zip code. */
function addressLines(text: Text, segments: readonly Segment[]): Segment[] {
  const last = segments.findIndex((segment, i) => {
    const line = segments.filter((other, j) => j <= i && other.row === segment.row).map(segmentText);
    return zipAtEnd(raw(text, segment)) && /[A-Za-z]{2}/.test(line.join(' '));
  });
  if (last < 0) return [];
  let first = last;
  while (
    first > 0 &&
    (onSameRow(segments, first) ||
      (segments[first]!.row - segments[first - 1]!.row === 1 && streetLike(segmentText(segments[first - 1]!))))
  )
    first--;
  return segments.slice(first, last + 1);
}

function onSameRow(segments: readonly Segment[], index: number): boolean {
  return segments[index]!.row === segments[index - 1]!.row;
}

function zipAtEnd(printed: string): Recognised | undefined {
  const match = /(?<![\d-])(\d{5}(?:-\d{4})?)\W*$/.exec(printed);
  return match ? { value: match[1]!, start: match.index, end: match.index + match[1]!.length } : undefined;
}

const STREET =
  /\b(?:street|avenue|road|drive|boulevard|blvd|plaza|square|park|way|floor|suite|center|centre|box|parkway)\b/i;

function streetLike(line: string): boolean {
  return /^\d|^p\.?\s?o\.?\b|^(?:one|two|three|suite|room)\b/i.test(line) || STREET.test(line);
}

function looksLikeName(line: string): boolean {
  return (
    /[A-Za-z]{2}/.test(line) &&
    line.length <= 90 &&
    !isOption(line) &&
    recognise('date', line)?.start !== 0 &&
    !(/^\d/.test(line) && STREET.test(line)) &&
    !/^\(|_{3}|[:;]$|^[^(]*\)$|^if\b|^(?:to|from|and|or)$|\b(?:indicate|registered|telephone|area code|identification|employer|i\.?r\.?s)\b/i.test(
      line,
    )
  );
}

function firstHit(
  segments: readonly Segment[],
  of: (segment: Segment) => Recognised | undefined,
): { segment: Segment; hit: Recognised } | undefined {
  for (const segment of segments) {
    const hit = of(segment);
    if (hit) return { segment, hit };
  }
  return undefined;
}

function raw(text: Text, segment: Segment): string {
  const span = segmentSpan(segment);
  return slice(text, span.start, span.end);
}

function joined(segments: readonly Segment[]): Value {
  const span: Span = { start: segmentSpan(segments[0]!).start, end: segmentSpan(segments.at(-1)!).end };
  return { value: segments.map(segmentText).join(' '), span };
}
