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
  /** A month of a year: "2004-03". */
  | 'month'
  /** From one date to another: "2004-01-01/2004-06-30". */
  | 'period'
  /** Dollars: "1234567". */
  | 'amount'
  /** A number of shares or holders: "1234567". */
  | 'count'
  | 'cusip'
  /** A Standard Industrial Classification code of four digits. */
  | 'sic'
  /** A Central Index Key of ten digits. */
  | 'cik'
  | 'text'
  /** One box, marked or not: "true" or "false". */
  | 'check-box'
  /** A question with a box for yes and one for no: "yes" or "no". */
  | 'yes-no'
  /** Several boxes, one or more of them marked: the marked options. */
  | 'choice'
  /** A table or list under its caption; its rows are not read as one value. */
  | 'table'
  /** The form's own words, in which nothing is filled in. */
  | 'words';

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
  /** The forms that have this field, by name, where its words would be found by chance on others. */
  readonly only?: readonly string[];
  /** Phrases one of which is in the sentence before (or after) a box, however the sentence is worded; without case and punctuation. */
  readonly about?: readonly string[];
  /** Of a choice: each option and the wordings of its label beside its box, without case and punctuation. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
  /** What a value looks like, in words. */
  readonly format: string;
  readonly source: readonly Source[];
  /** An EDGAR-valid example value, for inserts and documentation. */
  readonly example: string;
}
