import type { CodeLens } from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { terms, termUses } from '../filing/terms.ts';
import { lineAt } from '../filing/text.ts';
import { rangeOf } from './range.ts';

/** The client's command that shows places: an address, a position, and locations. */
export const SHOW_REFERENCES = 'secFiling.showReferences';

/** Above each line that defines a term, how often it is used: "12 uses". */
export function codeLenses(
  filing: Filing,
  { textDocument: { uri } }: { readonly textDocument: { readonly uri: string } },
): CodeLens[] {
  return envelope(filing).documents.flatMap(document => lensesOf(document, uri));
}

function lensesOf(document: Document, uri: string): CodeLens[] {
  const { filing } = document;
  const uses = termUses(document);
  const defined = terms(document);
  const lines = defined.map(({ span }) => lineAt(filing.text, span.start));
  return defined.map(({ name, span, kind }, i) => {
    // Of several on one line each says which it is.
    const called = lines[i] === lines[i - 1] || lines[i] === lines[i + 1] ? `${name}: ` : '';
    const range = rangeOf(filing, span);
    const others = (uses.get(name) ?? []).filter(use => use.start !== span.start);
    const count = others.length === 1 ? '1 use' : `${others.length || 'no'} uses`;
    return {
      range,
      command: {
        title: `${called}${count}${kind === 'elsewhere' ? ', defined elsewhere' : ''}`,
        command: others.length > 0 ? SHOW_REFERENCES : '',
        arguments: [uri, range.start, others.map(use => ({ uri, range: rangeOf(filing, use) }))],
      },
    };
  });
}
