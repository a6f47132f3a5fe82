import { definitionBefore } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { oneLine, type Term } from './term.ts';

const UNQUOTED =
  /(?:\((?:collectively,?\s+|hereinafter,?\s+|hereinafter\s+(?:called|referred\s+to\s+as)\s+|herein\s+(?:called|referred\s+to\s+as)\s+)?(?:the\s+|each\s+an?\s+)|\b(?:hereinafter|hereafter)\s+(?:collectively\s+|sometimes\s+)?(?:called|referred\s+to\s+as|known\s+as)\s+(?:the\s+|collectively\s+)?)["\u201c]?([A-Z][A-Za-z&'-]*(?:\s+(?:(?:and|of|&)\s+)?[A-Z][A-Za-z&'-]*){0,4})(?=\s*[),;.]|\s+(?:and|which|of)\b)/g;

/** (the Company), hereinafter called Owner: defined without quotes, or without the second one. */
export function unquotedTerms(document: Document): Term[] {
  const body = bodyOf(document);
  const offset = document.body.start;
  return Array.from(body.matchAll(UNQUOTED)).flatMap(match => {
    const end = match.index + match[0].length;
    if (match[0].startsWith('(') && body.charAt(end) !== ')') return [];
    if (/\n[ \t\r]*\n/.test(match[0])) return [];
    const span = { start: offset + end - match[1]!.length, end: offset + end };
    const definition = definitionBefore(document, match.index, match[1]!);
    if (definition.start === definition.end) return [];
    return [{ name: oneLine(match[1]!), span, kind: 'named' as const, definition, members: [] }];
  });
}
