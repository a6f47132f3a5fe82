import type { TextEdit } from 'vscode-languageserver-types';
import { columnAfter, PROSE_WIDTH } from '../filing/ascii.ts';
import type { Filing } from '../filing/filing.ts';
import { type Rewrap, rewraps } from '../filing/rewrap.ts';
import { lineText, offsetAt, slice } from '../filing/text.ts';
import { TYPED } from './offered.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';

/** A draft's paragraph filled anew, once the line that is typed on has passed column 80. */
export function rewrapOnType(filing: Filing, { position }: Pick<PlaceParams, 'position'>): TextEdit[] {
  if (columnAfter(lineText(filing.text, position.line).trimEnd(), 0) <= PROSE_WIDTH) return [];
  const at = offsetAt(filing.text, position);
  return rewraps(filing, { start: at, end: at }).flatMap(change => asTyped(filing, change, at));
}

/** The change as edits on both sides of the cursor, so that it stays after the same word and the blank that was typed. */
function asTyped(filing: Filing, { span, insert }: Rewrap, cursor: number): TextEdit[] {
  const { start, end } = span;
  if (cursor <= start || cursor >= end) return [{ range: rangeOf(filing, span), newText: insert }];
  const typed = afterInk(insert, slice(filing.text, start, cursor).replace(/\s/g, '').length);
  const blanks = /^\s*/.exec(insert.slice(typed))![0].length;
  const endsLine = /^\s/.test(slice(filing.text, cursor, end));
  // At a line's end the words that are typed next come before the next line's.
  const [before, after] = endsLine
    ? [`${insert.slice(0, typed)}${TYPED}`, insert.slice(typed)]
    : [insert.slice(0, typed + blanks), insert.slice(typed + blanks)];
  return [
    { range: rangeOf(filing, { start, end: cursor }), newText: before },
    { range: rangeOf(filing, { start: cursor, end }), newText: after },
  ];
}

/** Offset after so many characters that are no blanks: filling lines keeps all of them, in order. */
function afterInk(text: string, count: number): number {
  let at = 0;
  for (let left = count; left > 0 && at < text.length; at++) if (/\S/.test(text[at]!)) left--;
  return at;
}
