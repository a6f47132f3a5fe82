import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFiling, placeOf, soon, until } from './workbench.ts';

/** What the side bar shows of a filing, by the keyboard. */
export function views() {
  describe('the view "Filing"', () => {
    before(async () => {
      await openFiling('8-k-2004.txt');
      await vscode.commands.executeCommand('secFiling.filing.focus');
    });

    it('follows the cursor, also after an edit, and gives what stands there', async () => {
      const filing = await openFiling('8-k-2004.txt');
      putCursor(placeOf(filing, '333-199017'));
      await untilCopied('333-199017');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(filing.uri, new vscode.Position(0, 0), '\n\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      putCursor(placeOf(filing, 'March 26, 2004'));
      await untilCopied('2004-03-26');
      await vscode.commands.executeCommand('undo');
    });

    it('leads from each line to its place by the keyboard', async () => {
      const filing = await openFiling('8-k-2004.txt');
      putCursor(filing.lineAt(filing.lineCount - 1).range.end);
      await vscode.commands.executeCommand('secFiling.filing.focus');
      for (const step of ['focusFirst', 'focusDown', 'select']) await vscode.commands.executeCommand(`list.${step}`);
      await until(vscode.window.onDidChangeTextEditorSelection, () => {
        const line = vscode.window.activeTextEditor?.selection.active.line;
        return line !== undefined && line < 10 ? line : undefined;
      });
    });
  });
}

function putCursor(at: vscode.Position): void {
  vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
}

/** The view has no event for what is selected in it. */
async function untilCopied(value: string): Promise<void> {
  await vscode.env.clipboard.writeText('');
  await soon(async () => {
    await vscode.commands.executeCommand('secFiling.copyValue');
    return (await vscode.env.clipboard.readText()) === value || undefined;
  });
}
