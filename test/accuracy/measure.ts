import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cover, cover } from '../../server/filing/cover.ts';
import type { Document } from '../../server/filing/document.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { parse } from '../../server/filing/filing.ts';
import { groupValue, type Header, type HeaderGroup, header, headerValue, isoOf } from '../../server/filing/header.ts';
import { items } from '../../server/filing/items.ts';
import { landmarks } from '../../server/filing/landmarks.ts';
import { lineAt, slice } from '../../server/filing/text.ts';
import { formOf } from '../../server/forms/all.ts';
import type { FieldId } from '../../server/forms/fields.ts';
import type { Form } from '../../server/forms/form.ts';
import { inForce } from '../../server/forms/source.ts';
import { canonicalName, digits, fileNumber, type Printed, printedDates, printedPlaces } from './printed.ts';

/** A value that the header gives and the cover prints, and that was read otherwise or not at all. */
export interface Miss {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly field: string;
  readonly header: string;
  readonly cover: string;
}

export interface Tally {
  printed: number;
  right: number;
  wrong: number;
  absent: number;
}

export interface Report {
  readonly filings: number;
  readonly fields: Readonly<Record<string, Readonly<Tally>>>;
  readonly misses: readonly Miss[];
}

interface Read {
  readonly value: string;
  readonly start: number;
}

/** How a header's value is told on a cover, and compared with the parser's. */
const comparisons: readonly { field: FieldId; section: string; labels: readonly string[]; same: Printed }[] = [
  {
    field: 'registrant_name',
    section: 'COMPANY DATA',
    labels: ['COMPANY CONFORMED NAME'],
    same: { normal: canonicalName, on: canonicalName },
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
    same: { normal: value => value.slice(0, 5), on: text => text.match(/(?<!\d)\d{5}(?!\d)/g) ?? [] },
  },
  {
    field: 'telephone',
    section: 'BUSINESS ADDRESS',
    labels: ['BUSINESS PHONE'],
    same: { normal: digits, on: text => (text.match(/\(?\d{3}\)?[\s./-]*\d{3}[\s./-]*\d{4}/g) ?? []).map(digits) },
  },
];

/**
 * Compares what is read on the covers of the filings under `roots` with what their submission headers say, where the cover prints it.
 * Each document is parsed without its header, so that nothing is read off there. `form` narrows it to one form and its amendments.
 */
export function measure(roots: readonly string[], form?: string): Report {
  const fields: Record<string, Tally> = {};
  const misses: Miss[] = [];
  let filings = 0;
  for (const file of roots.flatMap(textFiles)) {
    const filing = readFiling(file, form);
    if (!filing) continue;
    filings++;
    for (const { field, expected, got } of [...coverFields(filing), ...listedItems(filing), ...extraItems(filing)]) {
      fields[field] ??= { printed: 0, right: 0, wrong: 0, absent: 0 };
      const tally = fields[field];
      tally.printed++;
      if (got.some(read => expected.includes(read.value))) tally.right++;
      else {
        tally[got.length > 0 ? 'wrong' : 'absent']++;
        const line =
          filing.firstLine + lineAt(filing.document.filing.text, got[0]?.start ?? filing.document.body.start);
        misses.push({ file, line, field, header: expected.join(', '), cover: got.map(read => read.value).join(' | ') });
      }
    }
  }
  return { filings, fields, misses };
}

function textFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => path.join(root, name));
}

interface Filing {
  readonly head: Header;
  readonly type: string;
  /** Parsed without the header. */
  readonly document: Document;
  readonly page: Cover | undefined;
  /** Line of the document's start in its file, from 1. */
  readonly firstLine: number;
}

function readFiling(file: string, form: string | undefined): Filing | undefined {
  const whole = parse(readFileSync(file, 'latin1'));
  const head = header(whole);
  const first = envelope(whole).documents[0];
  const type = headerValue(head, 'CONFORMED SUBMISSION TYPE')?.value;
  if (!head || !first || first.content !== 'text' || !type) return undefined;
  if (form && type !== form && type !== `${form}/A`) return undefined;
  const bare = parse(slice(whole.text, first.span.start, whole.text.length));
  const document = envelope(bare).documents[0]!;
  return { head, type, document, page: cover(document), firstLine: lineAt(whole.text, first.span.start) + 1 };
}

