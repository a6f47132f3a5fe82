import type { Document } from './document.ts';
import { latelyOfText } from './of-text.ts';
import { nameLike } from './signatory.ts';
import { signatures } from './signatures.ts';
import type { Value } from './span.ts';
import { lineAt, lineEnd, lineStart, slice } from './text.ts';

/** A name that is typed as a signature, and the name printed under it. */
export interface PrintedName {
  readonly typed: Value;
  readonly printed: Value;
}

/** The printed name stands on one of so many lines under the signature. */
const DEEP = 3;
/** Columns that it may begin left of the signature, or right of its end. */
const APART = 6;

/** The signatures of a document under which a name is printed. */
export const printedNames: (document: Document) => readonly PrintedName[] = latelyOfText([], document =>
  signatures(document).flatMap(({ signatory, conformed }) => {
    const printed = conformed && nameUnder(document, signatory);
    return printed ? [{ typed: signatory, printed }] : [];
  }),
);

function nameUnder({ filing: { text } }: Document, { span }: Value): Value | undefined {
  const line = lineAt(text, span.end);
  const column = span.start - lineStart(text, line);
  const end = span.end - lineStart(text, line);
  for (let i = line + 1; i <= line + DEEP; i++) {
    const start = lineStart(text, i);
    const content = slice(text, start, lineEnd(text, i));
    // Another signature, a label: what follows is of that.
    if (/\/s\/|\bBy:|<[A-Z/]/i.test(content)) return undefined;
    for (const { index, 0: cell } of content.matchAll(/\S+(?: \S+)*/g)) {
      if (index > end + APART || index + cell.length < column - APART || /^[-_=. ]+$/.test(cell)) continue;
      const label = /^(?:(?:print(?:ed)?\s+)?name:?\s+)?\(?/i.exec(cell)![0].length;
      const value = cell.slice(label).replace(/(?<![,)])[,)]+$/, '');
      const from = start + index + label;
      return nameLike(value) && !/,\s+[A-Z][a-z]{3}/.test(value)
        ? { value, span: { start: from, end: from + value.length } }
        : undefined;
    }
  }
  return undefined;
}
