import type { Caption } from './captions.ts';
import type { Row, Word } from './rows.ts';
import type { Value } from './span.ts';

const BOX =
  /^(?:\[[ _]?[xX]?[ _]?\]|\|[ _]?[xX]?[ _]?\||\/[ _]?[xX]?[ _]?\/|\([ _]?[xX]?[ _]?\)|_{0,3}[xX]_{1,3}|_{2,4}|[\u2610\u2611\u2612\u25a1\u25a0])$/;
const MARKED = /[xX\u2611\u2612\u25a0]/;

/** A sentence may be followed by its box some lines on: "Emerging growth company [ ]". */
const REACH = 5;

/** The box drawn for a caption: the nearest to its left, else the next to its right or below. Its value is "true" when it is marked. */
export function boxOf(rows: readonly Row[], caption: Caption): Value | undefined {
  const first = caption.words[0]!;
  const last = caption.words.at(-1)!;
  const left = rows[first.row]!.words.filter(word => word.endColumn <= first.column && BOX.test(word.text)).at(-1);
  const after = rows.slice(last.row, last.row + REACH).flatMap(row => row.words);
  const box = left ?? after.find(word => word.span.start >= last.span.end && BOX.test(word.text));
  return box && drawn(box);
}

function drawn(box: Word): Value {
  return { value: String(MARKED.test(box.text)), span: box.span };
}
