import type { Document } from '../server/filing/document.ts';
import { envelope } from '../server/filing/envelope.ts';
import { exhibits } from '../server/filing/exhibits.ts';
import type { Filing } from '../server/filing/filing.ts';
import { headers } from '../server/filing/header.ts';
import { items } from '../server/filing/items.ts';
import { notes } from '../server/filing/notes.ts';
import { outline } from '../server/filing/outline.ts';
import type { OutlineEntry } from '../server/filing/outline-entry.ts';
import { pages } from '../server/filing/pages.ts';
import { partsOf } from '../server/filing/parts.ts';
import { type Section, sections } from '../server/filing/sections.ts';
import { signatures } from '../server/filing/signatures.ts';
import type { Span } from '../server/filing/span.ts';
import { textAt } from '../server/filing/text.ts';

/** A stretch of the text that nothing of the model divides further, and the entries of the outline that it lies in. */
export interface Leaf extends Span {
  readonly path: string;
}

/** The leaves of the model, in order, as far as it is well formed: entries of the outline, and what stands between them. */
export function leaves(filing: Filing): Leaf[] {
  return [...between({ start: 0, end: filing.text.length }, outline(filing), '')];
}

function* between(within: Span, entries: readonly OutlineEntry[], path: string): Iterable<Leaf> {
  let at = within.start;
  for (const { kind, span, children } of entries) {
    if (span.start > at) yield { start: at, end: span.start, path };
    yield* between(span, children, `${path}/${kind}`);
    at = span.end;
  }
  if (within.end > at) yield { start: at, end: within.end, path };
}

/** What is wrong with the places of a filing's parts: nothing, where its text is kept whole, in order, and once. */
export function misplaced(filing: Filing): string[] {
  const { text } = filing;
  const whole = { start: 0, end: text.length };
  const documents = envelope(filing).documents;
  return [
    ...tiles('leaves', whole, leaves(filing)),
    ...nested('filing', whole, outline(filing)),
    ...tiles(
      'parts',
      whole,
      partsOf(text).map(part => part.span),
    ),
    ...headers(filing).flatMap(head =>
      onlyBlanksBetween(
        filing,
        head.span,
        head.all.map(line => line.span),
      ),
    ),
    ...documents.flatMap(({ span, body }) => inOrder('body', span, [body])),
    ...documents.flatMap(factsMisplaced),
    ...documents
      .filter(({ content }) => content === 'text')
      .flatMap(document =>
        tiles(
          'pages',
          document.body,
          pages(document).map(page => page.span),
          filing,
        ),
      ),
  ];
}

/** Facts of a document that do not lie within its body, and sections and notes that do not lie within those above them. */
function factsMisplaced(document: Document): string[] {
  return [
    ...outside('item', document.body, items(document)),
    ...outside('signature', document.body, signatures(document)),
    ...outside('exhibit', document.body, exhibits(document)),
    ...sectionsOutside(document.body, sections(document)),
    ...notes(document).flatMap(({ span, notes: list }) => [
      ...outside('notes', document.body, [{ span }]),
      ...outside('note', span, list),
    ]),
  ];
}

function sectionsOutside(within: Span, list: readonly Section[]): string[] {
  return [
    ...outside('section', within, list),
    ...list.flatMap(({ span, children }) => sectionsOutside(span, children)),
  ];
}

function outside(what: string, within: Span, list: readonly { readonly span: Span }[]): string[] {
  return list
    .filter(({ span }) => span.start < within.start || span.end > within.end || span.end < span.start)
    .map(({ span }) => `${what}: ${span.start} to ${span.end}, in ${within.start} to ${within.end}`);
}

/** The spans follow each other without a gap from the start of `of` to its end; with a filing, blanks may stand before them. */
function tiles(what: string, of: Span, spans: readonly Span[], blanks?: Filing): string[] {
  let at = of.start;
  for (const { start, end } of spans) {
    const skipped = blanks && at === of.start && textAt(blanks.text, { start: at, end: start }).trim() === '';
    if ((start !== at && !skipped) || end < start) return [`${what}: ${start} to ${end} after ${at}`];
    at = end;
  }
  return at === of.end ? [] : [`${what}: end at ${at}, not at ${of.end}`];
}

/** Each lies within `within`, and none over another. */
function inOrder(what: string, within: Span, spans: readonly Span[]): string[] {
  let at = within.start;
  for (const { start, end } of spans) {
    if (start < at || end < start || end > within.end)
      return [`${what}: ${start} to ${end} after ${at}, in ${within.start} to ${within.end}`];
    at = end;
  }
  return [];
}

function nested(what: string, within: Span, entries: readonly OutlineEntry[]): string[] {
  return [
    ...inOrder(
      `entries of ${what}`,
      within,
      entries.map(entry => entry.span),
    ),
    ...entries.flatMap(({ kind, span, heading, children }) => [
      ...inOrder(`heading of ${kind}`, span, [heading]),
      ...nested(kind, span, children),
    ]),
  ];
}

function onlyBlanksBetween({ text }: Filing, within: Span, spans: readonly Span[]): string[] {
  const starts = [within.start, ...spans.map(span => span.end)];
  const lost = starts.filter((start, i) => textAt(text, { start, end: spans[i]?.start ?? within.end }).trim() !== '');
  return [...inOrder('header lines', within, spans), ...lost.map(start => `header: text lost at ${start}`)];
}
