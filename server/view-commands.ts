import { documentAt, documentList, documentText } from './features/document-text.ts';
import type { OpenFilings } from './open-filings.ts';

/** What an editor asks, by `workspace/executeCommand`, to show a filing otherwise than as its text; null where the filing is not open. */
export function viewCommands(filings: () => OpenFilings) {
  const of = (uri: string) => filings().get(uri);
  return {
    /** The documents of a filing, and which of them the line is in. */
    'sec-filing.documents': ({ uri, line = 0 }: { readonly uri: string; readonly line?: number }) => {
      const filing = of(uri);
      return filing ? { documents: documentList(filing), at: documentAt(filing, line) } : null;
    },
    /** One document, as a file of its own. */
    'sec-filing.document': ({ uri, index }: { readonly uri: string; readonly index: number }) => {
      const filing = of(uri);
      return filing ? documentText(filing, index) : null;
    },
  };
}

/** Their names. */
export const VIEW_COMMANDS = Object.keys(viewCommands(() => new Map()));
