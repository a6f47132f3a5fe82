import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  languages,
  TabInputText,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { filingOf } from './document-files.ts';
import { DOCUMENTS, LANGUAGE } from './options.ts';

/** The filing that the views speak of. */
export interface FilingInFront extends Disposable {
  readonly uri: Uri | undefined;
  /** Calls back when another filing is in front, and when this one has been edited or judged anew. */
  onChange(listener: () => void): Disposable;
}

/** A filing's edits are waited for so long, in milliseconds. */
const SETTLED = 400;
const SHOWN = 'secFiling.filingShown';

/** The filing in the active editor; `rejudged` tells of a filing that is judged as something else. It stays while something else is active, until its last tab is closed. */
export function filingInFront(rejudged: Event<Uri>): FilingInFront {
  const changed = new EventEmitter<void>();
  let uri: Uri | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (next: Uri | undefined) => {
    if (next?.toString() === uri?.toString()) return;
    uri = next;
    clearTimeout(timer);
    void commands.executeCommand('setContext', SHOWN, uri !== undefined);
    changed.fire();
  };
  const look = () => {
    const document = window.activeTextEditor?.document;
    const filing = document?.languageId === LANGUAGE ? document.uri : undefined;
    // A document by itself is looked at as a part of its filing, while that is shown.
    const part = filing?.scheme === DOCUMENTS && filingOf(filing) === uri?.toString();
    if (filing && !part) put(filing);
    else if (uri && !isOpenFiling(uri)) put(undefined);
  };
  const settle = (of: Uri) => {
    if (of.toString() !== uri?.toString()) return;
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), SETTLED);
  };
  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor(look),
    window.tabGroups.onDidChangeTabs(look),
    // A change of language opens the document anew.
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => settle(document.uri)),
    languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(settle)),
    rejudged(settle),
  ];
  look();
  return {
    get uri() {
      return uri;
    },
    onChange: listener => changed.event(listener),
    dispose: () => {
      clearTimeout(timer);
      for (const each of subscriptions) each.dispose();
    },
  };
}

function isOpenFiling(uri: Uri): boolean {
  const key = uri.toString();
  const inTab = window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
  );
  const document = workspace.textDocuments.find(other => other.uri.toString() === key);
  return inTab && (!document || document.languageId === LANGUAGE);
}
