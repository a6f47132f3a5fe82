import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FIX_ALL, IGNORE } from './features/code-actions.ts';
import { hover } from './features/hover.ts';
import { documentSymbols } from './features/symbols.ts';
import type { Filing } from './filing/filing.ts';
import { type JudgingClient, judging } from './judging.ts';
import { openFilings } from './open-filings.ts';
import { SETTINGS_FILE } from './rules/settings.ts';
import type { ReadFile } from './settings.ts';

/** The command that answers with the form check of a filing as Markdown; its argument is the filing's address. */
const FORM_CHECK = 'sec-filing.formCheck';

/** The language server: which message is answered by which function. All state is the map of open filings and the settings read. */
export function serve(connection: Connection, readFile: ReadFile): void {
  let client: JudgingClient = { pulls: false, refreshes: false, configurable: false, folders: [] };
  let watchable = false;
  const judge = judging(connection, readFile, { filings: () => filings, client: () => client });
  const filings = openFilings(connection, { changed: judge.push, closed: judge.withdraw });

  /** Answers a request from the filing that it names; with `empty` where that is not open. */
  const on =
    <P, R>(answer: (filing: Filing, params: P) => R, empty: R) =>
    (params: P & { readonly textDocument: { readonly uri: string } }): R => {
      const filing = filings.get(params.textDocument.uri);
      return filing ? answer(filing, params) : empty;
    };

  connection.onInitialize((params): InitializeResult => {
    client = judgingClient(params);
    watchable = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'sec-filing-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'SEC Filings' },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        executeCommandProvider: { commands: [IGNORE, FORM_CHECK] },
        ...(client.pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
      },
    };
  });
  connection.onInitialized(() => {
    if (!watchable) return;
    const watchers = [{ globPattern: `**/${SETTINGS_FILE}` }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, judge.judgeAnew);
  connection.onNotification(DidChangeConfigurationNotification.type, judge.judgeAnew);

  connection.onDocumentSymbol(on(documentSymbols, []));
  connection.onHover(on(hover, null));
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }) =>
    command === IGNORE ? judge.ignore(argument) : command === FORM_CHECK ? judge.memo(argument) : null,
  );
  connection.listen();
}

function judgingClient({ capabilities, workspaceFolders }: InitializeParams): JudgingClient {
  return {
    pulls: capabilities.textDocument?.diagnostic !== undefined,
    refreshes: capabilities.workspace?.diagnostics?.refreshSupport === true,
    configurable: capabilities.workspace?.configuration === true,
    folders: (workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, '')),
  };
}
