import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFiling, tabNamed, until } from './workbench.ts';

/** The preview of a filing beside its text. */
export function preview() {
  describe('the preview of a filing', () => {
    it('opens to the side, once, and leaves the keyboard to the text', async () => {
      const filing = await openFiling('submission-10-q.txt');
      await vscode.commands.executeCommand('secFiling.openPreview');
      const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/^Preview submission-10-q/));
      assert.ok(tab.input instanceof vscode.TabInputWebview);
      assert.match(tab.input.viewType, /secFiling\.preview$/);
      assert.notEqual(tab.group, vscode.window.tabGroups.activeTabGroup);
      assert.equal(vscode.window.activeTextEditor?.document, filing);
      await vscode.commands.executeCommand('secFiling.openPreview');
      const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
      assert.equal(tabs.filter(({ label }) => label.startsWith('Preview ')).length, 1);
      await vscode.window.tabGroups.close(tabs);
    });
  });
}
