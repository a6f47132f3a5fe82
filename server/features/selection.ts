import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { documentAt, namedAt } from '../filing/named.ts';
import { outline } from '../filing/outline.ts';
import type { OutlineEntry } from '../filing/outline-entry.ts';
import { clauses, sentences } from '../filing/sentence.ts';
import { contains, type Span } from '../filing/span.ts';
import { surroundingParagraph } from '../filing/surrounding-paragraph.ts';
import { tables } from '../filing/tables.ts';
import { lineAt, lineEnd, lineStart, lineText, offsetAt, slice, type Text } from '../filing/text.ts';
import { rangeOf } from './range.ts';

const WORD = /[\p{L}\p{N}]+(?:[.,&'\u2019/-][\p{L}\p{N}]+)*/gu;
/** Only so much of a line is looked through for a word. */
const NEAR = 200;

/** What can be selected step by step about each position: word, name, clause, sentence, paragraph, section, item, document, file. */
export function selectionRanges(
  filing: Filing,
  { positions }: { readonly positions: readonly Position[] },
): SelectionRange[] {
  return positions.map(position => {
    const offset = offsetAt(filing.text, position);
    const [first, ...others] = rising(spansAt(filing, offset), offset).toReversed();
    return others.reduce<SelectionRange>((parent, span) => ({ range: rangeOf(filing, span), parent }), {
      range: rangeOf(filing, first!),
    });
  });
}

/** The spans that hold the offset, each strictly within the next; one that crosses a smaller one is left out. */
function rising(spans: readonly Span[], offset: number): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => length(a) - length(b))) {
    const last = found.at(-1);
    const inner = last ?? { start: offset, end: offset };
    if (span.start > inner.start || inner.end > span.end) continue;
    if (!last || length(span) > length(last)) found.push(span);
  }
  return found;
}

function length({ start, end }: Span): number {
  return end - start;
}

function spansAt(filing: Filing, offset: number): Span[] {
  const { text } = filing;
  const document = documentAt(filing, offset);
  const whole = envelope(filing).documents.find(({ span }) => contains(span, offset));
  return [
    { start: 0, end: text.length },
    ...(whole ? [whole.span, whole.body] : []),
    ...entriesAt(outline(filing), offset),
    ...wordAt(text, offset),
    ...(document
      ? [...nameAt(filing, offset), ...(tableAt(document, offset) ?? proseAt(document, offset))]
      : [lineOf(text, offset)]),
  ];
}

function entriesAt(entries: readonly OutlineEntry[], offset: number): Span[] {
  const entry = entries.find(({ span }) => contains(span, offset));
  return entry ? [entry.span, ...entriesAt(entry.children, offset)] : [];
}

function wordAt(text: Text, offset: number): Span[] {
  const line = lineAt(text, offset);
  const from = Math.max(lineStart(text, line), offset - NEAR);
  const near = slice(text, from, Math.min(lineEnd(text, line), offset + NEAR));
  const word = [...near.matchAll(WORD)].find(({ index, 0: each }) => from + index + each.length >= offset);
  return word ? [{ start: from + word.index, end: from + word.index + word[0].length }] : [];
}

function nameAt(filing: Filing, offset: number): Span[] {
  const named = namedAt(filing, offset);
  return named ? [named.at] : [];
}

/** In a table its cell and its row; undefined outside of tables. */
function tableAt(document: Document, offset: number): Span[] | undefined {
  const table = tables(document).find(({ span }) => contains(span, offset));
  if (!table) return undefined;
  const cells = table.rows.flatMap(({ label, cells: own }) => [
    ...(label ? [label] : []),
    ...own.map(({ span }) => span),
  ]);
  return [table.span, ...cells, lineOf(document.filing.text, offset)];
}

function proseAt(document: Document, offset: number): Span[] {
  const paragraph = surroundingParagraph(document, offset);
  if (!paragraph) return [lineOf(document.filing.text, offset)];
  const { span, words } = paragraph;
  const at = offset - span.start;
  const sentence = sentences(words).findLast(({ start }) => start <= at);
  if (!sentence) return [span];
  const own = { start: span.start + sentence.start, end: span.start + sentence.end };
  const parts = clauses(words.slice(sentence.start, sentence.end));
  return [span, own, ...parts.map(({ start, end }) => ({ start: own.start + start, end: own.start + end }))];
}

/** A line between its blanks. */
function lineOf(text: Text, offset: number): Span {
  const line = lineAt(text, offset);
  const printed = lineText(text, line);
  const start = lineStart(text, line) + printed.length - printed.trimStart().length;
  return { start, end: Math.max(start, lineStart(text, line) + printed.trimEnd().length) };
}
