import { envelope } from './envelope.ts';
import type { Filing } from './filing.ts';
import { partsOf } from './parts.ts';
import { contains, type Span } from './span.ts';
import { lineAt, lineEnd, lineStart, slice } from './text.ts';

/** The names in a tag and in the tag that closes it. */
export interface TagPair {
  readonly opening: Span;
  readonly closing: Span;
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)(?![A-Za-z0-9:-])[^<>]*>/g;
/** A tag is no longer than this before the offset, and after it. */
const NEAR = 400;
/** Tags of a file, each of which is on one level: a second one opens nothing within the first. */
const OF_FILE = /^(?:DOCUMENT|TEXT|SUBMISSION|(?:SEC|IMS)-(?:DOCUMENT|HEADER))$/i;
/** Elements whose end may be left out, so that the next one ends them; the tables of a text document are such. */
const FLAT = /^(?:p|dt|dd|option|page|caption)$/i;

interface Tag {
  readonly closes: boolean;
  readonly name: Span;
}

/** The pair that the tag at an offset is of; undefined where it stands alone, or its partner is written otherwise. */
export function tagPairAt(filing: Filing, offset: number): TagPair | undefined {
  const own = tagAt(filing, offset);
  if (!own) return undefined;
  const { text } = filing;
  const name = slice(text, own.name.start, own.name.end);
  const whole = OF_FILE.test(name) ? undefined : around(filing, offset);
  const tags = whole ? tagsNamed(filing, whole, name) : fileTags(filing, name);
  const flat = !whole || FLAT.test(name) || (whole.text && /^table$/i.test(name));
  const pair = paired(tags, own, flat);
  return pair && slice(text, pair.closing.start, pair.closing.end) === slice(text, pair.opening.start, pair.opening.end)
    ? pair
    : undefined;
}

/** The tag whose name the offset touches. */
function tagAt({ text }: Filing, offset: number): Tag | undefined {
  const line = lineAt(text, offset);
  const from = Math.max(lineStart(text, line), offset - NEAR);
  const near = slice(text, from, Math.min(lineEnd(text, line), offset + NEAR));
  return tagsIn(near, from, TAG).find(({ name }) => name.start <= offset && offset <= name.end);
}

function tagsIn(text: string, from: number, pattern: RegExp): Tag[] {
  return Array.from(text.matchAll(pattern), ({ index, 1: slash, 2: name }) => {
    const start = from + index + 1 + slash!.length;
    return { closes: slash !== '', name: { start, end: start + name!.length } };
  });
}

/** The header or the document's body that an offset is in; both of its tags are there. */
function around(filing: Filing, offset: number): (Span & { readonly text: boolean }) | undefined {
  const { headers, documents } = envelope(filing);
  const document = documents.find(({ body }) => contains(body, offset));
  if (document) return { ...document.body, text: document.content === 'text' };
  const header = headers.find(span => contains(span, offset));
  return header && { ...header, text: false };
}

function tagsNamed({ text }: Filing, { start, end }: Span, name: string): Tag[] {
  const pattern = new RegExp(`<(/?)(${name})(?![A-Za-z0-9:-])[^<>]*>`, 'gi');
  return tagsIn(slice(text, start, end), start, pattern);
}

function fileTags({ text }: Filing, name: string): Tag[] {
  return partsOf(text).flatMap(({ tags }) =>
    tags.flatMap(({ name: own, mark: { span } }) => {
      const closes = own.startsWith('/');
      if (own.slice(closes ? 1 : 0) !== name.toUpperCase()) return [];
      const start = span.start + (closes ? 2 : 1);
      return [{ closes, name: { start, end: start + name.length } }];
    }),
  );
}

function paired(tags: readonly Tag[], own: Tag, flat: boolean): TagPair | undefined {
  const open: Span[] = [];
  for (const { closes, name } of tags) {
    if (!closes) {
      if (flat) open.length = 0;
      open.push(name);
      continue;
    }
    const opening = open.pop();
    const isOwn = name.start === own.name.start || opening?.start === own.name.start;
    if (isOwn) return opening && { opening, closing: name };
  }
  return undefined;
}
