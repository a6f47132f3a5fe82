import { definitionBefore } from './definition.ts';
import type { Document } from './document.ts';
import { aroundPassages } from './passages.ts';
import { inRegions } from './regions.ts';
import { movedTerm, oneLine, type Term } from './term.ts';

const UNQUOTED =
  /(?:\((?:collectively,?\s+|hereinafter,?\s+|hereinafter\s+(?:called|referred\s+to\s+as)\s+|herein\s+(?:called|referred\s+to\s+as)\s+)?(?:the\s+|each\s+an?\s+)|\b(?:hereinafter|hereafter)\s+(?:collectively\s+|sometimes\s+)?(?:called|referred\s+to\s+as|known\s+as)\s+(?:the\s+|collectively\s+)?)["\u201c]?([A-Z][A-Za-z&'-]*(?:\s+(?:(?:and|of|&)\s+)?[A-Z][A-Za-z&'-]*){0,4})(?=\s*[),;.]|\s+(?:and|which|of)\b)/g;

/** (the Company), hereinafter called Owner: defined without quotes, or without the second one. */
export const unquotedTerms = inRegions(unquotedIn, ({ span }) => span.start, movedTerm);

function unquotedIn(document: Document): Term[] {
  const offset = document.body.start;
  return unquoted(document).flatMap(({ printed, open, ...span }) => {
    const definition = definitionBefore(document, span.start - open - offset, printed);
    if (definition.start === definition.end) return [];
    return [{ name: oneLine(printed), span, kind: 'named' as const, definition, members: [] }];
  });
}

/** What follows a name tells whether it is one, within so many characters. */
const BELOW = 120;

/** The names, each with how far before it the words begin that define it. */
const unquoted = aroundPassages(0, BELOW, (text, _, to) =>
  Array.from(text.matchAll(UNQUOTED)).flatMap(({ index, 0: words, 1: printed = '' }) => {
    const end = index + words.length;
    if (index >= to || (words.startsWith('(') && text.charAt(end) !== ')') || /\n[ \t\r]*\n/.test(words)) return [];
    return [{ printed, open: words.length - printed.length, start: end - printed.length, end }];
  }),
);
