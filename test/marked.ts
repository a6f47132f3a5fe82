/** Marked text: filings are ASCII, so the marks are not. ‸ is the cursor, «...» a range. */
export interface Marked {
  readonly text: string;
  /** Offset of the cursor in the text without marks. */
  readonly cursor: number;
  readonly ranges: readonly string[];
}

export function marked(source: string): Marked {
  const ranges = Array.from(source.matchAll(/«([^»]*)»/g), match => match[1]!.replace('‸', ''));
  const plain = source.replace(/[«»]/g, '');
  return { text: plain.replace('‸', ''), cursor: plain.indexOf('‸'), ranges };
}
