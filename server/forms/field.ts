import type { Source } from './source.ts';

/** What a field's value looks like, and so how it is read, normalised and checked. */
export type FieldKind =
  | 'name'
  | 'place'
  | 'file-number'
  | 'ein'
  | 'address'
  | 'zip'
  | 'telephone'
  | 'date'
  | 'text'
  | 'check-box'
  /** A table or list under its caption; its rows are not read as one value. */
  | 'table';

/** A field of a cover page. */
export interface Field {
  readonly id: string;
  /** What a user calls it, for outline and messages: "Commission file number". */
  readonly name: string;
  readonly kind: FieldKind;
  /** The caption as the form prints it, then its variants seen on accepted filings. The parser works from these words. */
  readonly captions: readonly [string, ...string[]];
  /** Captions of one form alone, too plain to be looked for on others: "Name:" on Form 13F. */
  readonly on?: Readonly<Record<string, readonly string[]>>;
  /** What a value looks like, in words. */
  readonly format: string;
  readonly source: readonly Source[];
  /** An EDGAR-valid example value, for inserts and documentation. */
  readonly example: string;
}
