import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFiling, tabNamed, until, workspace } from './workbench.ts';

/** The days of a filing, drawn. */
export function timeline() {
  describe('the timeline of a filing', () => {
    it('is drawn to the side, and written to a file as SVG', async () => {
      await openFiling('submission-8-k.txt');
      await vscode.commands.executeCommand('secFiling.showTimeline');
      const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/^Timeline submission-8-k/));
      assert.ok(tab.input instanceof vscode.TabInputWebview);
      const file = vscode.Uri.joinPath(workspace(), 'timeline.svg');
      await vscode.commands.executeCommand('secFiling.exportTimeline', file);
      const svg = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      assert.match(svg, /^<svg xmlns=.*\n<title id="title">Timeline of 8-K/);
      await vscode.workspace.fs.delete(file);
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
    });
  });
}
