import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFiling, soon, tabNamed, until, untilProblems } from './workbench.ts';

/** What the status bar offers of a filing, and what is for when the server is in doubt. */
export function status() {
  describe('the status bar', () => {
    it('offers the form check of the filing in front', async () => {
      await openFiling('8-k-2004.txt');
      let chosen = false;
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      void soon(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return chosen || undefined;
      });
      await vscode.commands.executeCommand('secFiling.showStatus');
      chosen = true;
      const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/Form Check of 8-k-2004\.txt/));
      await vscode.window.tabGroups.close(tab);
    });
  });

  describe('the server', () => {
    it('is started anew on demand, and told of the filings that are open', async () => {
      const faulty = await openFiling('8-k-faults.txt');
      const { length } = await untilProblems(faulty, problems => problems.length > 0);
      const emptied = until(vscode.languages.onDidChangeDiagnostics, () =>
        vscode.languages.getDiagnostics(faulty.uri).length === 0 ? true : undefined,
      );
      await Promise.all([vscode.commands.executeCommand('secFiling.restartServer'), emptied]);
      await untilProblems(faulty, problems => problems.length === length);
    });

    it('shows what it says of its work', async () => {
      const output = () => vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === 'output');
      await openFiling('8-k-faults.txt');
      await vscode.commands.executeCommand('secFiling.showOutput');
      const editor = await until(vscode.window.onDidChangeVisibleTextEditors, output);
      assert.match(editor.document.uri.path, /sec-filing/i);
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });
  });
}
