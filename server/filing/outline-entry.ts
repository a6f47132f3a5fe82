import type { Span } from './span.ts';

export type EntryKind =
  | 'header'
  | 'filer'
  | 'former-name'
  | 'series'
  | 'class'
  | 'document'
  | 'cover'
  | 'field'
  | 'item'
  | 'sub-item'
  | 'section'
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
  const within = [span, heading, ...children.map(child => child.span)];
  const whole = { start: Math.min(...within.map(each => each.start)), end: Math.max(...within.map(each => each.end)) };
  return { kind, name, span: whole, heading, children, ...(detail && { detail }) };
}
