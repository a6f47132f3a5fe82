import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { close, isOf, open, openFiling, placeOf, until, untilLanguage, untilProblems, workspace } from './workbench.ts';

/** What each setting changes, at once and without a reload, and that its default brings it back. */
export function settings() {
  describe('a setting', () => {
    const set = (name: string, value?: unknown) =>
      vscode.workspace.getConfiguration('secFiling').update(name, value, vscode.ConfigurationTarget.Workspace);
    const file = (name: string) => vscode.Uri.joinPath(workspace(), name);

    it('leaves filings plain text until they are to be recognised again', async () => {
      for (const name of ['8-k-faults.txt', '8-k-2024.txt']) {
        await openFiling(name);
        await close(file(name));
      }
      await set('detect', false);
      const { uri } = await open('8-k-2024.txt');
      // Files are judged in the order in which they are opened, and this one is called a filing by hand.
      const other = await open('8-k-faults.txt');
      await vscode.commands.executeCommand('secFiling.treatAsFiling');
      await untilLanguage(other.uri, 'sec-filing');
      assert.equal(
        vscode.workspace.textDocuments.find(({ uri: { path } }) => path === uri.path)?.languageId,
        'plaintext',
      );
      await set('detect');
      await untilLanguage(uri, 'sec-filing');
    });

    it('says how much is reported', async () => {
      const faulty = await openFiling('8-k-faults.txt');
      const { length } = await untilProblems(faulty, found => found.some(isOf('zip-format')));
      await set('preset', 'quiet');
      await untilProblems(faulty, found => found.length > 0 && found.length < length);
      await set('preset');
      await untilProblems(faulty, found => found.length === length);
    });

    it('turns a rule off, or gives it a severity of its own', async () => {
      const faulty = await openFiling('8-k-faults.txt');
      const [zip] = (await untilProblems(faulty, found => found.some(isOf('zip-format')))).filter(isOf('zip-format'));
      assert.notEqual(zip!.severity, vscode.DiagnosticSeverity.Information);
      await set('rules', { 'zip-format': 'off' });
      await untilProblems(faulty, found => found.length > 0 && !found.some(isOf('zip-format')));
      await set('rules', { 'zip-format': 'information' });
      const { Information } = vscode.DiagnosticSeverity;
      await untilProblems(faulty, found =>
        found.filter(isOf('zip-format')).some(({ severity }) => severity === Information),
      );
      await set('rules');
      await untilProblems(faulty, found =>
        found.filter(isOf('zip-format')).some(({ severity }) => severity === zip!.severity),
      );
    });

    it('shows a lens above each definition', async () => {
      const agreement = await openFiling('asset-purchase-agreement.txt');
      const lenses = () =>
        vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', agreement.uri, 100);
      assert.deepEqual(await lenses(), []);
      await set('codeLens', true);
      assert.ok((await lenses()).some(({ command }) => /^\d+ uses/.test(command?.title ?? '')));
      await set('codeLens');
    });

    it('fills a paragraph anew as soon as the line that is typed on is too long', async () => {
      const draft = await openFiling('8-k-2024.txt');
      const onType = vscode.workspace.getConfiguration('editor', draft);
      await onType.update('formatOnType', true, vscode.ConfigurationTarget.Workspace);
      await set('rewrapOnType', true);
      const edit = new vscode.WorkspaceEdit();
      const sentence = `     ${'The registrant has said so before. '.repeat(2).trimEnd()}`;
      edit.insert(draft.uri, placeOf(draft, 'Item 9.01').translate(0, -2), `${sentence}\n\n`);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const end = placeOf(draft, sentence).translate(0, sentence.length - 2);
      vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: ' Thereafter' });
      await vscode.commands.executeCommand('type', { text: ' ' });
      await until(
        vscode.workspace.onDidChangeTextDocument,
        () => draft.lineAt(end.line).text.length <= 80 || undefined,
      );
      assert.match(draft.lineAt(end.line + 1).text, /^Thereafter /);
      await set('rewrapOnType');
      await onType.update('formatOnType', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
