import type { Range } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import type { Span } from '../filing/span.ts';
import { positionAt } from '../filing/text.ts';

/** A span as an LSP range. */
export function rangeOf({ text }: Filing, span: Span): Range {
  return { start: positionAt(text, span.start), end: positionAt(text, span.end) };
}
