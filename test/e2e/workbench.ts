import assert from 'node:assert/strict';
import * as vscode from 'vscode';

// What the suites do in the workbench, as a user does it.

export const ID = 'sec-filing.sec-filing';

/** Whether the suite runs in a browser's extension host, where no disk is. */
export const inBrowser = 'importScripts' in globalThis;

export function workspace(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return folder.uri;
}

/** Opens a file as a user does: what `openTextDocument` opens is kept for minutes after its editor is closed. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspace(), name);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(vscode.window.onDidChangeActiveTextEditor, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.path === uri.path ? document : undefined;
  });
}

export async function openFiling(name: string): Promise<vscode.TextDocument> {
  const { uri } = await open(name);
  return untilLanguage(uri, 'sec-filing');
}

/** Closes the file's editors, whatever is in them, and waits until VS Code has let go of the text. */
export async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.path === uri.path),
  );
  await until(vscode.workspace.onDidCloseTextDocument, () => !document(uri) || undefined);
}

export function document(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(candidate => candidate.uri.path === uri.path);
}

/** A change of language closes the document and opens it again. */
export function untilLanguage(uri: vscode.Uri, languageId: string): Promise<vscode.TextDocument> {
  return until(vscode.workspace.onDidOpenTextDocument, () => {
    const opened = document(uri);
    return opened?.languageId === languageId ? opened : undefined;
  });
}

export function untilProblems(
  { uri }: vscode.TextDocument,
  expected: (problems: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const problems = vscode.languages.getDiagnostics(uri);
    return expected(problems) ? problems : undefined;
  });
}

/** What `get` gives as soon as it gives something: now, or after one of the events. Mocha's time-out ends the wait. */
export function until<T>(event: vscode.Event<unknown>, get: () => T | undefined): Promise<T> {
  return new Promise(resolve => {
    const subscription = event(look);
    look();
    function look() {
      const value = get();
      if (value === undefined) return;
      resolve(value);
      subscription.dispose();
    }
  });
}

/** What `get` gives as soon as it gives something, asked again and again: for what tells of itself by no event. */
export async function soon<T>(get: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const value = await get();
    if (value !== undefined) return value;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('It did not come about in 20 seconds.');
}

export function symbols({ uri }: vscode.TextDocument): Thenable<vscode.DocumentSymbol[]> {
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}

/** The text of the hover card inside the first place where `text` stands. */
export async function hover(filing: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    filing.uri,
    placeOf(filing, text),
  );
  const contents = hovers.flatMap(({ contents }) => contents);
  return contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n');
}

export function tabNamed(name: RegExp): vscode.Tab | undefined {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => name.test(label));
}

export function isOf(rule: string): (problem: vscode.Diagnostic) => boolean {
  return ({ code }) => (typeof code === 'object' ? code.value : code) === rule;
}

/** Once its lines are there the field is not missing but blank, which is a milder thing. */
export function isMissingFileNumber(problem: vscode.Diagnostic): boolean {
  return isOf('cover-file-number')(problem) && problem.message.includes('missing');
}

/** Inside the first place where `text` stands. */
export function placeOf(filing: vscode.TextDocument, text: string): vscode.Position {
  const offset = filing.getText().indexOf(text);
  assert.notEqual(offset, -1, `${text} stands in ${filing.uri.path}`);
  return filing.positionAt(offset + 2);
}

export function lineOf(filing: vscode.TextDocument, text: string): number {
  return filing.positionAt(filing.getText().indexOf(text)).line;
}
