import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { close, inBrowser, openFiling, tabNamed, until, untilLanguage } from './workbench.ts';

const SCHEME = 'sec-filing-document';

/** The documents of a submission, opened by themselves. */
export function documents() {
  describe('the documents of a submission', () => {
    let filing: vscode.TextDocument;

    before(async () => {
      filing = await openFiling('submission-pictures.txt');
    });

    const openNumber = (index: number, name: RegExp): Promise<vscode.Tab> => {
      void vscode.commands.executeCommand('secFiling.openDocument', filing.uri, index);
      return until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(name));
    };
    const opened = (name: string) =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === SCHEME && uri.path.endsWith(name));

    it('open under their own names and in their own languages, and cannot be written', async () => {
      await openNumber(1, /^larch99\.txt$/);
      const exhibit = await until(vscode.workspace.onDidOpenTextDocument, () => {
        const found = opened('larch99.txt');
        return found?.languageId === 'sec-filing' ? found : undefined;
      });
      assert.match(exhibit.getText(), /^ +LARCH FUNDING, INC\. ANNOUNCES/);
      await openNumber(2, /^larch\.xml$/);
      const page = await until(vscode.workspace.onDidOpenTextDocument, () => opened('larch.xml'));
      assert.equal(page.languageId, 'xml');
      assert.equal(vscode.workspace.fs.isWritableFileSystem(SCHEME), false);
    });

    it('show a uuencoded picture as the picture', async () => {
      const { input } = await openNumber(3, /^larch\.gif$/);
      assert.ok(input instanceof vscode.TabInputCustom, 'an editor for pictures');
      const bytes = await vscode.workspace.fs.readFile(input.uri);
      assert.equal(new TextDecoder().decode(bytes.subarray(0, 6)), 'GIF89a');
    });

    it('follow the edits of their filing', async () => {
      const edit = new vscode.WorkspaceEdit();
      const at = filing.positionAt(filing.getText().indexOf('ANNOUNCES'));
      edit.insert(filing.uri, at, 'PROUDLY ');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await until(vscode.workspace.onDidChangeTextDocument, () =>
        opened('larch99.txt')?.getText().includes('PROUDLY ANNOUNCES') ? true : undefined,
      );
      await vscode.window.showTextDocument(filing);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('are read anew when their filing has been closed', async () => {
      await close(filing.uri);
      const [tab] = vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ label }) => label === 'larch.xml');
      assert.ok(tab?.input instanceof vscode.TabInputText);
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(tab.input.uri)), /^<\?xml /);
      filing = await untilLanguage(filing.uri, 'sec-filing');
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
    });

    it('are listed from the disk for a submission that is too long for an editor', async function () {
      if (inBrowser) this.skip();
      await vscode.commands.executeCommand('secFiling.openSubmission', filing.uri);
      await vscode.commands.executeCommand('secFiling.submission.focus');
      await vscode.commands.executeCommand('list.focusLast');
      await vscode.commands.executeCommand('list.select');
      const { input } = await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/^larch\.gif$/));
      assert.ok(input instanceof vscode.TabInputCustom, 'the last document is shown as a picture');
      assert.match(input.uri.query, /start=\d+&end=\d+/);
      await vscode.commands.executeCommand('secFiling.closeSubmission');
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
    });
  });
}
