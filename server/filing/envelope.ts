import type { Document } from './document.ts';
import { documentOf } from './document-of.ts';
import type { Filing } from './filing.ts';
import { lazy } from './lazy.ts';
import { partsOf } from './parts.ts';
import type { Span } from './span.ts';

/** The outer layer of a file: its submission headers and its documents. A bare text is one document without an envelope. */
export interface Envelope {
  /** The submission headers, tags included: one, but for files that hold several submissions, or none. */
  readonly headers: readonly Span[];
  readonly documents: readonly Document[];
}

export const envelope: (filing: Filing) => Envelope = lazy(filing => {
  const headers: Span[] = [];
  const documents: Document[] = [];
  for (const part of partsOf(filing.text)) {
    if (part.kind === 'header') headers.push(part.span);
    if (part.kind === 'document') documents.push(documentOf(filing, documents.length, headers.length - 1, part));
  }
  return { headers, documents };
});
