import type { Content, Document } from './document.ts';
import type { Filing } from './filing.ts';
import { type Landmark, landmarks } from './landmarks.ts';
import { lazy } from './lazy.ts';
import type { Span, Value } from './span.ts';
import { lineStart, slice } from './text.ts';

/** The outer layer of a submission: its header and its documents. A bare text is one document without an envelope. */
export interface Envelope {
  /** The submission header, tags included. */
  readonly header?: Span;
  readonly documents: readonly Document[];
}

const HEADERS = /^<(?:SEC-HEADER|IMS-HEADER|SUBMISSION)>/i;
const HEADER_ENDS = /^<(?:\/SEC-HEADER|\/IMS-HEADER|DOCUMENT)>/i;
const DOCUMENT_ENDS = /^<\/?(?:DOCUMENT|SEC-DOCUMENT|IMS-DOCUMENT|SUBMISSION|SEC-HEADER|IMS-HEADER)>/i;

/** Tags that describe a document, before its `<TEXT>`. */
const describes = {
  '<TYPE>': 'type',
  '<SEQUENCE>': 'sequence',
  '<FILENAME>': 'filename',
  '<DESCRIPTION>': 'description',
} as const;
type Described = (typeof describes)[keyof typeof describes];

export const envelope: (filing: Filing) => Envelope = lazy(filing => {
  const { text } = filing;
  const tags = [...landmarks(text, { start: 0, end: text.length })].filter(mark => mark.kind === 'tag');
  const named = tags.map(mark => ({
    mark,
    tag: slice(text, mark.span.start, Math.min(mark.span.end, mark.span.start + 24)),
  }));

  const headerAt = named.findIndex(({ tag }) => HEADERS.test(tag));
  const headerEnd = named.findIndex(({ tag }, i) => i > headerAt && HEADER_ENDS.test(tag));
  const header = headerAt < 0 ? undefined : headerSpan(filing, named[headerAt]!.mark, named[headerEnd]);

  const documents: Document[] = [];
  named.forEach(({ tag }, i) => {
    if (!/^<DOCUMENT>/i.test(tag)) return;
    const close = named.findIndex((other, j) => j > i && DOCUMENT_ENDS.test(other.tag));
    documents.push(documentOf(filing, documents.length, named.slice(i, close < 0 ? undefined : close + 1), close < 0));
  });
  if (documents.length === 0) {
    const bare = bareDocument(filing, named, header);
    if (bare) documents.push(bare);
  }
  return header ? { header, documents } : { documents };
});

interface Tag {
  readonly mark: Landmark;
  readonly tag: string;
}

function headerSpan({ text }: Filing, open: Landmark, close: Tag | undefined): Span {
  const start = open.span.start;
  if (!close) return { start, end: text.length };
  return { start, end: close.tag.startsWith('</') ? close.mark.span.end : lineStart(text, close.mark.line) };
}

/** `tags` runs from this document's `<DOCUMENT>` to the tag that ends it, which may be the next document's. */
function documentOf(filing: Filing, index: number, tags: readonly Tag[], unclosed: boolean): Document {
  const { text } = filing;
  const last = tags.at(-1)!;
  const start = lineStart(text, tags[0]!.mark.line);
  let end = text.length;
  if (!unclosed) end = /^<\/DOCUMENT/i.test(last.tag) ? last.mark.span.end : lineStart(text, last.mark.line);

  const described: Partial<Record<Described, Value>> = {};
  let bodyStart = tags[0]!.mark.span.end;
  for (const { mark, tag } of tags.slice(1)) {
    if (/^<TEXT>/i.test(tag)) {
      bodyStart = mark.span.start + '<TEXT>'.length;
      break;
    }
    const name = /^<[A-Z]+>/i.exec(tag)?.[0].toUpperCase();
    if (!name || !(name in describes)) break;
    const key = describes[name as keyof typeof describes];
    if (described[key]) break;
    described[key] = trimmed(filing, { start: mark.span.start + name.length, end: mark.span.end });
    bodyStart = mark.span.end;
  }
  const closing = tags.findLast(({ tag }) => /^<\/TEXT>/i.test(tag));
  const bodyEnd =
    closing && closing.mark.span.start >= bodyStart
      ? closing.mark.span.start
      : unclosed
        ? end
        : Math.min(end, lineStart(text, last.mark.line));
  const body = { start: bodyStart, end: Math.max(bodyStart, bodyEnd) };
  return { filing, index, span: { start, end }, body, content: contentOf(filing, body), ...described };
}

/** A text without `<DOCUMENT>` is one document: all of it, or what follows its header. */
function bareDocument(filing: Filing, tags: readonly Tag[], header: Span | undefined): Document | undefined {
  const start = header ? header.end : 0;
  const end =
    tags.find(({ mark, tag }) => mark.span.start >= start && /^<\/(?:SEC|IMS)-DOCUMENT>/i.test(tag))?.mark.span.start ??
    filing.text.length;
  if (header && slice(filing.text, start, Math.min(end, start + 4096)).trim() === '') return undefined;
  const span = { start, end };
  return { filing, index: 0, span, body: span, content: contentOf(filing, span) };
}

const CONTENTS: readonly (readonly [Content, RegExp])[] = [
  ['pdf', /^\s*(?:<PDF>|%PDF-)/i],
  ['uuencoded', /^\s*begin [0-7]{3} /],
  ['xml', /^\s*(?:<XML>|<XBRL>|<\?xml)(?!.{0,400}<html)/is],
  [
    'html',
    /^\s*(?:<XBRL>\s*)?(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:html|!doctype html|head|body|div|p|font|table border)\b/i,
  ],
];

function contentOf({ text }: Filing, body: Span): Content {
  const head = slice(text, body.start, Math.min(body.end, body.start + 2048));
  return CONTENTS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'text';
}

/** The value between blanks; empty where there is nothing. */
export function trimmed({ text }: Filing, span: Span): Value {
  const raw = slice(text, span.start, span.end);
  const value = raw.trim();
  const start = span.start + (value === '' ? raw.length : raw.indexOf(value));
  return { value, span: { start, end: start + value.length } };
}
