import { judgingDates } from '../../server/filing/as-of.ts';
import { cover } from '../../server/filing/cover.ts';
import type { Document } from '../../server/filing/document.ts';
import { formType } from '../../server/filing/form-type.ts';
import { header, headerValue } from '../../server/filing/header.ts';
import { items } from '../../server/filing/items.ts';
import type { Value } from '../../server/filing/span.ts';
import { textAt } from '../../server/filing/text.ts';
import { findItem } from '../../server/forms/find-item.ts';
import { told } from './drafting.ts';
import type { Damage, Plant } from './plant.ts';

/** The year of a printed date, some years on. */
function moved(document: Document, date: Value | undefined, years: number): Damage | undefined {
  const printed = date && document.content === 'text' ? textAt(document.filing.text, date.span) : '';
  const year = /\b(?:19|20)\d\d$/.exec(printed);
  if (!date || !year) return undefined;
  return { span: { start: date.span.end - 4, end: date.span.end }, insert: String(Number(year[0]) + years) };
}

function reported(document: Document): Value | undefined {
  return cover(document)?.fields.find(({ field }) => field === 'date_of_report')?.value;
}

/** A date of report a year back, of an item with a due date. */
function late(document: Document): Damage | undefined {
  const form = formType(document)?.form;
  const due = items(document).some(
    item => form && findItem(form, { ...item, caption: item.caption.value }, judgingDates(document))?.due,
  );
  return due && header(document.filing) ? moved(document, reported(document), -1) : undefined;
}

/** The value of the header's line, printed otherwise. */
function ofHeader(label: string, change: (printed: string) => string) {
  return (document: Document): Damage | undefined => {
    const value = headerValue(header(document.filing), label);
    return value && { span: value.span, insert: change(value.value) };
  };
}

function ofTag(tag: 'type' | 'sequence' | 'filename', change: (printed: string) => string | undefined) {
  return (document: Document): Damage | undefined => {
    const value = document[tag];
    const insert = value && change(value.value);
    return value && insert !== undefined ? { span: value.span, insert } : undefined;
  };
}

export const datePlants: readonly Plant[] = [
  {
    kind: 'a date of report after the filing date',
    rule: 'date-order',
    damage: document => (header(document.filing) ? moved(document, reported(document), 1) : undefined),
  },
  {
    kind: "last year's date of report",
    rule: 'left-over-year',
    damage: document => moved(document, reported(document), -1),
  },
  { kind: 'a report that comes late', rule: 'deadline', damage: late },
  {
    kind: 'a period of another report',
    rule: 'mixed-periods',
    damage: told('     This report for the quarter ended March 31, 1987 has nothing of it.'),
  },
  {
    kind: 'a meeting on a Sunday',
    rule: 'weekend-date',
    damage: told('     The annual meeting will be held on May 2, 2004.'),
  },
  {
    kind: 'a document type without its hyphen',
    rule: 'document-type',
    damage: ofTag('type', type => (/^(?:8-K|10-[KQ])$/.test(type) ? type.replace('-', '') : undefined)),
  },
  { kind: 'a sequence that is no number', rule: 'document-sequence', damage: ofTag('sequence', () => 'one') },
  { kind: 'a file name with a blank', rule: 'file-name', damage: ofTag('filename', name => name.replace('.', ' 1.')) },
  {
    kind: 'a digit of the accession number lost',
    rule: 'accession-number',
    damage: ofHeader('ACCESSION NUMBER', value => value.slice(0, -1)),
  },
];
