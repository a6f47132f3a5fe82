import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { marksOf } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { exhibitIndex } from '../filing/exhibits.ts';
import type { Filing } from '../filing/filing.ts';
import { items } from '../filing/items.ts';
import { signatureSection } from '../filing/signature-pages.ts';
import { contains, type Span } from '../filing/span.ts';
import { lineAt, lineEnd, lineStart, lineText, slice } from '../filing/text.ts';
import { HEADER_TAGS } from '../forms/header-labels.ts';
import { type FieldPlace, fieldAt } from './completion-field-place.ts';

/** Where in a filing something is being typed; `replace` is what has been typed there. */
export type CompletionPlace =
  | { readonly in: 'tag'; readonly document: Document | undefined; readonly replace: Span }
  | { readonly in: 'header line'; readonly replace: Span }
  | { readonly in: 'header value'; readonly label: string; readonly tagged: boolean; readonly replace: Span }
  | ({ readonly in: 'value'; readonly document: Document } & FieldPlace)
  | LinePlace
  | TextPlace;

/** A line of a document with no more than its first words on it. */
export interface LinePlace {
  readonly in: 'line';
  readonly document: Document;
  readonly part: Part;
  /** From the beginning of the line. */
  readonly replace: Span;
  readonly typed: string;
}

/** Within running text. */
export interface TextPlace {
  readonly in: 'text';
  readonly document: Document;
  readonly offset: number;
  /** The line up to the cursor. */
  readonly before: string;
}

/** Which part of a document: before anything else, on its cover, after it, among the exhibits, on the signature page. */
export type Part = 'start' | 'cover' | 'body' | 'exhibits' | 'signatures';

/** So much of a line is looked at, in characters before the cursor. */
const NEAR = 300;
/** A heading's first words, as far as they are typed: "Item", "ITEM 2.0", "PART II". */
const HEADING = /^[ \t]*(?:[A-Za-z(-]*|(?:item|part|form|schedule|exhibit)[ \t]+[\dA-Z().-]*)$/i;
/** A number as it is typed at the head of a row. */
const NUMBER = /^[ \t]*[\d.(ivx)]*$/i;

/** The place at an offset; undefined where nothing can be known of it. */
export function placeAt(filing: Filing, offset: number): CompletionPlace | undefined {
  const { text } = filing;
  const line = lineAt(text, offset);
  const start = Math.max(lineStart(text, line), offset - NEAR);
  const before = slice(text, start, offset);
  const document = envelope(filing).documents.find(({ body }) => body.start <= offset && offset <= body.end);
  return (
    tagOrHeader(filing, offset, before, document) ?? (document && inDocument(document, { offset, line, start, before }))
  );
}

function tagOrHeader(
  filing: Filing,
  offset: number,
  before: string,
  document: Document | undefined,
): CompletionPlace | undefined {
  const html = document?.content === 'html';
  const tag = /^[ \t]*(<[/\w-]*)$/.exec(before);
  if (tag && !html) return { in: 'tag', document, replace: { start: offset - tag[1]!.length, end: offset } };
  const tagged = /^[ \t]*<([A-Z][A-Z0-9-]*)>[ \t]*([^<>]*)$/.exec(before);
  const value = (label: string, typed: string, isTag: boolean): CompletionPlace => ({
    in: 'header value',
    label,
    tagged: isTag,
    replace: { start: offset - typed.length, end: restOfWord(filing, offset) },
  });
  if (tagged && !html) return value(HEADER_TAGS[tagged[1]!] ?? tagged[1]!.replaceAll('-', ' '), tagged[2]!, true);
  if (!envelope(filing).headers.some(header => header.start <= offset && offset <= header.end)) return undefined;
  const labelled = /^[ \t]*([A-Z][A-Z0-9 -]*):[ \t]*(.*)$/.exec(before);
  if (labelled) return value(labelled[1]!, labelled[2]!, false);
  const label = /^[ \t]*([A-Z][A-Z0-9 -]*)?$/i.exec(before);
  return label ? { in: 'header line', replace: { start: offset - (label[1] ?? '').length, end: offset } } : undefined;
}

/** To the end of the word that the offset is in. */
function restOfWord({ text }: Filing, offset: number): number {
  const rest = slice(text, offset, Math.min(lineEnd(text, lineAt(text, offset)), offset + NEAR));
  return offset + /^[\w./-]*/.exec(rest)![0].length;
}

interface Typed {
  readonly offset: number;
  readonly line: number;
  readonly start: number;
  readonly before: string;
}

function inDocument(document: Document, { offset, line, start, before }: Typed): CompletionPlace | undefined {
  if (document.content === 'html') return /<[^>]*$/.test(before) ? undefined : { in: 'text', document, offset, before };
  if (document.content !== 'text') return undefined;
  const { text } = document.filing;
  const field = fieldAt(document, offset);
  if (field) return { in: 'value', document, ...field };
  const part = partAt(document, offset);
  const alone = slice(text, offset, lineEnd(text, line)).trim() === '';
  const first = part === 'exhibits' ? NUMBER.test(before) || HEADING.test(before) : HEADING.test(before);
  const apart = part === 'exhibits' || line === 0 || /^\s*(?:<.*)?$/.test(lineText(text, line - 1));
  return alone && first && apart && start === lineStart(text, line)
    ? { in: 'line', document, part, replace: { start, end: offset }, typed: before.trim() }
    : { in: 'text', document, offset, before };
}

function partAt(document: Document, offset: number): Part {
  const signed = signatureSection(document);
  if (signed && signed.start <= offset && offset <= signed.end) return 'signatures';
  if (amongExhibits(document, offset)) return 'exhibits';
  const page = cover(document);
  if (page && offset <= page.span.end) return 'cover';
  const first = items(document)[0]?.heading.start ?? Number.POSITIVE_INFINITY;
  if (page) return offset < first ? 'cover' : 'body';
  const { filing, body } = document;
  const above = slice(filing.text, body.start, Math.min(offset, body.start + NEAR));
  return /^\s*(?:[A-Za-z0-9-]*|(?:form|schedule)\s+[\dA-Z-]*)$/i.test(above) ? 'start' : 'body';
}

/** In a list of exhibits, or where one has only its heading. */
function amongExhibits(document: Document, offset: number): boolean {
  const index = exhibitIndex(document);
  if (index && contains({ start: index.heading.end, end: index.span.end + 1 }, offset)) return true;
  const heading = marksOf(document).findLast(({ span }) => span.end < offset);
  if (heading?.kind === 'exhibit-index') return true;
  return items(document).some(
    ({ caption, span, heading: own }) => /\bexhibits\b/i.test(caption.value) && own.end < offset && offset <= span.end,
  );
}
