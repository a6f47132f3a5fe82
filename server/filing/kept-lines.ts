import { cover } from './cover.ts';
import { type Document, marksOf } from './document.ts';
import { exhibitIndex, exhibits } from './exhibits.ts';
import { items, itemsInContents, parts, repeatedItems, strayItems } from './items.ts';
import { lazy } from './lazy.ts';
import { notes } from './notes.ts';
import { withoutContents } from './section-contents.ts';
import { sectionMarks } from './section-marks.ts';
import { type Section, sections } from './sections.ts';
import { signaturePages } from './signature-pages.ts';
import type { Span } from './span.ts';
import { statements } from './statements.ts';
import { tableLines } from './table-lines.ts';
import { lineAt, lineEnd, slice } from './text.ts';

/** The lines of a document that are laid out by hand, and those that a paragraph begins on. */
export interface KeptLines {
  /** Numbers of lines that stay as they are: cover, tables, signatures, lists of exhibits, contents pages, headings. */
  readonly kept: ReadonlySet<number>;
  /** Numbers of lines that begin with a heading and go on with text. */
  readonly opening: ReadonlySet<number>;
}

/** What follows a cover stands at most this many lines below its last caption. */
const NEAR = 40;

export const keptLines: (document: Document) => KeptLines = lazy(document => {
  const { text } = document.filing;
  const kept = new Set<number>();
  const opening = new Set<number>();
  const keep = ({ start, end }: Span) => {
    const last = lineAt(text, Math.max(start, end - 1));
    for (let line = lineAt(text, start); line <= last; line++) kept.add(line);
  };
  laidOut(document).forEach(keep);
  for (const heading of headings(document)) {
    const last = lineAt(text, Math.max(heading.start, heading.end - 1));
    const rest = slice(text, heading.end, lineEnd(text, last));
    if (/[A-Za-z0-9]/.test(rest)) opening.add(lineAt(text, heading.start));
    else keep(heading);
  }
  return { kept, opening };
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
  const marks = sectionMarks(document);
  const body = new Set(withoutContents(document, marks));
  return marks
    .filter(mark => !body.has(mark))
    .map(({ start, numbering }) => ({ start, end: start + numbering.length }));
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