interface Check {
  readonly field: string;
  /** Any of these is right. */
  readonly expected: readonly string[];
  readonly got: readonly Read[];
}

/** The fields that the header gives and the cover's text prints. */
function* coverFields({ head, type, document, page }: Filing): Iterable<Check> {
  const read = [...(page?.fields ?? []), ...(page?.registrants.flatMap(registrant => registrant.fields) ?? [])];
  const values = (field: FieldId, normal: (value: string) => string): Read[] =>
    read.flatMap(entry =>
      entry.field === field && entry.value ? [{ value: normal(entry.value.value), start: entry.value.span.start }] : [],
    );
  const text = coverText(document, page);
  // Who files about another company (FILED BY) is a reporting person, not the cover's registrant.
  for (const group of head.groups.filter(({ role }) => /FILER|ISSUER|SUBJECT COMPANY/.test(role))) {
    for (const { field, section, labels, same } of comparisons) {
      const expected = same.normal(firstValue(group, section, labels));
      if (expected !== '' && !/^0+$/.test(expected) && same.on(text).includes(expected)) {
        yield { field, expected: [expected], got: values(field, same.normal) };
      }
    }
  }
  const period = isoOf(headerValue(head, 'CONFORMED PERIOD OF REPORT')?.value);
  const field: FieldId = /^8-K/.test(type) ? 'date_of_report' : 'period_end';
  if (period && printedDates(text).includes(period))
    yield { field, expected: [period], got: values(field, value => value).slice(0, 1) };
}

function firstValue(group: HeaderGroup, section: string, labels: readonly string[]): string {
  for (const label of labels) {
    const value = groupValue(group, section, label)?.value;
    if (value) return value;
  }
  return '';
}

/** What a person would take for the cover page: up to the first part or item. */
function coverText({ filing, body }: Document, page: Cover | undefined): string {
  const first = [...landmarks(filing.text, body)].find(mark => mark.kind === 'item' || mark.kind === 'part')?.span
    .start;
  return slice(filing.text, body.start, Math.max(page?.span.end ?? 0, Math.min(first ?? body.end, body.start + 5000)));
}

/** The numbers that the header's item information stands for; undefined where it is blank for some, as it often was before 2004. */
function headerItems({ head, type }: Filing): string[] | undefined {
  const form = formOf(type);
  if (!form || !/^8-K/.test(type)) return undefined;
  const lines = head.lines.filter(line => line.label === 'ITEM INFORMATION').map(line => line.value.value);
  const date = isoOf(headerValue(head, 'FILED AS OF DATE')?.value);
  return lines.length === 0 ? undefined : lines.map(line => (/^\d/.test(line) ? line : numberOf(form, line, date)));
}

/** "Other Events" is Item 5, or 8.01 since August 2004; EDGAR kept some captions after the form had changed them. */
function numberOf(form: Form, caption: string, date: string | undefined): string {
  const words = (text: string) =>
    (text.toLowerCase().match(/[a-z]+/g) ?? []).map(word => word.replace(/s$/, '')).join(' ');
  const rows = form.items.filter(item =>
    [item.caption, ...(item.variants ?? [])].some(printed => words(printed) === words(caption)),
  );
  return (rows.find(item => inForce(item, date)) ?? rows[0])?.number ?? '';
}

function* listedItems(filing: Filing): Iterable<Check> {
  for (const number of headerItems(filing)?.filter(Boolean) ?? []) {
    const got = items(filing.document).filter(item => item.number === number);
    yield {
      field: 'item',
      expected: [number],
      got: got.map(item => ({ value: item.number, start: item.heading.start })),
    };
  }
}

/** Items found, where the header lists all of them. */
function* extraItems(filing: Filing): Iterable<Check> {
  const listed = headerItems(filing);
  if (!listed || listed.some(number => number === '')) return;
  for (const { number, heading } of items(filing.document))
    yield { field: 'item extra', expected: listed, got: [{ value: number, start: heading.start }] };
}
