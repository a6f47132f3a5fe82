import type { Caption } from './captions.ts';
import type { Row, Word } from './rows.ts';
import type { Value } from './span.ts';

const BOX =
  /^(?:\[[ _]?[xX]?[ _]?\]|\|[ _]?[xX]?[ _]?\||\/[ _]?[xX]?[ _]?\/|\([ _]?[xX]?[ _]?\)|_{0,3}[xX]_{1,3}|_{2,4}|[\u2610\u2611\u2612\u25a1\u25a0])$/;
const MARKED = /[xX\u2611\u2612\u25a0]/;

/** The box drawn for a caption: the nearest to its left, else to its right. Its value is "true" when it is marked. */
export function boxOf(rows: readonly Row[], caption: Caption): Value | undefined {
  const first = caption.words[0]!;
  const last = caption.words.at(-1)!;
  const left = rows[first.row]!.words.filter(word => word.endColumn <= first.column && BOX.test(word.text)).at(-1);
  const right = rows[last.row]!.words.find(word => word.column >= last.endColumn && BOX.test(word.text));
  const box = left ?? right;
  return box && drawn(box);
}

function drawn(box: Word): Value {
  return { value: String(MARKED.test(box.text)), span: box.span };
}
