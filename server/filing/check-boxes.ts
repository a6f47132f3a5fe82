import type { Caption } from './captions.ts';
import type { Row, Word } from './rows.ts';
import type { Value } from './span.ts';

/** A box as it is drawn, or an X where a box would be. */
export interface Box {
  readonly word: Word;
  readonly marked: boolean;
}

/** Any word whose one letter is an X: [X], |X|, /X/, (X), _X_, ..x.., X; and the signs of other fonts, in which an o is a blank box. */
const MARKED = /^[^A-Za-z0-9]*[xX][^A-Za-z0-9]*$|^[\u2611\u2612\u2713\u2714\u25a0\u00fe\u00fd\uf0fd\uf0fe]$/;
const BLANK =
  /^(?:\[[\s_]*\]|\|[\s_]*\||\/[\s_]*\/|\([\s_]*\)|_{2,}|-{2,}|\.{4,}|[\u2610\u25a1\u00a8\uf0a8]|[^A-Za-z0-9]?o[^A-Za-z0-9]?)[.,;]?$/;
/** Only one of these is certainly a box, wherever it stands. */
const DRAWN = /^[[|/(\u2610-\u2612\u25a0\u25a1]/;

/** A sentence may be followed by its box some lines on: "Emerging growth company [ ]". */
const REACH = 5;

/** The box that a word draws, if it draws one. */
export function boxAt(word: Word): Box | undefined {
  const marked = MARKED.test(word.text);
  return marked || BLANK.test(word.text) ? { word, marked } : undefined;
}

/** The box drawn for a caption: the nearest to its left, else the next to its right or below. Its value is "true" when it is marked. */
export function boxOf(rows: readonly Row[], caption: Caption): Value | undefined {
  const first = caption.words[0]!;
  const last = caption.words.at(-1)!;
  const left = rows[first.row]!.words.filter(word => word.endColumn <= first.column && boxAt(word)).at(-1);
  const after = rows.slice(last.row, last.row + REACH).flatMap(row => row.words);
  const word = left ?? after.find(other => other.span.start >= last.span.end && boxAt(other) && DRAWN.test(other.text));
  return word && { value: String(boxAt(word)!.marked), span: word.span };
}
