import { type Address, addresses } from './filing/address.ts';
import { asOf } from './filing/as-of.ts';
import { attached } from './filing/attached.ts';
import { claim } from './filing/claim.ts';
import { type CoverField, cover, periodEnd, type Registrant } from './filing/cover.ts';
import { dates } from './filing/dates.ts';
import type { Document } from './filing/document.ts';
import { envelope } from './filing/envelope.ts';
import { exhibits } from './filing/exhibits.ts';
import type { Filing } from './filing/filing.ts';
import { formType } from './filing/form-type.ts';
import {
  acceptedAt,
  documentCount,
  filerValue,
  formerNames,
  groupValue,
  type HeaderGroup,
  header,
  headerValue,
  headerValues,
  isoOf,
} from './filing/header.ts';
import { incorporations } from './filing/incorporation.ts';
import { items, parts } from './filing/items.ts';
import { notes } from './filing/notes.ts';
import { parties } from './filing/parties.ts';
import { printedAt } from './filing/rendition.ts';
import { type Section, sections } from './filing/sections.ts';
import { series } from './filing/series.ts';

import { signatures } from './filing/signatures.ts';
import type { Span, Value } from './filing/span.ts';
import { statements } from './filing/statements.ts';
import { tables } from './filing/tables.ts';
import { terms } from './filing/terms.ts';
import { type Position, positionAt, slice } from './filing/text.ts';
import { unjudged } from './filing/unjudged.ts';
import { unread } from './filing/unread.ts';
import { type FieldId, fields } from './forms/fields.ts';
import { lint } from './rules/lint.ts';

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A value normalised, as printed, and where. */
interface Printed {
  readonly value: string;
  readonly text: string;
  readonly range: Range;
}

/** How much of a text is sniffed to tell whether it is a filing. */
const HEAD = 65_536;

/**
 * Everything read from one file, as `sec-filing extract` prints it. Others measure by this shape: schema 1.
 * What `cover` says comes from the document's own text alone, never from the header.
 */
export function extract(filing: Filing, path: string) {
  const { documents } = envelope(filing);
  const head = header(filing);
  const claimed = claim(slice(filing.text, 0, HEAD));
  return {
    schema: 1 as const,
    path,
    kind:
      head || documents.length > 1 ? ('submission' as const) : claimed ? ('document' as const) : ('unknown' as const),
    why: claimed?.why ?? 'nothing in it marks a filing: no submission head, no cover page',
    ...(filing.profile && { chosen: filing.profile }),
    header: headerOf(filing),
    documents: claimed || head ? documents.map(documentOf) : [],
    problems: (claimed || head ? lint(filing) : []).map(({ rule, severity, message, span }) => ({
      rule,
      severity,
      message,
      range: rangeOf(filing, span),
    })),
    unread: (claimed || head ? unread(filing) : []).map(({ what, why, span }) => ({
      what,
      why,
      range: rangeOf(filing, span),
    })),
  };
}

function headerOf(filing: Filing) {
  const head = header(filing);
  if (!head) return null;
  const value = (label: string) => headerValue(head, label)?.value ?? null;
  return {
    accessionNumber: value('ACCESSION NUMBER'),
    submissionType: value('CONFORMED SUBMISSION TYPE'),
    filedDate: isoOf(headerValue(head, 'FILED AS OF DATE')?.value) ?? null,
    periodOfReport: isoOf(headerValue(head, 'CONFORMED PERIOD OF REPORT')?.value) ?? null,
    items: headerValues(head, 'ITEM INFORMATION'),
    filers: head.groups.map(filerOf),
    acceptedAt: acceptedAt(head) ?? null,
    documentCount: {
      declared: documentCount(head) ?? null,
      found: envelope(filing).documents.filter(({ header }) => header === 0).length,
    },
    groupMembers: headerValues(head, 'GROUP MEMBERS'),
    series: series(head).map(({ id, name, owner, classes }) => ({
      id,
      name,
      owner: owner ?? null,
      classes: classes.map(own => ({ id: own.id, name: own.name, ticker: own.ticker ?? null })),
    })),
  };
}

