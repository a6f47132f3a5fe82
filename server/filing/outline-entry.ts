import { hull, type Span } from './span.ts';

export type EntryKind =
  | 'header'
  | 'filer'
  | 'former-name'
  | 'series'
  | 'class'
  | 'document'
  | 'cover'
  | 'field'
  | 'part'
  | 'item'
  | 'sub-item'
  | 'section'
  | 'statement'
  | 'notes'
  | 'note'
  | 'signatures'
  | 'signature'
  | 'exhibit-index'
  | 'exhibit';

/** A heading of the filing with what lies under it. Children lie within their parent, in order. */
export interface OutlineEntry {
  readonly kind: EntryKind;
  readonly name: string;
  readonly detail?: string;
  readonly span: Span;
  /** Where the heading itself stands. */
  readonly heading: Span;
  readonly children: readonly OutlineEntry[];
}

/** An entry; its span is widened to hold its heading and children, which markup may have in another order than the page. */
export function entry(
  kind: EntryKind,
  name: string,
  span: Span,
  heading: Span,
  children: readonly OutlineEntry[],
  detail?: string,
): OutlineEntry {
  const whole = hull([span, heading, ...children.map(child => child.span)]);
  return { kind, name, span: whole, heading, children, ...(detail && { detail }) };
}

/** These may hold others; the rest give way to what begins within them. */
const HOLDS: ReadonlySet<EntryKind> = new Set(['document', 'cover', 'part', 'item', 'signatures', 'exhibit-index']);

/** The entries in order, each within `within` and none over another: what begins within another is its child, or ends it. */
export function placed(entries: readonly OutlineEntry[], within: Span): OutlineEntry[] {
  const found: { entry: OutlineEntry; span: Span; children: readonly OutlineEntry[] }[] = [];
  const sorted = entries.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const held: OutlineEntry[][] = [];
  for (const own of sorted) {
    const span = clipped(own.span, within);
    const last = found.at(-1);
    let children = own.children;
    if (last && span.start < last.span.end) {
      const inner = held.at(-1)!;
      if (HOLDS.has(last.entry.kind) && last.entry.kind !== own.kind && span.end <= last.span.end) {
        inner.push(own);
        continue;
      }
      const after = [...last.children, ...inner].filter(child => child.span.start >= span.start);
      children = [...own.children, ...after];
      last.children = last.children.filter(child => child.span.start < span.start);
      held[held.length - 1] = inner.filter(child => child.span.start < span.start);
      last.span = { start: last.span.start, end: span.start };
    }
    found.push({ entry: own, span, children });
    held.push([]);
  }
  return found.map(({ entry: own, span, children }, i) => ({
    ...own,
    span,
    heading: clipped(own.heading, span),
    children: placed([...children, ...held[i]!], span),
  }));
}

function clipped({ start, end }: Span, within: Span): Span {
  const from = Math.min(Math.max(start, within.start), within.end);
  return { start: from, end: Math.min(Math.max(end, from), within.end) };
}
