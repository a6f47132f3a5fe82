import { itemsInForce } from '../forms/find-item.ts';
import { judgingDates } from './as-of.ts';
import type { Document } from './document.ts';
import { formType } from './form-type.ts';
import { items, parts } from './items.ts';
import { lately, lazy } from './lazy.ts';
import { type Note, notes } from './notes.ts';
import { ofDocument } from './of-document.ts';
import { pages } from './pages.ts';
import { inPassages, matches } from './passages.ts';
import { plural } from './plural.ts';
import type { Reference } from './references.ts';
import { printedAt, readable } from './rendition.ts';
import { keyOf, numbersAtHeads, type Placed, sectionIndex, sectionsAt } from './section-index.ts';
import { type Section, sections } from './sections.ts';
import { countBefore } from './sorted.ts';
import { contains, type Span } from './span.ts';

/** Where a reference leads. */
export interface Target {
  /** Its heading, in this document or in another one of the submission. */
  readonly span: Span;
  /** From the heading to where it ends. */
  readonly whole: Span;
  /** As printed there. */
  readonly caption?: string;
  /** The last of the reference's levels that stands there: "(b)" may be a clause that has no line of its own. */
  readonly section?: Placed;
}

/** A reference's target; "nowhere" where the document is read well enough to say so, with what was looked through; else why that is not known. */
export type Lead =
  | { readonly to: Target }
  | { readonly nowhere: string; readonly sure: boolean }
  | { readonly unknown: string };

/** True for a reference that can lead nowhere but within its document. */
export function leadsWithin(document: Document, { elsewhere, kind }: Reference): boolean {
  return !elsewhere && !(kind === 'exhibit' && formType(document));
}

/** Where a reference leads within its document. */
export function leadWithin(document: Document, reference: Reference): Lead {
  switch (reference.kind) {
    case 'section':
    case 'article':
      return toSection(document, reference);
    case 'item':
      return toItem(document, reference);
    case 'exhibit':
    case 'schedule':
    case 'annex':
    case 'appendix':
      return toAttachment(document, reference);
    case 'note':
      return toNote(document, reference);
    case 'part':
      return toPart(document, reference);
    case 'clause':
      return toClauseHere(document, reference);
    case 'page':
      return toPage(document, reference);
  }
}

function toSection(document: Document, reference: Reference): Lead {
  const [number, ...clauses] = reference.path;
  const key = number && keyOf(reference.kind, number);
  if (!key) return { unknown: 'its number is none of a section' };
  if (amends(document)) return { unknown: 'the document amends another, whose sections it names' };
  const index = sectionIndex(document);
  const found = nearest(index.get(key) ?? [], reference.span.start);
  if (found) return toClause(document, found, reference, clauses);
  if (numbersAtHeads(document).has(key))
    return { unknown: 'its number stands at the head of a line that was not read as a section' };
  const last = lastBefore(index, key);
  return last
    ? { nowhere: last, sure: key.includes('.') }
    : { unknown: 'the sections around it were not read as one numbering' };
}

/** True for an amendment: the sections that it speaks of are those of what it amends. */
const amends: (document: Document) => boolean = ofDocument(document => amending(readable(document)).length > 0);

const AMENDS =
  /\bhereby\s+(?:further\s+)?amended\b|\bamended\s+(?:and\s+restated\s+)?(?:to\s+read|by\s+(?:deleting|inserting|adding|restating|replacing|substituting))\b/gi;

const amending = inPassages(text => matches(text, AMENDS));

/** Of sections with one number, the one of the agreement or schedule that the reference stands in. */
function nearest(found: readonly Placed[], at: number): Placed | undefined {
  const whole = ({ section, above }: Placed) => (above[0] ?? section).span;
  const own = found[countBefore(found, placed => whole(placed).end <= at)];
  return own && contains(whole(own), at) ? own : found[0];
}

function toClause(
  document: Document,
  from: Placed,
  { path: [number], span }: Pick<Reference, 'path' | 'span'>,
  clauses: readonly string[],
): Lead {
  let at = from;
  for (const clause of clauses) {
    const child = at.section.children.find(({ label }) => label.toLowerCase() === clause.toLowerCase());
    if (child) at = { section: child, above: [...at.above, at.section] };
    else if (
      // The reference itself may stand in the section that it names.
      (bracketsIn(document)(at.section).get(clause.toLowerCase()) ?? 0) >
      (contains(at.section.span, span.start) ? 1 : 0)
    )
      break;
    else if (STATUTES.has(Number(number))) return { unknown: 'an Act has a section of that number' };
    else return { nowhere: `${at.section.label} has no ${clause}`, sure: false };
  }
  const caption = at.section.caption?.value;
  return { to: { span: at.section.heading, whole: at.section.span, section: at, ...(caption && { caption }) } };
}

/** How often each letter and number in brackets stands anywhere in a section, in lower case. */
const bracketsIn: (document: Document) => (section: Section) => ReadonlyMap<string, number> = lately(document =>
  lazy(section => {
    const counts = new Map<string, number>();
    for (const [hit] of printedAt(document, section.span)
      .toLowerCase()
      .matchAll(/\([a-z]{1,5}\)|\(\d{1,3}\)|\b[a-z]\)/g))
      counts.set(hit, (counts.get(hit) ?? 0) + 1);
    return counts;
  }),
);

