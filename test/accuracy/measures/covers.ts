import { conformedName } from '../../../server/filing/conformed-name.ts';
import { type Cover, cover } from '../../../server/filing/cover.ts';
import type { Document } from '../../../server/filing/document.ts';
import { groupValue, type HeaderGroup, headerValue, isoOf } from '../../../server/filing/header.ts';
import { landmarks } from '../../../server/filing/landmarks.ts';
import { readable } from '../../../server/filing/rendition.ts';
import { slice } from '../../../server/filing/text.ts';
import { formOf } from '../../../server/forms/all.ts';
import type { FieldId } from '../../../server/forms/fields.ts';
import type { Check } from '../check.ts';
import { type Filed, filedUnder, lineOf, rowOf } from '../corpus.ts';
import { digits, fileNumber, type Printed, printedDates, printedPlaces, printedZips } from './printed.ts';

/** How a header's value is told on a cover, and compared with the parser's. */
const comparisons: readonly { field: FieldId; section: string; labels: readonly string[]; same: Printed }[] = [
  {
    field: 'registrant_name',
    section: 'COMPANY DATA',
    labels: ['COMPANY CONFORMED NAME'],
    same: { normal: conformedName, on: conformedName },
  },
  {
    field: 'state_of_incorporation',
    section: 'COMPANY DATA',
    labels: ['STATE OF INCORPORATION'],
    same: { normal: value => value, on: printedPlaces },
  },
  {
    field: 'irs_ein',
    section: 'COMPANY DATA',
    labels: ['IRS NUMBER', 'EIN'],
    same: { normal: digits, on: text => (text.match(/\d{2} ?-? ?\d{7}/g) ?? []).map(digits) },
  },
  {
    field: 'commission_file_number',
    section: 'FILING VALUES',
    labels: ['SEC FILE NUMBER'],
    same: { normal: fileNumber, on: text => (text.match(/\d{1,3} ?- ?\d{1,6}(?:-\d+)?/g) ?? []).map(fileNumber) },
  },
  {
    field: 'zip_code',
    section: 'BUSINESS ADDRESS',
    labels: ['ZIP'],
    same: { normal: value => value.slice(0, 5), on: printedZips },
  },
  {
    field: 'telephone',
    section: 'BUSINESS ADDRESS',
    labels: ['BUSINESS PHONE'],
    same: { normal: digits, on: text => (text.match(/\(?\d{3}\)?[\s./-]*\d{3}[\s./-]*\d{4}/g) ?? []).map(digits) },
  },
];

/** Other fields in which a cover prints what the header has as this one: a registration's number is its file number. */
const answers: { readonly [field in FieldId]?: readonly FieldId[] } = {
  commission_file_number: ['commission_file_number', 'registration_number'],
  zip_code: ['zip_code', 'principal_address'],
  period_end: ['period_end', 'abs_period'],
};

interface Read {
  readonly value: string;
  readonly start: number;
}

/** The cover's fields against the header's, where the cover prints the header's value. */
export function* coverFields(corpus: string, form?: string): Iterable<Check> {
  for (const filed of filedUnder(corpus, form)) yield* fieldsOf(filed);
}

function* fieldsOf(filed: Filed): Iterable<Check> {
  const { head, type, document, file } = filed;
  const page = cover(document);
  const read = [...(page?.fields ?? []), ...(page?.registrants.flatMap(registrant => registrant.fields) ?? [])];
  const values = (field: FieldId, normal: (value: string) => string): Read[] =>
    read.flatMap(({ field: own, value }) =>
      value && (own === field || (own !== 'principal_address' && answers[field]?.includes(own)))
        ? [{ value: normal(value.value), start: value.span.start }]
        : [],
    );
  const check = (field: FieldId, expected: string, got: readonly Read[]): Check => ({
    file,
    line: lineOf(filed, got[0]?.start ?? document.body.start),
    field: rowOf(filed, field.replaceAll('_', ' ')),
    expected: [expected],
    got: got.map(({ value }) => value),
  });
  const text = coverText(readable(document), cover(readable(document)));
  const form = formOf(type);
  // A header's state of incorporation is on no Schedule 13G; what looks like it there is a reporting person's.
  const asks = (field: FieldId) => !form || form.cover.some(row => (answers[field] ?? [field]).includes(row.field));
  // Who files about another company (FILED BY) is a reporting person, not the cover's registrant.
  for (const group of head.groups.filter(({ role }) => /FILER|ISSUER|SUBJECT COMPANY/.test(role))) {
    for (const { field, section, labels, same } of comparisons) {
      if (!asks(field)) continue;
      const expected = same.normal(firstValue(group, section, labels));
      if (expected !== '' && !/^0+$/.test(expected) && same.on(text).includes(expected))
        yield check(field, expected, values(field, same.normal));
    }
  }
  const period = isoOf(headerValue(head, 'CONFORMED PERIOD OF REPORT')?.value);
  const field: FieldId = /^8-K/.test(type) ? 'date_of_report' : 'period_end';
  if (period && asks(field) && printedDates(text).includes(period))
    yield check(field, period, values(field, value => value.split('/').at(-1)!).slice(0, 1));
}

function firstValue(group: HeaderGroup, section: string, labels: readonly string[]): string {
  for (const label of labels) {
    const value = groupValue(group, section, label)?.value;
    if (value) return value;
  }
  return '';
}

/** What a person would take for the cover page: up to the first part or item, or the end of the page on which its last field stands. */
function coverText({ filing, body }: Document, page: Cover | undefined): string {
  const end = page?.span.end ?? body.end;
  const next = [...landmarks(filing.text, body)].find(
    ({ kind, span }) => kind === 'item' || kind === 'part' || (kind === 'page' && span.start >= end),
  );
  return slice(
    filing.text,
    body.start,
    Math.max(page?.span.end ?? 0, Math.min(next?.span.start ?? body.end, body.start + 5000)),
  );
}
