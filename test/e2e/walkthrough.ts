import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tabNamed, until } from './workbench.ts';

/** The walkthrough, step by step, as its buttons run it. */
export function walkthrough() {
  describe('the walkthrough', () => {
    after(async () => {
      for (const { languageId } of vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
        assert.equal(languageId, 'sec-filing');
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    });
    const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
    const atCursor = () => {
      const { document, selection } = vscode.window.activeTextEditor!;
      return document.lineAt(selection.active.line).text.slice(selection.active.character);
    };

    it('is shown, with every step there', async () => {
      await vscode.commands.executeCommand('secFiling.getStarted');
      const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/^Welcome$|SEC Filings/));
      await vscode.window.tabGroups.close(tab);
    });

    it('opens a sample as a filing that is nowhere on the disk', async () => {
      await vscode.commands.executeCommand('secFiling.openSample', 'submission-8-k.txt');
      const { document } = vscode.window.activeTextEditor!;
      assert.deepEqual([document.languageId, document.isUntitled], ['sec-filing', true]);
      assert.match(text(), /<TYPE>EX-99\.1/);
    });

    it('leads to a party, and to a fault with its fix', async () => {
      await vscode.commands.executeCommand('secFiling.sampleParty');
      assert.match(atCursor(), /^Fernhollow Loan Servicing LP, as master servicer/);
      await vscode.commands.executeCommand('secFiling.sampleFault');
      const { document, selection } = vscode.window.activeTextEditor!;
      const problems = vscode.languages.getDiagnostics(document.uri);
      assert.ok(problems.some(({ range }) => range.start.isEqual(selection.active)));
    });
  });
}
