import type { Span } from './span.ts';
import { replace, type Text, textOf } from './text.ts';

/** A filing is an immutable value; everything else is a pure function of it. */
export interface Filing {
  readonly text: Text;
}

/** Reads any text. Never throws: what is not understood stays text. */
export function parse(content: string): Filing {
  return { text: textOf(content) };
}

/** The filing after an edit; what the edit did not touch is shared with the one before. */
export function edit(filing: Filing, span: Span, insert: string): Filing {
  return { text: replace(filing.text, span, insert) };
}
