import type { Document } from '../filing/document.ts';
import { slice } from '../filing/text.ts';

const TAG = '<DOCUMENT>';

/** True for a document in an envelope; text outside of all tags, and a bare file, are documents too. */
export function startsWithTag({ filing, span }: Document): boolean {
  return slice(filing.text, span.start, span.start + TAG.length).toUpperCase() === TAG;
}
