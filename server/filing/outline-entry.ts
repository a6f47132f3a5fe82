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

export function entry(
  kind: EntryKind,
  name: string,
  span: Span,
  heading: Span,
  children: readonly OutlineEntry[],
  detail?: string,
): OutlineEntry {
  return { kind, name, span, heading, children, ...(detail && { detail }) };
}
