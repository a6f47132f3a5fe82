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

/** Beyond any text. A whole number: of one span that starts at infinity an engine learns to keep the starts of all as numbers apart, at twice the memory. */
export const FAR = 2 ** 30 - 1;

/** From the first to the last of spans in any order, one at least: words side by side in cells are apart in their source. */
export function hull(spans: readonly Span[]): Span {
  let [start, end] = [FAR, 0];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The same stretch so many characters further on. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
