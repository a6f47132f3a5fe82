import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import { type Rewrap, rewraps } from '../filing/rewrap.ts';
import { offsetAt } from '../filing/text.ts';
import { rangeOf } from './range.ts';

/** Prose filled up to 80 columns, one edit a paragraph; a page's width is EDGAR's, so that the client's options change nothing. */
export const formatting: (filing: Filing) => TextEdit[] = lazy(filing =>
  rewraps(filing).map(edit => textEdit(filing, edit)),
);

/** The same for the paragraphs that a range touches. */
export function rangeFormatting(filing: Filing, { range }: { readonly range: Range }): TextEdit[] {
  const span = { start: offsetAt(filing.text, range.start), end: offsetAt(filing.text, range.end) };
  return rewraps(filing, span).map(edit => textEdit(filing, edit));
}

function textEdit(filing: Filing, { span, insert }: Rewrap): TextEdit {
  return { range: rangeOf(filing, span), newText: insert };
}
