import {
  CodeActionKind,
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActions } from './features/code-actions.ts';
import { diagnostics } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { documentSymbols } from './features/symbols.ts';
import { edit, type Filing, parse } from './filing/filing.ts';
import { offsetAt } from './filing/text.ts';

/** The language server: which message is answered by which function. All state is one map. */
export function serve(connection: Connection): void {
  const filings = new Map<string, Filing>();
  let pull = false;

  connection.onInitialize((params): InitializeResult => {
    pull = params.capabilities.textDocument?.diagnostic !== undefined;
    return {
      serverInfo: { name: 'sec-filing-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'SEC Filings' },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(pull && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
      },
    };
  });

  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, text } }) => {
    filings.set(uri, parse(text));
    push(uri);
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
    push(uri);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    filings.delete(uri);
    if (!pull) connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onDocumentSymbol(({ textDocument: { uri } }) => on(uri, documentSymbols, []));
  connection.onHover(({ textDocument: { uri }, position }) => on(uri, filing => hover(filing, position) ?? null, null));
  connection.onCodeAction(({ textDocument: { uri }, range }) =>
    on(uri, filing => codeActions(filing, { uri, range }), []),
  );
  connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: on(uri, filing => diagnostics(filing, { uri }), []),
  }));
  connection.listen();

  /** Answers from the filing at `uri`; `empty` where it is not open. */
  function on<R>(uri: string, answer: (filing: Filing) => R, empty: R): R {
    const filing = filings.get(uri);
    return filing ? answer(filing) : empty;
  }

  /** A client that does not ask for diagnostics is sent them: never both. */
  function push(uri: string): void {
    if (!pull)
      void connection.sendDiagnostics({ uri, diagnostics: on(uri, filing => diagnostics(filing, { uri }), []) });
  }
}
