import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActions, FIX_ALL, IGNORE, type IgnoreArguments } from './features/code-actions.ts';
import { diagnostics } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { documentSymbols } from './features/symbols.ts';
import { edit, type Filing, parse } from './filing/filing.ts';
import { offsetAt } from './filing/text.ts';
import { markdown } from './formats/markdown.ts';
import { formCheck } from './rules/form-check.ts';
import { ignoring } from './rules/ignoring.ts';
import { report } from './rules/report.ts';
import { SETTINGS_FILE } from './rules/settings.ts';
import { type ReadFile, settingsFinder } from './settings.ts';

/** The command that answers with the form check of a filing as Markdown; its argument is the filing's address. */
const FORM_CHECK = 'sec-filing.formCheck';

/** The language server: which message is answered by which function. All state is the map of open filings, and the settings read. */
export function serve(connection: Connection, readFile: ReadFile): void {
  const filings = new Map<string, Filing>();
  let folders: readonly string[] = [];
  let configurable = false;
  const settings = settingsFinder(
    readFile,
    async uri =>
      configurable ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'secFiling' }) : undefined,
    () => folders,
  );
  let pull = false;
  let refreshable = false;
  let watchable = false;

  connection.onInitialize(({ capabilities, workspaceFolders }): InitializeResult => {
    pull = capabilities.textDocument?.diagnostic !== undefined;
    refreshable = capabilities.workspace?.diagnostics?.refreshSupport === true;
    watchable = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    configurable = capabilities.workspace?.configuration === true;
    folders = (workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, ''));
    return {
      serverInfo: { name: 'sec-filing-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'SEC Filings' },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        executeCommandProvider: { commands: [IGNORE, FORM_CHECK] },
        ...(pull && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
      },
    };
  });
  connection.onInitialized(() => {
    if (!watchable) return;
    const watchers = [{ globPattern: `**/${SETTINGS_FILE}` }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });

  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, text } }) => {
    filings.set(uri, parse(text));
    void push(uri);
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
    void push(uri);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    filings.delete(uri);
    if (!pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, judgeAnew);
  connection.onNotification(DidChangeConfigurationNotification.type, judgeAnew);

  connection.onDocumentSymbol(({ textDocument: { uri } }) => on(uri, documentSymbols, []));
  connection.onHover(({ textDocument: { uri }, position }) => on(uri, filing => hover(filing, position) ?? null, null));
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    onChecked(uri, (filing, problems) => codeActions(filing, { uri, range, problems, only }), []),
  );
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await diagnosticsOf(uri),
  }));
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }) =>
    command === IGNORE ? ignore(argument) : command === FORM_CHECK ? memo(argument) : null,
  );
  connection.listen();

  /** Answers from the filing at `uri`; `empty` where it is not open. */
  function on<R>(uri: string, answer: (filing: Filing) => R, empty: R): R {
    const filing = filings.get(uri);
    return filing ? answer(filing) : empty;
  }

  /** Answers from the filing at `uri` and what the form check reports of it by its settings. */
  async function onChecked<R>(
    uri: string,
    answer: (filing: Filing, problems: FormCheckProblems) => R,
    empty: R,
  ): Promise<R> {
    const by = await settings.of(uri);
    return on(uri, filing => answer(filing, formCheck(filing, by).problems), empty);
  }

  function diagnosticsOf(uri: string) {
    return onChecked(uri, (filing, problems) => diagnostics(filing, { uri, problems }), []);
  }

  /** A client that does not ask for diagnostics is sent them: never both. */
  async function push(uri: string): Promise<void> {
    if (pull) return;
    const filing = filings.get(uri);
    const found = await diagnosticsOf(uri);
    // What has been edited meanwhile is told by its own push.
    if (filings.get(uri) === filing) void connection.sendDiagnostics({ uri, diagnostics: found });
  }

  /** The settings have changed. */
  function judgeAnew(): void {
    settings.forget();
    if (pull && refreshable) connection.languages.diagnostics.refresh();
    for (const uri of filings.keys()) void push(uri);
  }

  /** Writes `.sec-filing.json` through the client, so that the user sees it and can take it back. */
  async function ignore(argument: IgnoreArguments): Promise<void> {
    const { uri, text, file } = await settings.of(argument.uri);
    const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
    await connection.workspace.applyEdit({
      documentChanges: [
        ...(text === '' ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
        { textDocument: { uri, version: null }, edits: [{ range: whole, newText: ignoring(text, argument, file) }] },
      ],
    });
    judgeAnew();
  }

  async function memo(uri: string): Promise<string | null> {
    const by = await settings.of(uri);
    return on(uri, filing => markdown({ reports: [report(filing, by.file, by)], unchecked: [], version: '' }), null);
  }
}

type FormCheckProblems = ReturnType<typeof formCheck>['problems'];
