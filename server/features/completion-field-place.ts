import { type CoverField, cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import type { Span } from '../filing/span.ts';
import { lineAt, lineEnd, lineStart, slice } from '../filing/text.ts';
import { type FieldId, fields } from '../forms/fields.ts';

/** A field of a cover page whose value is being typed, and what is typed of it. */
export interface FieldPlace {
  readonly field: FieldId;
  readonly replace: Span;
}

/** A value stands at most so many lines above its caption, and so many columns to a side of it. */
const ABOVE = 2;
const ASIDE = 4;
/** Kinds whose values are offered. */
const OFFERED: ReadonlySet<string> = new Set(['place', 'sic', 'date', 'month', 'name']);

/** The field whose value stands, or is to stand, at the offset. */
export function fieldAt(document: Document, offset: number): FieldPlace | undefined {
  const page = cover(document);
  if (!page || offset > page.span.end + 1) return undefined;
  for (const entry of [...page.fields, ...page.registrants.flatMap(({ fields: own }) => own)]) {
    if (!OFFERED.has(fields[entry.field].kind)) continue;
    const replace = valueAt(document, entry, offset);
    if (replace) return { field: entry.field, replace };
  }
  return undefined;
}

function valueAt(document: Document, { value, caption }: CoverField, offset: number): Span | undefined {
  const { text } = document.filing;
  if (value) {
    const { start, end } = value.span;
    // An editor puts in the place of words on one line only.
    return start <= offset && offset <= end && end <= lineEnd(text, lineAt(text, start)) ? value.span : undefined;
  }
  const [first] = caption ?? [];
  const last = caption?.at(-1);
  if (!first || !last) return undefined;
  const line = lineAt(text, offset);
  if (line === lineAt(text, last.start) && offset >= last.end) return typedAt(document, last.end, offset);
  const distance = lineAt(text, first.start) - line;
  if (distance < 1 || distance > ABOVE) return undefined;
  const column = offset - lineStart(text, line);
  const from = first.start - lineStart(text, lineAt(text, first.start));
  if (column < from - ASIDE || column > from + first.end - first.start + ASIDE) return undefined;
  return typedAt(document, lineStart(text, line), offset);
}

/** The words typed up to the offset, with the blank that they are typed on. */
const TYPED = /(?:_*)(?:[^\s_:]+(?: [^\s_:]+)* ?)?$/;
const NEAR = 200;

function typedAt({ filing: { text } }: Document, from: number, offset: number): Span {
  const before = TYPED.exec(slice(text, Math.max(from, offset - NEAR), offset))![0];
  const rest = /^_*/.exec(slice(text, offset, lineEnd(text, lineAt(text, offset))))![0];
  return { start: offset - before.length, end: offset + rest.length };
}
