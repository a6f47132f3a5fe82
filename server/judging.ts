import {
  type CodeAction,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Editor } from './editor.ts';
import { codeActions, type IgnoreArguments } from './features/code-actions.ts';
import { diagnostics } from './features/diagnostics.ts';
import { type FilingView, filingView } from './features/filing-view.ts';
import { type RefactorData, refactored, refactorings } from './features/refactor.ts';
import { type Status, status } from './features/status.ts';
import type { Filing } from './filing/filing.ts';
import { memo } from './formats/markdown.ts';
import type { OpenFilings } from './open-filings.ts';
import { type Reported, reported } from './rules/form-check.ts';
import { ignoring } from './rules/ignoring.ts';
import { report } from './rules/report.ts';
import { type ReadFile, settingsFinder } from './settings.ts';

/** The form check as the editor sees it: diagnostics, their fixes, what is ignored, the memo; by the settings of each filing. */
export function judging(
  connection: Connection,
  readFile: ReadFile,
  { filings, editor }: { readonly filings: () => OpenFilings; readonly editor: () => Editor | undefined },
) {
  const settings = settingsFinder(
    readFile,
    async uri =>
      editor()?.configurable
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'secFiling' })
        : undefined,
    () => editor()?.folders ?? [],
  );

  /** Answers from the filing at `uri` and what the form check reports of it by its settings. */
  async function onChecked<R>(
    uri: string,
    answer: (filing: Filing, problems: Reported['problems']) => R,
    empty: R,
  ): Promise<R> {
    const by = await settings.of(uri);
    const filing = filings().get(uri);
    return filing ? answer(filing, reported(filing, by).problems) : empty;
  }

  /** A refactoring with its edit; others have theirs. */
  function withEdit(action: CodeAction): CodeAction {
    const data: RefactorData | undefined = action.data;
    const filing = data && filings().get(data.uri);
    if (!filing) return action;
    const edit = refactored(filing, data, editor()?.annotates === true);
    return 'refused' in edit ? { ...action, disabled: { reason: edit.refused } } : { ...action, edit };
  }

  function diagnosticsOf(uri: string) {
    return onChecked(uri, (filing, problems) => diagnostics(filing, { uri, problems, pages: editor()?.pages }), []);
  }

  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    onChecked(
      uri,
      (filing, problems) => [
        ...codeActions(filing, { uri, range, problems, only, ignorable: editor()?.writes === true }),
        ...refactorings(filing, { uri, range, only }).map(action =>
          editor()?.resolvesActions ? action : withEdit(action),
        ),
      ],
      [],
    ),
  );
  connection.onCodeActionResolve(action => {
    const whole = withEdit(action);
    if (whole.disabled) throw new ResponseError(LSPErrorCodes.RequestFailed, whole.disabled.reason);
    return whole;
  });
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await diagnosticsOf(uri),
  }));

  /** A client that does not ask for diagnostics is sent them: never both. */
  async function push(uri: string): Promise<void> {
    if (editor()?.pulls) return;
    const filing = filings().get(uri);
    const found = await diagnosticsOf(uri);
    // What has been edited meanwhile is told by its own push.
    if (filings().get(uri) === filing) void connection.sendDiagnostics({ uri, diagnostics: found });
  }

  /** The settings have changed. */
  function judgeAnew(): void {
    settings.forget();
    if (editor()?.pulls && editor()?.refreshes) connection.languages.diagnostics.refresh();
    for (const uri of filings().keys()) void push(uri);
  }

  return {
    push: (uri: string) => void push(uri),
    withdraw(uri: string): void {
      if (!editor()?.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    judgeAnew,
    /** Writes `.sec-filing.json` through the client, so that the user sees it and can take it back. */
    async ignore(argument: IgnoreArguments): Promise<void> {
      const { uri, text, file } = await settings.of(argument.uri);
      const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
      await connection.workspace.applyEdit({
        documentChanges: [
          ...(text === '' ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
          { textDocument: { uri, version: null }, edits: [{ range: whole, newText: ignoring(text, argument, file) }] },
        ],
      });
      judgeAnew();
    },
    /** What a filing consists of; null where it is not open. */
    view: ({ uri }: { readonly uri: string }): Promise<FilingView | null> =>
      onChecked<FilingView | null>(uri, filingView, null),
    /** The form check of a filing as Markdown; null where it is not open. */
    async memo(uri: string): Promise<string | null> {
      const by = await settings.of(uri);
      const filing = filings().get(uri);
      return filing ? memo(report(filing, by.file, by)) : null;
    },
    /** What a filing is and what of it was checked; null where it is not open. */
    async status({ uri }: { readonly uri: string }): Promise<Status | null> {
      const by = await settings.of(uri);
      const filing = filings().get(uri);
      return filing ? status(filing, by) : null;
    },
  };
}
