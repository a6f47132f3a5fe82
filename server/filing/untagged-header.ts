import { HEADER_LABELS } from '../forms/header-labels.ts';
import { headerLabel } from './header-lines.ts';
import type { Span } from './span.ts';
import { lineAt, lineEnd, lineStart, slice, type Text } from './text.ts';

/** It stands within so many lines of the top. */
const NEAR_TOP = 64;
/** No line of a header needs more. */
const LONG = 300;
const FIRST = /^(?:ACCEPTANCE-DATETIME|ACCESSION NUMBER|CONFORMED SUBMISSION TYPE)$/;

/** A submission header without its tags, as some converters leave it: two of its first labels, and the lines after them that have one. */
export function untaggedHeader(text: Text, within: Span): Span | undefined {
  const top = lineAt(text, within.start);
  let first = -1;
  let last = -1;
  for (let line = top; line < text.lineCount && lineStart(text, line) < within.end; line++) {
    if (first < 0 && line > top + NEAR_TOP) return undefined;
    const start = lineStart(text, line);
    const content = slice(text, start, Math.min(lineEnd(text, line), start + LONG));
    if (content.trim() === '') continue;
    const label = headerLabel(content)?.label ?? '';
    if (first < 0 && !FIRST.test(label)) continue;
    if (first === last && first >= 0 && !HEADER_LABELS.submission.has(label)) return undefined;
    if (label === '' && !/^[\])]/.test(content)) break;
    if (first < 0) first = line;
    last = line;
  }
  return last > first ? { start: lineStart(text, first), end: Math.min(within.end, lineEnd(text, last)) } : undefined;
}
