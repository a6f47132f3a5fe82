import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Editor } from './editor.ts';
import { type Checklist, checklist } from './features/checklist.ts';
import { codeActions, type IgnoreArguments } from './features/code-actions.ts';
import { diagnostics } from './features/diagnostics.ts';
import { type FilingView, filingView } from './features/filing-view.ts';
import { type RefactorData, refactored, refactorings } from './features/refactor.ts';
import { type Status, status } from './features/status.ts';
import type { Filing } from './filing/filing.ts';
import { htmlMemo } from './formats/html.ts';
import { memo } from './formats/markdown.ts';
import type { MadeBy } from './formats/memo-words.ts';
import { longWork } from './long-work.ts';
import type { OpenFilings } from './open-filings.ts';
import { paced } from './paced.ts';
import { type Reported, reported } from './rules/form-check.ts';
import { ignoring } from './rules/ignoring.ts';
import { linting } from './rules/lint.ts';
import { report } from './rules/report.ts';
import { SETTINGS_FILE } from './rules/settings.ts';
import type { SignedOff } from './rules/sign-off.ts';
import { type ReadFile, settingsFinder, type WorkspaceSettings } from './settings.ts';
import { today } from './today.ts';
import { VERSION } from './version.ts';

/** What an editor keeps of a form check: the lines that were signed off, each with its day. */
interface Signed {
  readonly signedOff?: SignedOff;
}

/** The form check as the editor sees it: diagnostics, their fixes, what is ignored, the memo; by the settings of each filing. */
export function judging(
  connection: Connection,
  readFile: ReadFile,
  { filings, editor }: { readonly filings: () => OpenFilings; readonly editor: () => Editor },
) {
  const settings = settingsFinder(
    readFile,
    async uri =>
      editor().configurable
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'secFiling' })
        : undefined,
    () => editor().folders,
  );

  /** Asks every rule of a filing, in slices: false where it was edited or closed meanwhile, or the client has cancelled. */
  async function check(uri: string, filing: Filing, token?: CancellationToken): Promise<boolean> {
    const stopped = () => token?.isCancellationRequested === true || filings().get(uri) !== filing;
    const work = editor().showsProgress ? longWork(connection, 'Checking the filing') : undefined;
    const whole = await paced(linting(filing), { stopped, ...(work && { report: work.report }) });
    work?.done();
    return whole;
  }

  /** Answers from the filing at `uri` once it is checked, as it then stands. */
  async function onChecked<R>(uri: string, answer: (filing: Filing, by: WorkspaceSettings) => R, empty: R): Promise<R> {
    const by = await settings.of(uri);
    let filing = filings().get(uri);
    while (filing && !(await check(uri, filing))) filing = filings().get(uri);
    return filing ? answer(filing, by) : empty;
  }

  /** As `onChecked`, for a request that a client may cancel; of a filing that has changed meanwhile it is refused, as `stale`. */
  async function onProblems<R>(
    uri: string,
    { token, stale }: { readonly token: CancellationToken; readonly stale: number },
    answer: (filing: Filing, problems: Reported['problems']) => R,
    empty: R,
  ): Promise<R> {
    const by = await settings.of(uri);
    const filing = filings().get(uri);
    if (!filing) return empty;
    if (await check(uri, filing, token)) return answer(filing, reported(filing, by).problems);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    throw new ResponseError(stale, 'The filing has changed.', { retriggerRequest: true });
  }

  /** A refactoring with its edit; others have theirs. */
  function withEdit(action: CodeAction): CodeAction {
    const data: RefactorData | undefined = action.data;
    const filing = data && filings().get(data.uri);
    if (!filing) return action;
    const edit = refactored(filing, data, editor().annotates);
    return 'refused' in edit ? { ...action, disabled: { reason: edit.refused } } : { ...action, edit };
  }

  const shown = (uri: string, filing: Filing, problems: Reported['problems']) =>
    diagnostics(filing, { uri, problems, pages: editor().pages });

  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }, token) =>
    onProblems(
      uri,
      { token, stale: LSPErrorCodes.ContentModified },
      (filing, problems) => [
        ...codeActions(filing, { uri, range, problems, only, ignorable: editor().writes }),
        ...refactorings(filing, { uri, range, only }).map(action =>
          editor().resolvesActions ? action : withEdit(action),
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
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await onProblems(
      uri,
      { token, stale: LSPErrorCodes.ServerCancelled },
      (filing, problems) => shown(uri, filing, problems),
      [],
    ),
  }));

  /** A client that does not ask for diagnostics is sent them: never both. */
  async function push(uri: string): Promise<void> {
    const filing = filings().get(uri);
    if (editor().pulls || !filing) return;
    const by = await settings.of(uri);
    // What is edited meanwhile is told by its own push.
    if (filings().get(uri) !== filing || !(await check(uri, filing))) return;
    void connection.sendDiagnostics({ uri, diagnostics: shown(uri, filing, reported(filing, by).problems) });
  }

  /** What filings are judged by has changed: the settings, or what one of them, at `uri`, is judged as. */
  function judgeAnew(uri?: string): void {
    if (uri === undefined) settings.forget();
    if (editor().pulls && editor().refreshes) connection.languages.diagnostics.refresh();
    for (const each of uri === undefined ? filings().keys() : [uri]) void push(each);
  }

  return {
    push: (uri: string) => void push(uri),
    withdraw(uri: string): void {
      if (!editor().pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    judgeAnew,
    /** Writes `.sec-filing.json` through the client, so that the user sees it and can take it back. */
    async ignore(argument: IgnoreArguments): Promise<void> {
      const { uri, text, file, unread } = await settings.of(argument.uri);
      if (unread) throw new ResponseError(LSPErrorCodes.RequestFailed, `${SETTINGS_FILE} is not written: ${unread}.`);
      const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
      await connection.workspace.applyEdit({
        documentChanges: [
          ...(text === '' ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
          { textDocument: { uri, version: null }, edits: [{ range: whole, newText: ignoring(text, argument, file) }] },
        ],
      });
      judgeAnew();
    },
    /** What a filing consists of, its long lists cut unless the `whole` is asked for; null where it is not open. */
    view: ({ uri, whole }: { readonly uri: string; readonly whole?: boolean }) =>
      onChecked<FilingView | null>(uri, (filing, by) => filingView(filing, reported(filing, by).problems, whole), null),
    /** The form check of a filing as a memo, alone or with what was signed off; null where it is not open. */
    memo: (about: string | (Signed & { readonly uri: string; readonly format: 'markdown' | 'html' })) =>
      typeof about === 'string'
        ? onChecked(about, (filing, by) => memo(report(filing, by.file, by)), null)
        : onChecked(
            about.uri,
            (filing, by) => (about.format === 'html' ? htmlMemo : memo)(report(filing, by.file, by), madeBy(about)),
            null,
          ),
    /** The same line by line; null where it is not open. */
    checklist: (about: Signed & { readonly uri: string; readonly whole?: boolean }) =>
      onChecked<Checklist | null>(
        about.uri,
        (filing, by) => checklist(report(filing, by.file, by), about.signedOff ?? {}, about.whole),
        null,
      ),
    /** What a filing is and what of it was checked; null where it is not open. */
    status: ({ uri }: { readonly uri: string }) => onChecked<Status | null>(uri, status, null),
  };
}

function madeBy({ signedOff = {} }: Signed): MadeBy {
  return { version: VERSION, made: today(), signedOff };
}
