import { cover } from './cover.ts';
import { type Document, marksOf } from './document.ts';
import { exhibitIndex, exhibits } from './exhibits.ts';
import { items, itemsInContents, parts, repeatedItems, strayItems } from './items.ts';
import { lately } from './lazy.ts';
import { notes } from './notes.ts';
import { marksInContents } from './section-contents.ts';
import { type Section, sections } from './sections.ts';
import { signaturePages } from './signature-pages.ts';
import type { Span } from './span.ts';
import { statements } from './statements.ts';
import { tableLines } from './table-lines.ts';
import { lineAt, lineEnd, slice } from './text.ts';

/** A line that stays as it is: of the cover, a table, a signature, a list of exhibits, a contents page, a heading. */
export const KEPT = 1;
/** A line that begins with a heading and goes on with text: a paragraph begins on it. */
export const OPENING = 2;

/** What each line of a document's body is, by its number from the first one on: `KEPT`, `OPENING`, both or neither. */
export interface KeptLines {
  readonly first: number;
  readonly lines: Uint8Array;
}

/** What follows a cover stands at most this many lines below its last caption. */
const NEAR = 40;

export const keptLines: (document: Document) => KeptLines = lately(document => {
  const { text } = document.filing;
  const { start, end } = document.body;
  const first = lineAt(text, start);
  const lines = new Uint8Array(lineAt(text, Math.max(start, end - 1)) - first + 1);
  const keep = ({ start, end }: Span) => {
    const last = lineAt(text, Math.max(start, end - 1)) - first;
    for (let line = lineAt(text, start) - first; line <= last; line++) lines[line]! |= KEPT;
  };
  laidOut(document).forEach(keep);
  for (const heading of headings(document)) {
    const last = lineAt(text, Math.max(heading.start, heading.end - 1));
    const rest = slice(text, heading.end, lineEnd(text, last));
    if (/[A-Za-z0-9]/.test(rest)) lines[lineAt(text, heading.start) - first]! |= OPENING;
    else keep(heading);
  }
  return { first, lines };
});

function laidOut(document: Document): Span[] {
  const page = cover(document);
  const fields = [...(page?.fields ?? []), ...(page?.registrants ?? []).flatMap(registrant => registrant.fields)];
  const index = exhibitIndex(document);
  return [
    ...(page ? [{ start: document.body.start, end: endOfCover(document, page.span.end) }] : []),
    ...fields.flatMap(({ caption = [], value }) => [...caption, ...(value ? [value.span] : [])]),
    ...tableSpans(document),
    ...signaturePages(document),
    ...(index ? [index.span] : []),
    ...exhibits(document).map(({ span }) => span),
    ...itemsInContents(document).map(({ heading }) => heading),
    ...sectionsInContents(document),
    ...marksOf(document)
      .filter(({ kind }) => kind === 'tag' || kind === 'page' || kind === 'contents' || kind === 'exhibit-index')
      .map(({ span }) => span),
  ];
}

/** A cover's last lines may have no caption: it goes on to what opens something near by. */
function endOfCover(document: Document, end: number): number {
  const { text } = document.filing;
  const next = marksOf(document).find(mark => mark.span.start >= end);
  return next && next.line - lineAt(text, end) <= NEAR ? next.span.start : end;
}

/** From each `<TABLE>` to its `</TABLE>`, or to the end where that is missing. */
function tableSpans({ filing, body }: Document): Span[] {
  const marks = [...tableLines(filing.text, body)];
  return marks.flatMap(({ start, closing }, i) => {
    if (closing) return [];
    const next = marks[i + 1];
    return [{ start, end: next?.closing ? next.end : (next?.start ?? body.end) }];
  });
}

function sectionsInContents(document: Document): Span[] {
  return marksInContents(document).map(({ start, numbering }) => ({ start, end: start + numbering.length }));
}

function headings(document: Document): Span[] {
  const ofSections = (list: readonly Section[]): Span[] =>
    list.flatMap(({ heading, children }) => [heading, ...ofSections(children)]);
  return [
    ...[...items(document), ...repeatedItems(document), ...strayItems(document), ...parts(document)].map(
      ({ heading }) => heading,
    ),
    ...statements(document).map(({ heading }) => heading),
    ...notes(document).flatMap(set => set.notes.map(({ heading }) => heading)),
    ...ofSections(sections(document)),
  ];
}
