import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inBrowser, isMissingFileNumber, isOf, openFiling, soon, until, workspace } from './workbench.ts';

/** The command line as a task: what it finds in files that are not open goes to the Problems view. */
export function checkTask() {
  describe('the task that checks a folder', () => {
    const folder = () => vscode.Uri.joinPath(workspace(), 'Entwürfe & mehr');
    const copy = () => vscode.Uri.joinPath(folder(), 'März 2004 (2).txt');

    before(async function () {
      if (inBrowser) return this.skip();
      const from = vscode.Uri.joinPath(workspace(), '8-k-faults.txt');
      await vscode.workspace.fs.copy(from, copy());
      // A second file: the terminal shows a progress bar, which must not be in the way.
      await vscode.workspace.fs.copy(from, vscode.Uri.joinPath(folder(), 'zweite.txt'));
    });
    after(async () => {
      if (!inBrowser) await vscode.workspace.fs.delete(folder(), { recursive: true });
    });

    it('is offered for the folder, and for the filing in front', async () => {
      await openFiling('8-k-faults.txt');
      const offered = await vscode.tasks.fetchTasks({ type: 'sec-filing' });
      assert.deepEqual(offered.map(({ name }) => name).sort(), ['check 8-k-faults.txt', 'check folder']);
    });

    it('puts each problem at its line, whatever the names of folder and file', async () => {
      await vscode.commands.executeCommand('secFiling.checkFolder', folder());
      const found = await until(vscode.languages.onDidChangeDiagnostics, () => {
        const problems = vscode.languages.getDiagnostics(copy());
        return problems.some(isOf('wrong-weekday')) ? problems : undefined;
      });
      assert.ok(found.some(isMissingFileNumber), 'a line longer than the terminal is wide');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(copy())).split('\n');
      const weekday = found.find(isOf('wrong-weekday'))!;
      const { line, character } = weekday.range.start;
      assert.match(text[line]!.slice(character), /^Monday, March 2, 2004/);
      assert.equal(weekday.severity, vscode.DiagnosticSeverity.Warning);
      assert.equal(weekday.source, 'sec-filing');
    });

    it('is run as tasks.json has it', async () => {
      const own = { label: 'Entwürfe', type: 'sec-filing', path: 'Entwürfe & mehr/zweite.txt', preset: 'quiet' };
      const file = vscode.Uri.joinPath(workspace(), '.vscode/tasks.json');
      await vscode.workspace.fs.writeFile(
        file,
        new TextEncoder().encode(JSON.stringify({ version: '2.0.0', tasks: [own] })),
      );
      const task = await soon(async () =>
        (await vscode.tasks.fetchTasks({ type: 'sec-filing' })).find(({ name }) => name === own.label),
      );
      const ended = new Promise<vscode.TaskProcessEndEvent>(resolve => {
        const subscription = vscode.tasks.onDidEndTaskProcess(event => {
          if (event.execution.task.name !== own.label) return;
          subscription.dispose();
          resolve(event);
        });
      });
      await vscode.tasks.executeTask(task);
      // Warnings alone are no failure.
      assert.equal((await ended).exitCode, 0);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), '.vscode'), { recursive: true });
    });
  });
}
