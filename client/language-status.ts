import { type Disposable, languages, type TextDocument, type Uri, window, workspace } from 'vscode';
import { claimOf } from './detect.ts';
import { LANGUAGE } from './options.ts';

/** Says in the status bar why the document in front is taken for a filing, and offers to take that back. */
export function languageStatus(): Disposable[] {
  const item = languages.createLanguageStatusItem('secFiling.status', { language: LANGUAGE });
  item.name = 'SEC Filing';
  item.command = { command: 'secFiling.notAFiling', title: 'Not a Filing' };

  const show = (document: TextDocument | undefined) => {
    if (document?.languageId !== LANGUAGE) return;
    item.text = claimOf(document)?.why ?? 'Opened as a filing by hand';
    tellNotJudged(document);
  };
  const tellNotJudged = (document: TextDocument | undefined) => {
    if (document?.languageId === LANGUAGE) item.detail = notJudged(document.uri) ?? '';
  };
  const showIfActive = (document: TextDocument) => {
    if (document === window.activeTextEditor?.document) show(document);
  };

  show(window.activeTextEditor?.document);
  return [
    item,
    window.onDidChangeActiveTextEditor(editor => show(editor?.document)),
    // A change of language opens the document anew.
    workspace.onDidOpenTextDocument(showIfActive),
    // The cover may have been written or changed.
    workspace.onDidSaveTextDocument(showIfActive),
    languages.onDidChangeDiagnostics(() => tellNotJudged(window.activeTextEditor?.document)),
  ];
}

/** What the server says it did not judge: it is the one finding of that name. */
function notJudged(uri: Uri): string | undefined {
  const found = languages
    .getDiagnostics(uri)
    .find(({ code }) => (typeof code === 'object' ? code.value : code) === 'not-judged');
  return found?.message;
}