function filerOf(group: HeaderGroup) {
  const value = (section: string, label: string) => groupValue(group, section, label)?.value ?? null;
  const company = (label: string) => filerValue(group, label)?.value ?? null;
  const address = (section: string) => {
    const parts = {
      street1: value(section, 'STREET 1'),
      street2: value(section, 'STREET 2'),
      city: value(section, 'CITY'),
      state: value(section, 'STATE'),
      zip: value(section, 'ZIP'),
      phone: value(section, 'BUSINESS PHONE'),
    };
    return Object.values(parts).some(part => part !== null) ? parts : null;
  };
  return {
    role: group.role,
    name: company('COMPANY CONFORMED NAME'),
    cik: company('CENTRAL INDEX KEY'),
    sic: company('STANDARD INDUSTRIAL CLASSIFICATION'),
    irsNumber: company('IRS NUMBER') ?? company('EIN'),
    stateOfIncorporation: company('STATE OF INCORPORATION'),
    fiscalYearEnd: company('FISCAL YEAR END'),
    fileNumber: value('FILING VALUES', 'SEC FILE NUMBER'),
    businessAddress: address('BUSINESS ADDRESS'),
    mailAddress: address('MAIL ADDRESS'),
    formerNames: formerNames(group).map(({ name, changed }) => ({
      name: name?.value ?? null,
      changed: changed ?? null,
    })),
  };
}

function documentOf(document: Document) {
  const { filing } = document;
  const form = formType(document);
  const printed = (value: Value | undefined) => printedOf(document, value);
  return {
    type: document.type?.value ?? null,
    sequence: document.sequence?.value ?? null,
    filename: document.filename?.value ?? null,
    description: document.description?.value ?? null,
    form: form?.type.value ?? null,
    amendment: form?.amendment ?? false,
    asOf: { date: asOf(document).date ?? null, from: asOf(document).from },
    range: rangeOf(filing, document.span),
    cover: coverOf(document),
    items: items(document).map(({ part, number, caption, heading, span }) => ({
      part: part ?? null,
      number,
      caption: caption.value,
      heading: rangeOf(filing, heading),
      range: rangeOf(filing, span),
    })),
    parts: parts(document).map(({ number, caption, heading, span }) => ({
      number,
      caption: caption.value,
      heading: rangeOf(filing, heading),
      range: rangeOf(filing, span),
    })),
    sections: sections(document).map(section => sectionOf(filing, section)),
    statements: statements(document).map(({ title, heading, span }) => ({
      title,
      heading: rangeOf(filing, heading),
      range: rangeOf(filing, span),
    })),
    notes: notes(document).map(({ heading, span, notes: list }) => ({
      heading: rangeOf(filing, heading),
      range: rangeOf(filing, span),
      notes: list.map(note => ({
        number: note.number,
        caption: note.caption?.value ?? null,
        heading: rangeOf(filing, note.heading),
        range: rangeOf(filing, note.span),
      })),
    })),
    signatures: signatures(document).map(({ registrant, signatory, title, date, conformed }) => ({
      registrant: printed(registrant),
      signatory: printed(signatory),
      title: printed(title),
      date: printed(date),
      conformed,
    })),
    exhibits: exhibits(document).map(exhibit => ({
      number: printed(exhibit.number),
      description: printed(exhibit.description),
      page: printed(exhibit.page),
      attached: attached(document).get(exhibit.number.value)?.type?.value ?? null,
      incorporated: incorporatedOf(document, exhibit.number.value),
    })),
    tables: tables(document).map(table => ({
      range: rangeOf(filing, table.span),
      rows: table.rows.length,
      columns: Math.max(table.columns.length, ...table.rows.map(row => row.cells.length)),
      caption: table.caption ? rangeOf(filing, table.caption) : null,
      scale: table.scale?.value ?? null,
    })),
    parties: parties(document).map(({ name, spelled, roles, terms: short, mentions }) => ({
      name: printed({ value: name, span: spelled }),
      roles,
      terms: short.map(term => term.name),
      mentions: mentions.map(span => rangeOf(filing, span)),
    })),
    dates: dates(document).map(({ span, value, role }) => ({ ...printed({ value, span }), role })),
    terms: terms(document).map(({ name, span }) => ({ name, range: rangeOf(filing, span) })),
    unjudged: unjudged(document)?.reason ?? null,
  };
}

