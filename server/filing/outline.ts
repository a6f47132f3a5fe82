import { exhibitTitle } from '../forms/exhibits.ts';
import { fields } from '../forms/fields.ts';
import { asOf } from './as-of.ts';
import { attached } from './attached.ts';
import { opaqueDetail } from './content.ts';
import { type CoverField, type CoverRow, cover } from './cover.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import type { Exhibit } from './exhibit-list.ts';
import { exhibitIndex } from './exhibits.ts';
import type { Filing } from './filing.ts';
import { formType } from './form-type.ts';
import { incorporations } from './incorporation.ts';
import { items, parts } from './items.ts';
import { keptWith } from './kept.ts';
import { lazy } from './lazy.ts';
import { moved } from './moved.ts';
import { firstRead, ofDocument } from './of-document.ts';
import { entry, type OutlineEntry, placed } from './outline-entry.ts';
import { headerEntries } from './outline-header.ts';
import { noteEntries, statementEntries } from './outline-notes.ts';
import { withSections } from './outline-sections.ts';
import { printedAt } from './rendition.ts';
import { signatureHeading, signaturePages } from './signature-pages.ts';
import { signatures } from './signatures.ts';
import { contains, hull } from './span.ts';
import { unjudged } from './unjudged.ts';

/** The filing as a tree: its header, and each document with cover page, items, signatures and exhibit index. */
export const outline: (filing: Filing) => readonly OutlineEntry[] = lazy(filing =>
  outermost(filing).map(({ entry, by }) => moved(entry, by)),
);

/** An outermost entry of the outline as it was first read, and how many characters further on it stands now. */
export interface Outermost {
  readonly entry: OutlineEntry;
  readonly by: number;
}

/** The outermost entries in order. That of a document is the same object for as long as nothing in it changes. */
export const outermost: (filing: Filing) => readonly Outermost[] = lazy(filing => {
  const { documents } = envelope(filing);
  const counts = new Map<number, number>();
  for (const { header } of documents) counts.set(header, (counts.get(header) ?? 0) + 1);
  const headers = headerEntries(filing, header => counts.get(header) ?? 0);
  const whole = { start: 0, end: filing.text.length };
  return [
    ...placed(headers, whole).map(entry => ({ entry, by: 0 })),
    ...documents.map(document => ({
      entry: documentEntry(document),
      by: document.span.start - firstRead(document).span.start,
    })),
  ].sort((a, b) => a.entry.span.start + a.by - (b.entry.span.start + b.by));
});

function documentEntry(document: Document): OutlineEntry {
  const first = firstRead(document);
  const { type, description } = first;
  const name = type?.value || formName(first) || 'Text';
  const described =
    (description?.value !== name && description?.value) || registrantName(first) || exhibitName(document);
  const detail = [described, opaqueDetail(first), notJudged(first, 'form')].filter(Boolean).join(', ');
  return entryOf(first, { name, detail, held: new Set(attached(document).keys()) });
}

/** What a document's entry says by what is beyond the document. */
interface Said {
  readonly name: string;
  readonly detail: string;
  /** The exhibits that it lists and the submission holds. */
  readonly held: ReadonlySet<string>;
}

const entryOf = keptWith(
  (document: Document, { name, detail, held }: Said): OutlineEntry => {
    const { span, body, type } = document;
    const inner = { start: body.start, end: body.end };
    const children = withAttached(held, entriesOf(document));
    const heading = type?.span ?? children[0]?.heading ?? { start: inner.start, end: inner.start };
    return entry('document', name, span, heading, children, detail);
  },
  (_, { name, detail, held }) => [name, detail, ...held].join('\n'),
);

/** What lies in a document, each in its place. */
const entriesOf = ofDocument(document =>
  placed(
    withSections(document, [
      ...coverEntry(document),
      ...itemEntries(document),
      ...statementEntries(document),
      ...noteEntries(document),
      ...signatureEntries(document),
      ...indexEntry(document),
    ]),
    document.span,
  ),
);

function formName(document: Document): string | undefined {
  const type = formType(document)?.type.value;
  return type && (/^SC /.test(type) ? type.replace(/^SC /, 'Schedule ') : `Form ${type}`);
}

function registrantName(document: Document): string | undefined {
  return cover(document)?.registrants[0]?.fields.find(field => field.field === 'registrant_name')?.value?.value;
}

/** What an exhibit is by the table of the form that it is attached to. */
function exhibitName({ filing, type }: Document): string | undefined {
  const main = /^EX-/i.test(type?.value ?? '') && onAForm(filing);
  const form = main && formType(main)?.form;
  return form ? exhibitTitle(type!.value, form, asOf(main).date) : undefined;
}

/** The first document on a form of the catalogue. */
const onAForm = lazy((filing: Filing) => envelope(filing).documents.find(document => formType(document)?.form));

/** Said beside the document, or its cover, so that silence is not taken for a verdict. */
function notJudged(document: Document, what: 'form' | 'cover'): string | undefined {
  const found = unjudged(document);
  if (found?.what !== what) return undefined;
  return what === 'cover' || found.form.form ? 'not judged' : 'form not in the catalogue';
}

function coverEntry(document: Document): OutlineEntry[] {
  const page = cover(document);
  if (!page) return [];
  const all = [...page.fields, ...page.registrants.flatMap(registrant => registrant.fields)];
  const entries = all.map(field => fieldEntry(document, field));
  // A form of parts alone goes on to ask for its fields in them.
  const part = parts(document)[0]?.heading.start ?? document.body.end;
  const children = entries.filter(({ span }) => span.start < part);
  const own = { start: page.span.start, end: Math.min(page.span.end, part) };
  return [
    entry(
      'cover',
      'Cover page',
      own,
      { start: page.span.start, end: page.span.start },
      children,
      notJudged(document, 'cover'),
    ),
    ...entries.filter(({ span }) => span.start >= part),
  ];
}

