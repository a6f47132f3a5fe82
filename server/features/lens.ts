import type { CodeLens } from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { terms, termUses } from '../filing/terms.ts';
import { rangeOf } from './range.ts';

/** The client's command that shows places: an address, a position, and locations. */
export const SHOW_REFERENCES = 'secFiling.showReferences';

/** Above each line that defines terms, how often each is used: "Closing Date: 12 uses". */
export function codeLenses(
  filing: Filing,
  { textDocument: { uri } }: { readonly textDocument: { readonly uri: string } },
): CodeLens[] {
  return envelope(filing).documents.flatMap(document => lensesOf(document, uri));
}

function lensesOf(document: Document, uri: string): CodeLens[] {
  const { filing } = document;
  const uses = termUses(document);
  return terms(document).map(({ name, span, kind }) => {
    const range = rangeOf(filing, span);
    const others = (uses.get(name) ?? []).filter(use => use.start !== span.start);
    const count = others.length === 1 ? '1 use' : `${others.length || 'no'} uses`;
    return {
      range,
      command: {
        title: `${name}: ${count}${kind === 'elsewhere' ? ', defined elsewhere' : ''}`,
        command: others.length > 0 ? SHOW_REFERENCES : '',
        arguments: [uri, range.start, others.map(use => ({ uri, range: rangeOf(filing, use) }))],
      },
    };
  });
}