interface SectionOut {
  readonly label: string;
  readonly path: readonly string[];
  readonly caption: string | null;
  readonly heading: Range;
  readonly range: Range;
  readonly children: readonly SectionOut[];
}

function sectionOf(filing: Filing, { label, path, caption, heading, span, children }: Section): SectionOut {
  return {
    label,
    path,
    caption: caption?.value ?? null,
    heading: rangeOf(filing, heading),
    range: rangeOf(filing, span),
    children: children.map(child => sectionOf(filing, child)),
  };
}

function incorporatedOf(document: Document, number: string) {
  const from = incorporations(document).find(other => other.number === number);
  const printed = (value: Value | undefined) => printedOf(document, value);
  return from ? { form: printed(from.form), exhibit: printed(from.exhibit), date: printed(from.date) } : null;
}

function coverOf(document: Document) {
  const page = cover(document);
  if (!page) return null;
  const first = (list: readonly CoverField[], field: FieldId) =>
    printedOf(document, list.find(entry => entry.field === field && entry.value)?.value);
  const all = [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)];
  return {
    registrants: page.registrants.map((registrant, i) => registrantOf(document, registrant, addresses(document)[i])),
    reportDate: first(page.fields, 'date_of_report'),
    periodEnd: printedOf(document, periodEnd(page)),
    formerName: first(all, 'former_name'),
    checkBoxes: page.fields
      .filter(entry => fields[entry.field].kind === 'check-box' && entry.value)
      .map(entry => ({
        id: entry.field,
        label:
          entry.caption
            ?.map(span => printedAt(document, span))
            .join(' ')
            .replace(/\s+/g, ' ') ?? fields[entry.field].name,
        checked: entry.value!.value === 'true',
      })),
    fields: page.fields.map(entry => ({
      id: entry.field,
      name: fields[entry.field].name,
      ...(printedOf(document, entry.value) ?? { value: null, text: null, range: null }),
      rows: (entry.rows ?? []).map(row =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, printedOf(document, value)])),
      ),
    })),
  };
}

function registrantOf(document: Document, registrant: Registrant, parts: Address | undefined) {
  const value = (field: FieldId) => registrant.fields.find(entry => entry.field === field && entry.value)?.value;
  const printed = (field: FieldId) => printedOf(document, value(field));
  return {
    name: printed('registrant_name'),
    stateOfIncorporation: printed('state_of_incorporation'),
    commissionFileNumber: printed('commission_file_number'),
    irsEmployerId: printed('irs_ein'),
    address: {
      street: printedOf(document, parts?.street),
      city: printedOf(document, parts?.city),
      state: printedOf(document, parts?.state),
      zip: printed('zip_code') ?? printedOf(document, parts?.zip),
    },
    telephone: printed('telephone'),
    role: registrant.role ?? null,
    cik: printed('abs_entities'),
  };
}

function printedOf(document: Document, value: Value | undefined): Printed | null {
  return value
    ? { value: value.value, text: printedAt(document, value.span), range: rangeOf(document.filing, value.span) }
    : null;
}

function rangeOf(filing: Filing, span: Span): Range {
  return { start: positionAt(filing.text, span.start), end: positionAt(filing.text, span.end) };
}
