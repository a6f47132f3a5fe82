import { isDay } from '../forms/business-days.ts';
import type { Field } from '../forms/field.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import type { Form } from '../forms/form.ts';
import { boxFields } from './box-groups.ts';
import { type Caption, captions } from './captions.ts';
import { boxOf } from './check-boxes.ts';
import { amountFields } from './cover-amounts.ts';
import { PASSAGES, passageUnder, securitiesUnder } from './cover-tables.ts';
import { coverValues } from './cover-values.ts';
import { type Document, marksOf } from './document.ts';
import { formType } from './form-type.ts';
import { ofLines } from './of-lines.ts';
import { ofText } from './of-text.ts';
import { recognise } from './recognise.ts';
import { isProspectus, OF_REGISTRANT, registrantsOf } from './registrants.ts';
import { type CoverWord, coverRows, type Row, type Word } from './rows.ts';
import { type Segment, segmentSpan, segmentsOf } from './segments.ts';
import type { Span, Value } from './span.ts';
import { lineAt, lineEnd, lineStart, slice, type Text, textAt } from './text.ts';

/** A field of the cover page as printed: its caption, and its value where there is one. */
export interface CoverField {
  readonly field: FieldId;
  /** One span a line, for captions wrap within their column; absent where the value stands without one. */
  readonly caption?: readonly [Span, ...Span[]];
  /** `value.value` is normalised for kinds that can be told by their looks, else as printed with single blanks. */
  readonly value?: Value;
  /** Of a table, or of what is said for each of several classes of securities. */
  readonly rows?: readonly CoverRow[];
}

/** A class of securities, as far as a cover says it. */
export interface CoverRow {
  readonly title?: Value;
  /** Its trading symbol. */
  readonly symbol?: Value;
  readonly exchange?: Value;
  /** Shares outstanding: "1234567". */
  readonly count?: Value;
  /** Dollars: "1234567". */
  readonly amount?: Value;
  /** ISO: as of when. */
  readonly date?: Value;
}

/** One registrant's fields. A cover with several repeats them. */
export interface Registrant {
  /** "issuing entity", "depositor" or "sponsor" of asset-backed securities, where the captions say so. */
  readonly role?: string;
  readonly fields: readonly CoverField[];
}

/** What the document's own cover page says; never what the submission header says. */
export interface Cover {
  readonly span: Span;
  /** The fields of the filing as a whole: dates, check boxes ("true" when marked). */
  readonly fields: readonly CoverField[];
  readonly registrants: readonly Registrant[];
}

/** A cover page is looked for in this many lines; one that begins there is read to the second figure. */
const LIMIT = 120;
const LONG = 500;
/** No cover goes on further than so many lines, long gaps among them. */
const FURTHEST = 2000;

export const cover: (document: Document) => Cover | undefined = ofText<Cover | undefined>(undefined, document => {
  if (/^EX-/i.test(document.type?.value ?? '')) return undefined;
  return onLines(document, coverRegion(document));
});

const onLines = ofLines(coverOf, document => `${formType(document)?.form?.name} ${namesAgency(document)}`);

function coverOf(document: Document, region: Span): Cover | undefined {
  const { text } = document.filing;
  let page = coverRows(text, region, LIMIT);
  const asked = formType(document)?.form;
  const form = asked?.name;
  const onCover = fieldsAsked(asked);
  const search = (rows: readonly Row<CoverWord>[]) =>
    captions(rows, form).filter(({ field }) => !isProspectus(onCover) || onCover?.has(field));
  let found = search(page);
  if (page.length === LIMIT && found.length > 1) {
    page = coverRows(text, region, LONG);
    found = search(page);
  }
  // One caption may be chance; under the agency's name it is a cover page.
  const kinds = new Set(found.map(caption => caption.field)).size;
  if (kinds === 0 || (kinds === 1 && !namesAgency(document))) return undefined;
  const words = new Set<Word>(found.flatMap(caption => caption.words));
  const segments = page.map(row => segmentsOf(row, words));
  const values = coverValues(text, page, segments, found);
  const all = found.map(caption => coverField(page, segments, found, caption, values.get(caption)));
  const registrants = registrantsOf(text, segments, found, all, onCover);
  const asksDate = asked?.cover.some(({ field }) => field === 'date_of_report');
  return {
    span: coverSpan(document, page, found, registrants),
    fields: once([
      ...all.filter(field => !OF_REGISTRANT.has(field.field)),
      ...(asksDate && !found.some(({ field }) => field === 'date_of_report') ? dateAlone(text, segments) : []),
      ...boxFields(page, form),
      ...amountFields(text, page),
      ...amendmentNumber(page, form),
    ]),
    registrants,
  };
}

/** The date that stands alone on a line, where a form asks for one and no caption is printed. */
function dateAlone(text: Text, segments: readonly (readonly Segment[])[]): CoverField[] {
  for (const [segment, ...others] of segments) {
    if (!segment || others.length > 0 || segment.words.length > 4) continue;
    const span = segmentSpan(segment);
    const date = recognise('date', textAt(text, span));
    if (date?.start === 0 && date.end >= span.end - span.start - 1)
      return [{ field: 'date_of_report', value: { value: date.value, span } }];
  }
  return [];
}

