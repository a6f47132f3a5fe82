import { numberedByLetter } from '../forms/exhibits.ts';
import { type Document, marksOf } from './document.ts';
import { type Exhibit, exhibitList } from './exhibit-list.ts';
import { formType } from './form-type.ts';
import { type Item, items } from './items.ts';
import { ofLines } from './of-lines.ts';
import { ofText } from './of-text.ts';
import { countBelow } from './sorted.ts';
import type { Span } from './span.ts';
import { lineAt, lineEnd, lineStart, slice } from './text.ts';

export type { Exhibit } from './exhibit-list.ts';

export interface ExhibitIndex {
  readonly heading: Span;
  readonly span: Span;
  readonly exhibits: readonly Exhibit[];
}

/** No document has more headings of an index; the last ones are read. */
const HEADINGS = 200;
/** An item's own list of exhibits begins at most this many lines after its heading. */
const LIMIT = 400;
/** Between two pages of one list stand at most this many lines. */
const PAGE_HEAD = 30;
/** Without such words it begins at most this many characters after the heading. */
const NEAR = 3000;
/** "(c) Exhibits", "3. Exhibit Listing", "(a)(3) Exhibits:", "Exhibit No.   Description" */
const LIST =
  /^(?:\(?[a-d1-4]{1,2}[.)]{1,2}[\s-]*){0,3}(?:(?:index\s+(?:to|of)|list\s+of)\s+)?exhibits?\b(?:\s+(?:listing|index|no\.?|number))?(?!\s+(?:[a-z]+ed|to|and|of|in|is|for|\d|\())/i;

/** The index of exhibits: the last one that lists any, for a contents page may name it first. */
export const exhibitIndex: (document: Document) => ExhibitIndex | undefined = ofText<ExhibitIndex | undefined>(
  undefined,
  document => {
    const { text } = document.filing;
    const stops = marksOf(document)
      .filter(({ kind }) => kind === 'item' || kind === 'part' || kind === 'signatures' || kind === 'clause')
      .map(({ span }) => span.start);
    let found: ExhibitIndex | undefined;
    const headings = marksOf(document).filter(({ kind }) => kind === 'exhibit-index');
    for (const mark of headings.slice(-HEADINGS)) {
      // "Exhibit Index (Continued)" stands over a page of the list that is read already.
      if (found && mark.span.start < found.span.end) continue;
      const end = stops[countBelow(stops, mark.span.end)] ?? document.body.end;
      const exhibits = listIn(document, { start: mark.span.end, end });
      const [first] = exhibits;
      if (!first) continue;
      // The next page of the same list goes on where the last one ended.
      if (
        found &&
        mark.line - lineAt(text, found.span.end) < PAGE_HEAD &&
        whole(first) >= whole(found.exhibits.at(-1)!)
      ) {
        found = {
          ...found,
          span: { start: found.span.start, end: exhibits.at(-1)!.span.end },
          exhibits: [...found.exhibits, ...exhibits],
        };
      } else found = { heading: mark.span, span: { start: mark.span.start, end: exhibits.at(-1)!.span.end }, exhibits };
    }
    return found;
  },
);

function whole({ number }: Exhibit): number {
  return Number.parseInt(number.value, 10);
}

/** The list in a span, numbered as the form's table is. */
const listIn = ofLines(
  (document, span): readonly Exhibit[] => exhibitList(document.filing.text, span, byLetter(document)),
  document => `${byLetter(document)}`,
);

function byLetter(document: Document): boolean {
  const form = formType(document)?.form;
  return form !== undefined && numberedByLetter(form);
}

/** Every exhibit the document lists: those of its index, and those only named under an item. */
export const exhibits: (document: Document) => readonly Exhibit[] = ofText<readonly Exhibit[]>([], document => {
  const index = exhibitIndex(document)?.exhibits ?? [];
  const known = new Set(index.map(exhibit => exhibit.number.value));
  const under = itemLists(document).filter(exhibit => !known.has(exhibit.number.value));
  return [...index, ...under];
});

/** Exhibits listed under "Exhibits" of the item whose caption speaks of them, or under such words where there is no item. */
function itemLists(document: Document): readonly Exhibit[] {
  const about = items(document).filter(item => /exhibit/i.test(item.caption.value));
  if (about.length > 0 || !formType(document)) return about.flatMap(item => listUnder(document, item));
  for (const start of headingsOfLists(document, document.body)) {
    const found = listIn(document, { start, end: document.body.end });
    if (found.length > 0) return found;
  }
  return [];
}

function listUnder(document: Document, { heading, span, subItems }: Item): readonly Exhibit[] {
  const body = { start: heading.end, end: span.end };
  const subs = subItems.filter(sub => /^exhibits?\b/i.test(sub.caption.value)).map(sub => sub.caption.span.end);
  for (const start of [...headingsOfLists(document, body), ...subs]) {
    const found = listIn(document, { start, end: body.end });
    if (found.length > 0) return found;
  }
  // The parts of the item are numbered too: 1. Financial statements, 2. Schedules, 3. Exhibits.
  const found = listIn(document, body);
  const near = found[0] && found[0].span.start - body.start < NEAR;
  return near && found.some(({ number }) => !/^[1-4]$/.test(number.value)) ? found : [];
}

/** Where lines that head a list of exhibits end. */
function headingsOfLists({ filing: { text } }: Document, span: Span): number[] {
  const [first, last] = [lineAt(text, span.start), lineAt(text, span.end - 1)];
  const found: number[] = [];
  for (let line = first; line <= last && line < first + LIMIT; line++) {
    const start = Math.max(lineStart(text, line), span.start);
    const end = Math.min(lineEnd(text, line), span.end);
    const words = slice(text, start, end).trimEnd();
    if (LIST.test(words.trimStart().replace(/\s+/g, ' '))) found.push(start + words.length);
  }
  return found;
}
