import { contentOf } from './content.ts';
import type { Document } from './document.ts';
import type { Filing } from './filing.ts';
import { keptBySpan } from './kept.ts';
import { moved } from './moved.ts';
import { near, type Part } from './parts.ts';
import type { Span, Value } from './span.ts';
import { lineStart, slice } from './text.ts';

/** Tags that describe a document, before its `<TEXT>`. */
const describes = new Map<string, 'type' | 'sequence' | 'filename' | 'description'>([
  ['TYPE', 'type'],
  ['SEQUENCE', 'sequence'],
  ['FILENAME', 'filename'],
  ['DESCRIPTION', 'description'],
]);

/** The document that a part of the file is; `header` is the number of the submission header above it. */
export function documentOf(filing: Filing, index: number, header: number, part: Part): Document {
  const { span } = part;
  const { from, described } = keep(filing.text, span, () => ({
    from: span.start,
    described: describedBy(filing, part),
  }));
  return { filing, index, header, span, ...moved(described, span.start - from) };
}

type Described = Pick<Document, 'body' | 'content' | 'type' | 'sequence' | 'filename' | 'description'>;

const keep = keptBySpan<{ readonly from: number; readonly described: Described }>();

function describedBy(filing: Filing, { tags, span }: Part): Described {
  const described: { -readonly [K in 'type' | 'sequence' | 'filename' | 'description']?: Value } = {};
  const first = tags[0]?.name === 'DOCUMENT' ? 1 : 0;
  let bodyStart = first === 1 ? tags[0]!.mark.span.end : span.start;
  let last = tags[first - 1];
  for (const tag of tags.slice(first)) {
    if (last ? !near(last, tag) : slice(filing.text, span.start, tag.mark.span.start).trim() !== '') break;
    if (tag.name === 'TEXT') {
      bodyStart = tag.mark.span.start + '<TEXT>'.length;
      break;
    }
    const key = describes.get(tag.name);
    if (tag.name !== 'DOCUMENT' && (!key || described[key])) break;
    if (key)
      described[key] = trimmed(filing, { start: tag.mark.span.start + tag.name.length + 2, end: tag.mark.span.end });
    bodyStart = tag.mark.span.end;
    last = tag;
  }
  const body = { start: bodyStart, end: Math.max(bodyStart, bodyEnd(filing, { tags, span })) };
  return { body, content: contentOf(filing, body), ...described };
}

/** Before `</TEXT>`, where nothing but the document's end follows it. */
function bodyEnd({ text }: Filing, { tags, span }: Pick<Part, 'tags' | 'span'>): number {
  const last = tags.at(-1);
  const end = last?.name === '/DOCUMENT' ? lineStart(text, last.mark.line) : span.end;
  const close = tags.findLast(({ name }) => name === '/TEXT')?.mark.span;
  return close && slice(text, close.end, end).trim() === '' ? close.start : end;
}

/** The value between blanks; empty where there is nothing. */
function trimmed({ text }: Filing, span: Span): Value {
  const raw = slice(text, span.start, span.end);
  const value = raw.trim();
  const start = span.start + (value === '' ? raw.length : raw.indexOf(value));
  return { value, span: { start, end: start + value.length } };
}