/** A numbering that is read from its first number on without a gap, and ends before `key`: its last number in words. */
function lastBefore(index: ReadonlyMap<string, readonly Placed[]>, key: string): string | undefined {
  const [, stem = '', digits = ''] = /^(.*?[. ])(\d+)$/.exec(key) ?? [];
  const wanted = Number(digits);
  if (!digits || (stem === 'section ' && STATUTES.has(wanted))) return undefined;
  let last = index.has(`${stem}0`) ? 0 : -1;
  if (last < 0 && !index.has(`${stem}1`)) return ofParent(index, stem);
  last = 1;
  while (index.has(`${stem}${last + 1}`)) last++;
  // A gap, and numbers after it: sections were lost, or are not there.
  const goesOn = [2, 3, 4, 5, 6].some(step => index.has(`${stem}${last + step}`));
  return last >= FEW && wanted > last && wanted < FAR && !goesOn ? `${nameOf(stem)}${last} is the last` : undefined;
}

/** "9.2" where the articles end with 8. */
function ofParent(index: ReadonlyMap<string, readonly Placed[]>, stem: string): string | undefined {
  const parent = /^(\d+)\.$/.exec(stem)?.[1];
  return parent && [...index.keys()].some(key => /^\d+\.\d/.test(key))
    ? lastBefore(index, index.has('article 1') ? `article ${parent}` : `section ${parent}`)
    : undefined;
}

function nameOf(stem: string): string {
  return stem.endsWith(' ') ? stem.charAt(0).toUpperCase() + stem.slice(1) : `Section ${stem}`;
}

/** A numbering of fewer is no ground to say that one is missing. */
const FEW = 3;
/** Numbers beyond this are a code's. */
const FAR = 100;
/** Sections of the Acts and the Code that filings name without the Act. */
const STATUTES: ReadonlySet<number> = new Set([5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 27, 28, 29, 83]);

/** Fewer items than this were perhaps not all read. */
const SOME_ITEMS = 3;

function toItem(document: Document, { path: [number = ''] }: Reference): Lead {
  const form = formType(document)?.form;
  const found = items(document);
  const item = found.find(other => other.number === number);
  if (item) return { to: { span: item.heading, whole: item.span, caption: item.caption.value } };
  if (!form || found.length < SOME_ITEMS) return { unknown: 'no items were read' };
  const known = itemsInForce(form, judgingDates(document));
  if (known.some(row => row.number === number || row.number.startsWith(`${number}.`)))
    return { unknown: 'the form has it, and this filing may leave it out' };
  return Number.parseInt(number, 10) >= FAR
    ? { unknown: 'it is an item of a regulation' }
    : { nowhere: `Form ${form.types[0]} has no Item ${number}`, sure: false };
}

function toPart(document: Document, { path: [number = ''] }: Reference): Lead {
  const part = parts(document).find(other => other.number === number.toUpperCase());
  return part
    ? { to: { span: part.heading, whole: part.span, ...(part.caption.value && { caption: part.caption.value }) } }
    : { unknown: 'no part of that number was read' };
}

/** "clause (c)" and "paragraph (b) of this Section": of the innermost section around it that has one. */
function toClauseHere(document: Document, { path: [clause = ''], span: { start } }: Reference): Lead {
  const above = sectionsAt(document, start);
  for (const [i, section] of [...above.entries()].reverse()) {
    const child = section.children.find(({ label }) => label === clause);
    if (child)
      return {
        to: { span: child.heading, whole: child.span, section: { section: child, above: above.slice(0, i + 1) } },
      };
  }
  return { unknown: 'it may be of the sentence that it stands in' };
}

function toNote(document: Document, { path: [number], span: { start } }: Reference): Lead {
  const sets = notes(document);
  const own = sets[countBefore(sets, ({ span }) => span.end <= start)];
  const note =
    own && contains(own.span, start)
      ? own.notes.find(other => other.number === number)
      : firstNotes(document).get(number ?? '');
  if (note)
    return { to: { span: note.heading, whole: note.span, ...(note.caption && { caption: note.caption.value }) } };
  const [set] = sets;
  if (sets.length !== 1 || !set || set.notes.length < FEW)
    return { unknown: 'its notes were not read as one numbering' };
  const last = set.notes.at(-1)!.number;
  return Number(number) > Number(last)
    ? { nowhere: `Note ${last} is the last`, sure: false }
    : { unknown: 'its number was not read' };
}

/** The first note of each number. */
const firstNotes: (document: Document) => ReadonlyMap<string, Note> = lately(
  document =>
    new Map(
      notes(document)
        .flatMap(set => set.notes.map(note => [note.number, note] as const))
        .reverse(),
    ),
);

/** Exhibits, schedules and annexes to an agreement, which are often not filed with it. */
function toAttachment(document: Document, { kind, path }: Reference): Lead {
  const index = sectionIndex(document);
  const key = keyOf(kind, path[0] ?? '');
  const found = index.get(keyOf(kind, path.join('')) ?? '')?.[0] ?? index.get(key ?? '')?.[0];
  if (found) {
    const caption = found.section.caption?.value;
    return {
      to: { span: found.section.heading, whole: found.section.span, section: found, ...(caption && { caption }) },
    };
  }
  if (key && numbersAtHeads(document).has(key)) return { unknown: 'its title was not read as one' };
  const others = sections(document).filter(({ label }) => label.toLowerCase().startsWith(`${kind} `));
  return others.length >= 2
    ? { nowhere: `${others.map(({ label }) => label).join(', ')} are attached`, sure: false }
    : { unknown: `no ${plural(kind)} are attached to it` };
}

function toPage(document: Document, { path: [number] }: Reference): Lead {
  const page = pages(document).find(other => other.number === number);
  return page
    ? { to: { span: { start: page.span.start, end: page.span.start }, whole: page.span } }
    : { unknown: 'pages are not numbered' };
}
