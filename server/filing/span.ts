/** A stretch of the filing's text: offsets in UTF-16 code units, end exclusive. The model stores spans, never substrings. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A fact read from the text: where it stands, and its value normalised (a date as ISO, an EIN as NN-NNNNNNN ...). */
export interface Value {
  readonly span: Span;
  readonly value: string;
}

export function contains(outer: Span, offset: number): boolean {
  return offset >= outer.start && offset < outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