/** What the form's cover has; undefined where the catalogue does not say. */
function fieldsAsked(form: Form | undefined): ReadonlySet<FieldId> | undefined {
  return form && form.cover.length > 0 ? new Set(form.cover.map(({ field }) => field)) : undefined;
}

/** From the body's start to its first item or signature heading. */
function coverRegion(document: Document): Span {
  const { body, filing } = document;
  // "Item 405 of Regulation S-K" may begin a line of the cover's own text.
  const first = marksOf(document).find(
    ({ kind, span }) =>
      kind === 'signatures' ||
      (kind === 'item' && !/^\s*item\s+\d{3}/i.test(slice(filing.text, span.start, span.start + 40))),
  );
  const last = lineStart(filing.text, lineAt(filing.text, body.start) + FURTHEST);
  return { start: body.start, end: Math.min(first?.span.start ?? body.end, last) };
}

function namesAgency({ filing, body }: Document): boolean {
  const head = slice(filing.text, body.start, Math.min(body.end, body.start + 2000));
  return /securities\s+and\s+exchange\s+commission/i.test(head);
}

/** To the end of the last line that has a caption, or a value without one. */
function coverSpan(
  { filing: { text }, body }: Document,
  page: readonly Row[],
  found: readonly Caption[],
  registrants: readonly Registrant[],
): Span {
  const last = page[Math.max(...found.map(caption => caption.lastRow))]!;
  const values = registrants.flatMap(registrant => registrant.fields.map(field => field.value?.span.end ?? 0));
  return { start: body.start, end: Math.min(body.end, Math.max(lineEnd(text, last.line), ...values)) };
}

function coverField(
  page: readonly Row[],
  segments: readonly (readonly Segment[])[],
  captions: readonly Caption[],
  caption: Caption,
  read: Value | undefined,
): CoverField {
  const named = { field: caption.field, caption: captionLines(caption) };
  const { kind } = fields[caption.field];
  const next = Math.min(...captions.map(other => other.firstRow).filter(row => row > caption.lastRow), page.length);
  if (kind === 'table') return { ...named, ...securitiesUnder(page, segments, caption, next) };
  if (PASSAGES.has(caption.field)) return { ...named, ...passageUnder(page, segments, caption, next) };
  const value = kind === 'check-box' ? boxOf(page, caption) : read;
  return { ...named, ...(value && { value }) };
}

/** "(Amendment No. 3)*" under the title of a schedule. */
function amendmentNumber(page: readonly Row<CoverWord>[], form: string | undefined): CoverField[] {
  const { only }: Field = fields.so_amendment_no;
  if (!form || !only?.includes(form)) return [];
  for (const { words } of page) {
    const at = words.findIndex((word, i) => word.plain === 'amendment' && words[i + 1]?.plain === 'no');
    const [first, label, number] = words.slice(at, at + 3);
    if (at < 0 || !first || !label) continue;
    const digits = number && /^\d{1,3}$/.test(number.plain) ? number : undefined;
    return [
      {
        field: 'so_amendment_no',
        caption: [{ start: first.span.start, end: label.span.end }],
        ...(digits && { value: { value: digits.plain, span: digits.span } }),
      },
    ];
  }
  return [];
}

/** Each field once: the first with a value, for running heads say some of them again. */
function once(all: readonly CoverField[]): CoverField[] {
  return all.filter(entry => {
    const same = all.filter(other => other.field === entry.field);
    return same.length === 1 || entry === (same.find(other => other.value) ?? same[0]);
  });
}

function captionLines({ words }: Caption): [Span, ...Span[]] {
  const lines: Span[] = [];
  words.forEach((word, i) => {
    if (words[i - 1]?.row === word.row) lines[lines.length - 1] = { start: lines.at(-1)!.start, end: word.span.end };
    else lines.push(word.span);
  });
  return lines as [Span, ...Span[]];
}

/** The day that the period of a report ends, of a transition or a distribution period its second date. */
export function periodEnd(of: Cover | undefined): Value | undefined {
  const ended = coverValue(of, 'period_end');
  const period = ended ? undefined : (coverValue(of, 'transition_period') ?? coverValue(of, 'abs_period'));
  return ended ?? (period && { value: period.value.slice(period.value.indexOf('/') + 1), span: period.span });
}

/** The value of a field that asks for a day, where it is one that the calendar has. */
export function coverDay(of: Cover | undefined, field: FieldId): Value | undefined {
  const day = coverValue(of, field);
  return day && isDay(day.value) ? day : undefined;
}

/** The first value of a field on the cover. */
export function coverValue(of: Cover | undefined, field: FieldId): Value | undefined {
  const list = of ? [...of.fields, ...of.registrants.flatMap(registrant => registrant.fields)] : [];
  return list.find(entry => entry.field === field && entry.value)?.value;
}
