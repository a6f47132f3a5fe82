import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFiling, placeOf, soon, tabNamed, until, workspace } from './workbench.ts';

/** Two filings by item, each pair as VS Code's own comparison. */
export function comparison() {
  describe('a comparison of two filings', () => {
    const file = () => vscode.Uri.joinPath(workspace(), '8-k-2005.txt');

    before(async () => {
      const { uri } = await openFiling('8-k-2004.txt');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const later = text
        .replace(/March 26, 2004/g, 'March 25, 2005')
        .replace(
          'caused the issuance',
          '\n\n                                  2\n<PAGE>\n\ncaused the prompt issuance',
        );
      await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(later));
      await vscode.commands.executeCommand('secFiling.compare', file(), uri);
    });

    const openFocused = async (name: RegExp): Promise<readonly vscode.TextDocument[]> => {
      await vscode.commands.executeCommand('list.select');
      const { input } = await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(name));
      assert.ok(input instanceof vscode.TabInputTextDiff);
      return Promise.all([input.original, input.modified].map(side => vscode.workspace.openTextDocument(side)));
    };

    it('lists the pairs that differ, and opens each without its pages and its wrapping', async () => {
      await vscode.commands.executeCommand('list.focusFirst');
      const [old, own] = await openFocused(/^Cover page \(8-k-2004\.txt \u2194 8-k-2005\.txt\)$/);
      assert.ok(old?.getText().includes('March 26, 2004') && own?.getText().includes('March 25, 2005'));
      await vscode.commands.executeCommand('secFiling.comparison.focus');
      await vscode.commands.executeCommand('list.focusFirst');
      await vscode.commands.executeCommand('list.focusDown');
      const [before, after] = (await openFocused(/^Item 5\. /)).map(side => side.getText().split('\n'));
      assert.equal(before?.length, after?.length);
      const changed = before?.filter((line, i) => line !== after?.[i]) ?? [];
      assert.ok(
        changed.every(line => line.includes('March 26, 2004')),
        changed.join('\n'),
      );
      assert.match(changed[0]!, /^On March 26, 2004, .* caused the issuance /);
    });

    it('follows the edits of a filing', async () => {
      const filing = await openFiling('8-k-2005.txt');
      const side = () =>
        vscode.workspace.textDocuments.find(({ uri }) =>
          uri.path.endsWith('8-k-2005.txt/Item 5. Other Events..compared'),
        );
      assert.ok(side());
      const edit = new vscode.WorkspaceEdit();
      edit.insert(filing.uri, placeOf(filing, 'prompt').translate(0, -2), 'very ');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await until(vscode.workspace.onDidChangeTextDocument, () =>
        side()?.getText().includes('caused the very prompt issuance') ? true : undefined,
      );
      await vscode.window.showTextDocument(filing);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('lists what is the same when asked, and goes to its text', async () => {
      await vscode.commands.executeCommand('secFiling.showSame');
      // The view has no event for what it lists.
      await soon(async () => {
        await vscode.commands.executeCommand('secFiling.comparison.focus');
        for (const step of ['focusLast', 'select']) await vscode.commands.executeCommand(`list.${step}`);
        return tabNamed(/^Exhibit index \(/);
      });
      await vscode.commands.executeCommand('secFiling.goToPair');
      const { document, selection } = vscode.window.activeTextEditor!;
      assert.match(document.uri.path, /8-k-2005\.txt$/);
      assert.match(document.lineAt(selection.active.line).text, /EXHIBIT INDEX/i);
      await vscode.commands.executeCommand('secFiling.openPair');
      await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/^Exhibit index \(/));
      await vscode.commands.executeCommand('secFiling.hideSame');
    });

    it('opens all that differs at once', async () => {
      await vscode.commands.executeCommand('secFiling.openAllPairs');
      await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/^Changes \(8-k-2004\.txt /));
    });

    it('compares the two files that are selected in the explorer', async () => {
      await vscode.commands.executeCommand('secFiling.closeComparison');
      const files = [vscode.Uri.joinPath(workspace(), '8-k-2004.txt'), file()];
      await vscode.commands.executeCommand('secFiling.compareSelected', files[1], files);
      await vscode.commands.executeCommand('list.focusFirst');
      await openFocused(/^Cover page \(8-k-2005\.txt \u2194 8-k-2004\.txt\)$/);
    });

    after(async () => {
      await vscode.commands.executeCommand('secFiling.closeComparison');
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
      await vscode.workspace.fs.delete(file());
    });
  });
}
