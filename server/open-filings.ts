import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver';
import { edit, type Filing, judgedAs, type Profile, parse } from './filing/filing.ts';
import { offsetAt } from './filing/text.ts';

/** The filings that the editor holds open, by their addresses. */
export type OpenFilings = ReadonlyMap<string, Filing>;

/** They, and the way to have one judged as another form or day for as long as it is open: false where it is not. */
interface Kept {
  readonly filings: OpenFilings;
  judgeAs(uri: string, profile: Profile | undefined): boolean;
}

/** Keeps the open filings as the editor tells of them; `changed` hears of each that is opened or edited, `closed` of each that is closed. */
export function openFilings(
  connection: Connection,
  { changed, closed }: { changed(uri: string): void; closed(uri: string): void },
): Kept {
  const filings = new Map<string, Filing>();
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, text } }) => {
    filings.set(uri, parse(text));
    changed(uri);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument: { uri }, contentChanges }) => {
    let filing = filings.get(uri);
    if (!filing) return;
    for (const change of contentChanges) {
      if (!('range' in change)) filing = parse(change.text, filing.profile);
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
  return {
    filings,
    judgeAs(uri, profile) {
      const filing = filings.get(uri);
      if (filing) filings.set(uri, judgedAs(filing, profile));
      return filing !== undefined;
    },
  };
}
