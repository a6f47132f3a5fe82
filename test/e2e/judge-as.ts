import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { close, hover, isOf, openFiling, soon, symbols, untilProblems, workspace } from './workbench.ts';

/** A filing that is judged as another form or day, for as long as its user wants it. */
export function judgedAs() {
  describe('a filing that is judged as another form or day', () => {
    const name = '8-k-2004.txt';
    const ofToday = (problems: vscode.Diagnostic[]) => problems.some(isOf('item-unknown'));
    const asItSays = (problems: vscode.Diagnostic[]) => !ofToday(problems);
    const untilFormIs = async (form: string) => {
      const filing = await openFiling(name);
      await soon(async () => (await symbols(filing))[0]?.name === form || undefined);
    };

    it('shows what is found by that day, on hover too, and keeps to it through edits and a server that is started anew', async () => {
      const filing = await openFiling(name);
      await untilProblems(filing, asItSays);
      await vscode.commands.executeCommand('secFiling.judgeAs', { date: '2026-03-31' });
      await untilProblems(filing, ofToday);
      assert.match(await hover(filing, 'Item 5'), /2026-03-31/);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(filing.uri, new vscode.Position(0, 0), '\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await untilProblems(filing, ofToday);
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('secFiling.restartServer');
      await untilProblems(filing, ofToday);
    });

    it('is so when it is opened again', async () => {
      const again = vscode.Uri.joinPath(workspace(), 'again.txt');
      const { fs } = vscode.workspace;
      await fs.writeFile(again, await fs.readFile(vscode.Uri.joinPath(workspace(), name)));
      const draft = await openFiling('again.txt');
      await vscode.commands.executeCommand('secFiling.judgeAs', { date: '2026-03-31' });
      await untilProblems(draft, ofToday);
      await close(again);
      await untilProblems(draft, problems => problems.length === 0);
      await untilProblems(await openFiling('again.txt'), ofToday);
      await vscode.commands.executeCommand('secFiling.judgeAsItSays');
      await close(again);
      await fs.delete(again);
    });

    it('is so under another name', async () => {
      const [before, after] = ['draft.txt', 'final.txt'].map(each => vscode.Uri.joinPath(workspace(), each)) as [
        vscode.Uri,
        vscode.Uri,
      ];
      const { fs } = vscode.workspace;
      await fs.writeFile(before, await fs.readFile(vscode.Uri.joinPath(workspace(), name)));
      await openFiling('draft.txt');
      await vscode.commands.executeCommand('secFiling.judgeAs', { date: '2026-03-31' });
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(before, after);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await untilProblems(await openFiling('final.txt'), ofToday);
      await close(after);
      // Another file of the old name is another filing.
      await fs.copy(after, before);
      await untilProblems(await openFiling('draft.txt'), asItSays);
      await close(before);
      for (const each of [before, after]) await fs.delete(each);
    });

    it('stays so where what is asked is answered as it stands', async () => {
      const filing = await openFiling(name);
      let answered = false;
      void vscode.commands.executeCommand('secFiling.judgeAs').then(() => {
        answered = true;
      });
      await soon(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return answered || undefined;
      });
      assert.match(await hover(filing, 'Item 5'), /2026-03-31/);
    });

    it('has the outline of the form that is chosen, and its own again once that is taken back', async () => {
      const filing = await openFiling(name);
      await vscode.commands.executeCommand('secFiling.judgeAs', { form: '10-K405' });
      await untilFormIs('Form 10-K405');
      await vscode.commands.executeCommand('secFiling.judgeAsItSays');
      await untilFormIs('Form 8-K');
      await untilProblems(filing, asItSays);
    });
  });
}
