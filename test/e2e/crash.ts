import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inBrowser, openFiling, soon, symbols, untilProblems } from './workbench.ts';

/** The processes of servers that this extension host has started. */
async function servers(): Promise<number[]> {
  const { execFileSync } = await import('node:child_process');
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap(line => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && args!.includes('server.cjs') ? [Number(pid)] : [];
  });
}

/** What becomes of a window whose server dies. */
export function crash() {
  describe('a server that dies', () => {
    it('is started again, and told of the filings that are open', async function () {
      // A browser has its server in a worker, which no one can kill; Windows has no such list of processes.
      if (inBrowser || process.platform === 'win32') this.skip();
      const faulty = await openFiling('8-k-faults.txt');
      const before = await untilProblems(faulty, problems => problems.length > 0);
      const outline = await symbols(faulty);
      const [dying, ...others] = await servers();
      assert.ok(dying !== undefined && others.length === 0);
      process.kill(dying, 'SIGKILL');
      await soon(async () => {
        const [reborn] = await servers();
        return reborn !== undefined && reborn !== dying ? reborn : undefined;
      });
      // An edit, which only a server that has the text can make anything of.
      const edit = new vscode.WorkspaceEdit();
      edit.insert(faulty.uri, new vscode.Position(0, 0), '\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      const moved = await untilProblems(
        faulty,
        problems =>
          problems.length === before.length && problems[0]!.range.start.line === before[0]!.range.start.line + 1,
      );
      assert.deepEqual(
        moved.map(({ message }) => message),
        before.map(({ message }) => message),
      );
      const again = await symbols(faulty);
      assert.deepEqual(
        again.map(({ name, range }) => [name, range.end.line]),
        outline.map(({ name, range }) => [name, range.end.line + 1]),
      );
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
