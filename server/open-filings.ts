import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver';
import { edit, type Filing, parse } from './filing/filing.ts';
import { offsetAt } from './filing/text.ts';

/** The filings that the editor holds open, by their addresses. */
export type OpenFilings = ReadonlyMap<string, Filing>;

/** Keeps the open filings as the editor tells of them; `changed` hears of each that is opened or edited, `closed` of each that is closed. */
export function openFilings(
  connection: Connection,
  { changed, closed }: { changed(uri: string): void; closed(uri: string): void },
): OpenFilings {
  const filings = new Map<string, Filing>();
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, text } }) => {
    filings.set(uri, parse(text));
    changed(uri);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument: { uri }, contentChanges }) => {
    let filing = filings.get(uri);
    if (!filing) return;
    for (const change of contentChanges) {
      if (!('range' in change)) filing = parse(change.text);
      else {
        const start = offsetAt(filing.text, change.range.start);
        filing = edit(filing, { start, end: Math.max(start, offsetAt(filing.text, change.range.end)) }, change.text);
      }
    }
    filings.set(uri, filing);
    changed(uri);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    filings.delete(uri);
    closed(uri);
  });
  return filings;
}
