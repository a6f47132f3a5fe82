import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ID, inBrowser, open } from './workbench.ts';

/** What a window pays in which no filing is; runs before anything is opened. */
export function activation() {
  describe('a window without a filing', () => {
    const extension = () => {
      const found = vscode.extensions.getExtension(ID);
      assert.ok(found);
      return found;
    };

    it('does not start the extension', () => {
      assert.equal(extension().isActive, false);
    });

    it('starts it for a text, to look at its head, and no server', async () => {
      const start = performance.now();
      const worked = inBrowser ? undefined : process.cpuUsage();
      await extension().activate();
      const { user, system } = worked ? process.cpuUsage(worked) : { user: 0, system: 0 };
      // Told, not tested: the machine may be busy.
      const work = worked ? `, of them at work ${((user + system) / 1000).toFixed(0)} ms` : '';
      console.log(`activation: ${(performance.now() - start).toFixed(0)} ms${work}`);
      const letter = await open('ordinary.txt');
      assert.equal(letter.languageId, 'plaintext');
      const commands = await vscode.commands.getCommands();
      assert.deepEqual(
        commands.filter(name => name.startsWith('sec-filing.')),
        [],
      );
    });
  });
}
