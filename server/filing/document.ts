import type { Filing } from './filing.ts';
import type { SetTable } from './html-tables.ts';
import { type Landmark, landmarks } from './landmarks.ts';
import { lately } from './lazy.ts';
import type { Span, Value } from './span.ts';
import { slice } from './text.ts';

/** What a document's body is made of. Only text is read further; the others are kept whole. */
export type Content = 'text' | 'html' | 'xml' | 'pdf' | 'uuencoded';

/** One document of a submission, or the whole of a file that has no envelope. */
export interface Document {
  readonly filing: Filing;
  readonly index: number;
  /** Number of the submission header above it; -1 where there is none. */
  readonly header: number;
  /** From `<DOCUMENT>` to `</DOCUMENT>`, both included. */
  readonly span: Span;
  /** What lies between `<TEXT>` and `</TEXT>`. */
  readonly body: Span;
  readonly content: Content;
  readonly type?: Value;
  readonly sequence?: Value;
  readonly filename?: Value;
  readonly description?: Value;
  /** Of markup set as text: its tables, which no tags mark there. */
  readonly setTables?: readonly SetTable[];
}

/** A document's body as one string; add `document.body.start` to make its offsets the filing's. */
export const bodyOf: (document: Document) => string = lately(document =>
  slice(document.filing.text, document.body.start, document.body.end),
);

/** The landmarks of a document's body, in order. */
export const marksOf: (document: Document) => readonly Landmark[] = lately(document => [
  ...landmarks(document.filing.text, document.body),
]);
