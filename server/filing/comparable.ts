import { findItem } from '../forms/find-item.ts';
import type { Asked } from '../forms/same-subject.ts';
import { judgingDates } from './as-of.ts';
import { cover } from './cover.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { exhibitIndex } from './exhibits.ts';
import type { Filing } from './filing.ts';
import { formType } from './form-type.ts';
import { items, parts } from './items.ts';
import { lazy } from './lazy.ts';
import { notes } from './notes.ts';
import { pageFurniture } from './page-furniture.ts';
import { readable, rendition } from './rendition.ts';
import { sections } from './sections.ts';
import { signatureSection } from './signature-pages.ts';
import type { Span } from './span.ts';
import { statements } from './statements.ts';
import { comparableText } from './unwrapped.ts';

/** A stretch of a filing that is compared as one: a cover page, an item, a note, the signatures, a section of an agreement. */
export interface Comparable {
  /** For people: "Item 7. Exhibits", "EX-10.1: Article II". */
  readonly name: string;
  /** The document that it is in: that of the form, or an exhibit by its type. */
  readonly document: string;
  readonly kind: 'opening' | 'item' | 'part' | 'section' | 'statement' | 'note' | 'signatures' | 'exhibit index';
  /** What it is in its document, whatever its caption: "7", "7A"; empty where it has none. */
  readonly number: string;
  /** Of an item, as far as it is told; of a note, the set that it is in. */
  readonly part: string;
  /** As printed, without its number. */
  readonly caption: string;
  /** What the form asks for under that number; of a heading over several items, of each. */
  readonly asked: readonly Asked[];
  /** Where it begins in the filing. */
  readonly start: number;
  /** Its text, of which wrapping and what stands where a page turns are no part. */
  text(): string;
}

/** The name of the document that is on a form. */
export const FORM = 'Form';

/** What of a filing is compared, in order. */
export interface Comparables {
  /** They tile its documents: nothing is left out but what is not text. */
  readonly stretches: readonly Comparable[];
  /** By the name of an exhibit of several stretches, the whole of it. */
  readonly whole: ReadonlyMap<string, Comparable>;
}

export const comparables: (filing: Filing) => Comparables = lazy(filing => {
  const { documents } = envelope(filing);
  const found = documents.map(document => {
    if (!isRead(document)) return [];
    const same = documents.filter(other => other.type?.value === document.type?.value);
    return stretchesOf(document, same.indexOf(document));
  });
  const whole = found.flatMap((own): [string, Comparable][] => {
    const [first] = own;
    if (!first || own.length === 1) return [];
    const text = once(() => own.map(each => each.text()).join('\n'));
    return [[first.document, { ...first, name: first.document, caption: '', text }]];
  });
  return { stretches: found.flat(), whole: new Map(whole) };
});

/** False for pictures, data and what EDGAR makes of the data. */
function isRead(document: Document): boolean {
  const read = document.content === 'text' || document.content === 'html';
  return read && (!document.type?.value || /^EX-/i.test(document.type.value) || formType(document) !== undefined);
}

interface Start extends Pick<Comparable, 'name' | 'kind' | 'number' | 'caption'> {
  readonly start: number;
  readonly part?: string;
  readonly asked?: readonly Asked[];
}

function stretchesOf(document: Document, repeated: number): Comparable[] {
  const page = readable(document);
  const type = document.type?.value ?? '';
  const exhibit = /^EX-/i.test(type);
  const own = exhibit ? type.toUpperCase() : FORM;
  const { body } = page;
  const starts = startsOf(document, page).filter(({ start }) => start > body.start && start < body.end);
  const whole = exhibit ? type : (formType(document)?.type.value ?? type) || 'Text';
  const name = starts.length === 0 ? whole : cover(page) ? 'Cover page' : `Opening of ${whole}`;
  const all: readonly Start[] = [{ start: body.start, name, kind: 'opening', number: '', caption: '' }, ...starts];
  const placed = (start: number) => rendition(document)?.back({ start, end: start + 1 }).start ?? start;
  return all.map(({ start, part = '', asked = [], ...rest }, i) => ({
    ...rest,
    start: placed(start),
    ...(exhibit && i > 0 && { name: `${type}: ${rest.name}` }),
    document: repeated > 0 ? `${own} (${repeated + 1})` : own,
    part,
    asked,
    text: once(() => {
      const span = { start, end: all[i + 1]?.start ?? body.end };
      return comparableText(page.filing.text, span, pageFurniture(page));
    }),
  }));
}

