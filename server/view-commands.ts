import type { ViewCommand } from './capabilities.ts';
import { compareByDate, comparedFile } from './features/compare.ts';
import { documentAt, documentList, documentText } from './features/document-text.ts';
import { previewPages, previewRows } from './features/preview.ts';
import { timeline } from './features/timeline.ts';
import type { OpenFilings } from './open-filings.ts';
import type { Looked, PlaceInFile, Submissions } from './submission-parts.ts';

/** What an editor asks, by `workspace/executeCommand`, to show a filing otherwise than as its text; null where the filing is not open. */
export function viewCommands(filings: () => OpenFilings, submissions?: Submissions) {
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
    /** How a filing is shown page by page: its pieces and contents, or the rows of some pieces. */
    'sec-filing.preview': ({
      uri,
      from,
      to,
    }: {
      readonly uri: string;
      readonly from?: number;
      readonly to?: number;
    }) => {
      const filing = of(uri);
      if (!filing) return null;
      return from === undefined || to === undefined ? previewPages(filing) : previewRows(filing, { from, to });
    },
    /** The days of a filing, drawn as SVG; null where it has none. */
    'sec-filing.timeline': ({ uri, page = false }: { readonly uri: string; readonly page?: boolean }) => {
      const filing = of(uri);
      return filing ? timeline(filing, { page }) : null;
    },
    /** Two filings by item, the earlier one first: what is changed, moved, new and gone. */
    'sec-filing.compare': ({ uri, other }: { readonly uri: string; readonly other: string }) => {
      const [filing, second] = [of(uri), of(other)];
      return filing && second ? compareByDate({ uri, filing }, { uri: other, filing: second }) : null;
    },
    /** A stretch of a filing as it is compared, as a file of its own. */
    'sec-filing.compared': ({ uri, stretch }: { readonly uri: string; readonly stretch: number }) => {
      const filing = of(uri);
      return filing ? comparedFile(filing, stretch) : null;
    },
    /** The documents of a file on the disk, some at a time; null where there is no disk. */
    'sec-filing.documentsOfFile': (about: Looked) => submissions?.documentsFrom(about) ?? null,
    /** One of those. */
    'sec-filing.documentOfFile': (about: PlaceInFile) => submissions?.documentOfFile(about) ?? null,
  } satisfies Record<ViewCommand, unknown>;
}
