import type { Row, Word } from './rows.ts';
import type { Span } from './span.ts';

/** Words that stand together on a row: a value, or a part of one. */
export interface Segment {
  readonly words: readonly Word[];
  readonly row: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Words parted by this many columns belong to different values. */
const GAP = 2;

/** A row's words that are not in `captions`, in runs that stand together. Rules and stray punctuation are left out. */
export function segmentsOf(row: Row, captions: ReadonlySet<Word>): Segment[] {
  if (row.rule) return [];
  const gap = justified(row) ? GAP + 1 : GAP;
  const runs: Word[][] = [];
  let last: Word | undefined;
  for (const word of row.words) {
    const free = !captions.has(word) && !/^[-_=.,:;()|*]+$/.test(word.text);
    if (free) {
      if (last && word.column - last.endColumn < gap) runs.at(-1)!.push(word);
      else runs.push([word]);
    }
    last = free ? word : undefined;
  }
  return runs.map(run => ({ words: run, row: row.index, column: run[0]!.column, endColumn: run.at(-1)!.endColumn }));
}

/** A line stretched with double blanks: they part words, not columns. */
function justified({ words }: Row): boolean {
  const gaps = words.slice(1).map((word, i) => word.column - words[i]!.endColumn);
  const double = gaps.filter(gap => gap === GAP).length;
  return double >= 3 && double > gaps.filter(gap => gap < GAP).length / 2;
}

export function segmentText(segment: Segment): string {
  return segment.words.map(word => word.text).join(' ');
}

export function segmentSpan(segment: Segment): Span {
  return { start: segment.words[0]!.span.start, end: segment.words.at(-1)!.span.end };
}

/** Lines that every cover has, which are no field's value. */
export const BOILERPLATE =
  /securities\s+and\s+exchange\s+commission|washington,?\s+d\.?\s*c\.?|^\W*(?:f\s?o\s?r\s?m|schedule)\s+\S{1,8}\W*$|current\s+report|(?:annual|quarterly|transition)\s+report|pursuant\s+to|(?:exchange\s+)?act\s+of\s+19|^united\s+states$|^\(?mark\s+one|check\s+the\s+appropriate|fiscal\s+year|(?:quarterly|transition)\s+period|(?:year|quarter|period)\s+ended|^or$|^<|^\(?amendment\s+no|logo\W*$|omitted\W*$|fee\s+required/i;