/** Where the stretches begin, in order: items with the statements and notes in them, or the uppermost sections of what has none. */
function startsOf(source: Document, page: Document): Start[] {
  const numbered = [...ofItems(source, page), ...ofStatements(page), ...ofNotes(page)];
  const found = numbered.length > 0 ? numbered : [...ofParts(page), ...ofSections(page)];
  const signed = signatureSection(page);
  const index = exhibitIndex(page);
  if (signed) found.push(named(signed, 'Signatures', 'signatures'));
  if (index && !inItem(index.span, found, signed)) found.push(named(index.heading, 'Exhibit index', 'exhibit index'));
  found.sort((a, b) => a.start - b.start);
  return found.filter(({ start }, i) => start !== found[i - 1]?.start);
}

function ofItems(source: Document, page: Document): Start[] {
  const form = formType(source)?.form;
  const numbered = items(page);
  return numbered.flatMap(({ heading, part, caption }, i) => {
    // "Items 1 and 2" is one heading over two items.
    if (numbered[i - 1]?.heading === heading) return [];
    const numbers = numbered.filter(other => other.heading === heading).map(({ number }) => number);
    const rows = numbers.flatMap(number =>
      form ? (findItem(form, { number, part, caption: caption.value }, judgingDates(source)) ?? []) : [],
    );
    const name = `${part ? `Part ${part}, ` : ''}Item ${numbers.join(' and ')}. ${caption.value}`.trim();
    return {
      start: heading.start,
      name,
      kind: 'item',
      number: numbers.join(' '),
      caption: caption.value,
      ...(part && { part }),
      ...(form && { asked: rows.map(item => ({ form, item })) }),
    };
  });
}

function ofStatements(page: Document): Start[] {
  return statements(page).map(({ title, heading }) => ({
    start: heading.start,
    name: title,
    kind: 'statement',
    number: '',
    caption: title,
  }));
}

function ofNotes(page: Document): Start[] {
  return notes(page).flatMap((set, i): Start[] => [
    { start: set.heading.start, name: set.title, kind: 'note', number: '', part: String(i), caption: set.title },
    ...set.notes.map(({ number, caption, heading }) => ({
      start: heading.start,
      name: `Note ${number}. ${caption?.value ?? ''}`.trim(),
      kind: 'note' as const,
      number,
      part: String(i),
      caption: caption?.value ?? '',
    })),
  ]);
}

function ofParts(page: Document): Start[] {
  return parts(page).map(({ number, caption, heading }) => ({
    start: heading.start,
    name: `Part ${number}. ${caption.value}`.trim(),
    kind: 'part',
    number,
    caption: caption.value,
  }));
}

function ofSections(page: Document): Start[] {
  return sections(page).map(({ heading, label, caption }) => ({
    start: heading.start,
    name: `${label} ${caption?.value ?? ''}`.trim(),
    kind: 'section',
    number: label,
    caption: caption?.value ?? '',
  }));
}

function named({ start }: Span, name: string, kind: Start['kind']): Start {
  return { start, name, kind, number: '', caption: '' };
}

/** A list of exhibits that is an item's own, before the signatures. */
function inItem(list: Span, found: readonly Start[], signed: Span | undefined): boolean {
  return found.some(({ start }) => start <= list.start) && !(signed && signed.start < list.start);
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
