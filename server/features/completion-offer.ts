import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import type { Span } from '../filing/span.ts';
import { inert } from './inert.ts';
import { rangeOf } from './range.ts';

/** What a client can do that completion depends on. */
export interface CompletionClient {
  /** It moves from blank to blank. */
  readonly snippets: boolean;
}

/** Something to put in a place. */
export interface Offer {
  readonly label: string;
  /** Said beside the label. */
  readonly detail?: string | undefined;
  readonly kind: keyof typeof CompletionItemKind;
  /** What it takes the place of; on one line, up to the cursor at least. */
  readonly replace: Span;
  /** In it runs of underscores and "[to come]" are blanks. */
  readonly text: string;
  /** What is compared with what is typed, where that is not the label. */
  readonly filter?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
  /** What its documentation is made from, when it is asked for. */
  readonly data?: unknown;
}

/** The offer as LSP has it; `index` is its place among the others. */
export function completionItem(filing: Filing, offer: Offer, index: number, client: CompletionClient): CompletionItem {
  const { label, detail, kind, replace, text, filter, documentation, data } = offer;
  const blanks = client.snippets && BLANK.test(text);
  return {
    label,
    kind: CompletionItemKind[kind],
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: rangeOf(filing, replace), newText: blanks ? snippet(text) : text },
    // Lines are laid as they are to stand: an editor that sets them in would undo that.
    ...(text.includes('\n') && { insertTextMode: InsertTextMode.asIs }),
    ...(blanks && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(detail && { labelDetails: { description: detail } }),
    ...(filter && { filterText: filter }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: inert(documentation) } }),
    ...(data !== undefined && { data }),
  };
}

const BLANK = /_{3,}|\[to come\]/;

/** The text as a snippet: each blank is a stop, and keeps its underscores until it is filled in. */
export function snippet(text: string): string {
  let stop = 0;
  return text.replace(/[\\$}]/g, '\\$&').replace(new RegExp(BLANK, 'g'), blank => `\${${++stop}:${blank}}`);
}