function fieldEntry(document: Document, field: CoverField): OutlineEntry {
  const { caption, value } = field;
  // A caption wraps within its column and so spans the others': the value alone is the field's place. A box goes with its text.
  const own = value && fields[field.field].kind !== 'check-box' ? [] : (caption ?? []);
  const span = hull([...own, ...(value ? [value.span] : [])]);
  return entry('field', fields[field.field].name, span, value?.span ?? span, [], shown(document, field));
}

/** What a field says: a place and a telephone number as printed; dates and numbers in their normal form. */
export function shown(document: Document, { field, value, rows = [] }: CoverField): string | undefined {
  const { kind } = fields[field];
  if (rows.length > 0) return rows.map(shownRow).join('; ');
  if (kind === 'table' && !value) return undefined;
  if (kind === 'check-box') return value?.value === 'true' ? 'marked' : 'not marked';
  if (value && (kind === 'place' || kind === 'telephone')) return printedAt(document, value.span).replace(/\s+/g, ' ');
  return value ? shortened(value.value) : '(blank)';
}

/** A passage by its beginning. */
function shortened(value: string): string {
  return value.length > 120 ? `${value.slice(0, 117)}...` : value;
}

/** "Common Stock (EXH, New York Stock Exchange)", "12,345,678 Common Stock, 2004-03-30". */
function shownRow({ title, symbol, exchange, count, amount, date }: CoverRow): string {
  const number = count ? grouped(count.value) : amount && `$${grouped(amount.value)}`;
  const where = [symbol?.value, exchange?.value].filter(Boolean).join(', ');
  const what = [number, title?.value].filter(Boolean).join(' ');
  return [where ? `${what} (${where})` : what, date?.value].filter(Boolean).join(', ');
}

function grouped(digits: string): string {
  const first = /^\d{4,}$/.test(digits) ? digits.length % 3 || 3 : digits.length;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(',');
}

/** No heading is over more items than this. */
const TOGETHER = 20;

/** The items, those under a part's heading as its children. */
function itemEntries(document: Document): OutlineEntry[] {
  const all = parts(document);
  const entries = bareItemEntries(document);
  const under = all.map(part => {
    const own = entries.filter(({ span }) => contains(part.span, span.start));
    return entry(
      'part',
      `Part ${part.number}. ${part.caption.value}`.replace(/\. $/, ''),
      part.span,
      part.heading,
      own,
    );
  });
  return [...entries.filter(({ span }) => !all.some(part => contains(part.span, span.start))), ...under];
}

function bareItemEntries(document: Document): OutlineEntry[] {
  const all = items(document);
  const headed = new Set(parts(document).map(part => part.number));
  return all.flatMap((item, i) => {
    // "Items 1 and 2" is one heading over two items.
    if (all[i - 1]?.heading === item.heading) return [];
    const numbers = all
      .slice(i, i + TOGETHER)
      .filter(other => other.heading === item.heading)
      .map(other => other.number);
    const subs = item.subItems.map(sub =>
      entry('sub-item', `(${sub.letter}) ${sub.caption.value}`.trim(), sub.span, sub.heading, []),
    );
    const name = `${numbers.length > 1 ? 'Items' : 'Item'} ${numbers.join(' and ')}. ${item.caption.value}`.trim();
    const part = item.part && !headed.has(item.part) ? `Part ${item.part}` : undefined;
    return [entry('item', name, item.span, item.heading, subs, part)];
  });
}

function signatureEntries(document: Document): OutlineEntry[] {
  const all = signatures(document).map(({ signatory, span, title }) =>
    entry('signature', signatory.value, span, signatory.span, [], title?.value),
  );
  return signaturePages(document).map((page, i) => {
    const own = all.filter(({ heading }) => contains(page, heading.start));
    const heading = (i === 0 && signatureHeading(document)) || { start: page.start, end: page.start };
    return entry('signatures', 'Signatures', page, heading, own);
  });
}

/** What it is, and whether it is of an earlier filing. */
function exhibitDetail(document: Document, { number, description }: Exhibit): string {
  const incorporated = incorporations(document).some(other => other.number === number.value);
  return [incorporated && INCORPORATED, description.value].filter(Boolean).join(': ');
}

const INCORPORATED = 'incorporated by reference';

/** The entries of exhibits that the submission holds say so. */
function withAttached(held: ReadonlySet<string>, entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  if (held.size === 0) return entries;
  const told = (own: OutlineEntry): OutlineEntry => {
    if (own.kind === 'exhibit' && held.has(own.name.slice(EXHIBIT.length))) {
      const described = own.detail === INCORPORATED ? '' : (own.detail ?? '').replace(`${INCORPORATED}: `, '');
      return { ...own, detail: ['attached', described].filter(Boolean).join(': ') };
    }
    return own.children.length > 0 ? { ...own, children: own.children.map(told) } : own;
  };
  return entries.map(told);
}

const EXHIBIT = 'Exhibit ';

function indexEntry(document: Document): OutlineEntry[] {
  const index = exhibitIndex(document);
  if (!index) return [];
  const children = index.exhibits.map(exhibit =>
    entry(
      'exhibit',
      EXHIBIT + exhibit.number.value,
      exhibit.span,
      exhibit.number.span,
      [],
      exhibitDetail(document, exhibit),
    ),
  );
  return [entry('exhibit-index', 'Exhibit index', index.span, index.heading, children)];
}
