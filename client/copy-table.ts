import { commands, type Disposable, env, l10n, window } from 'vscode';
import { LANGUAGE } from './options.ts';

/** "Copy Table as CSV" and "... as Markdown" put the table that the cursor is in on the clipboard. */
export function copyTable(): Disposable[] {
  return [
    commands.registerCommand('secFiling.copyTableAsCsv', () => copy('csv')),
    commands.registerCommand('secFiling.copyTableAsMarkdown', () => copy('markdown')),
  ];
}

async function copy(format: 'csv' | 'markdown'): Promise<void> {
  const editor = window.activeTextEditor;
  const filing = editor?.document.languageId === LANGUAGE ? editor : undefined;
  const { line, character } = filing?.selection.active ?? {};
  const text =
    filing &&
    (await commands.executeCommand<string | null>('sec-filing.tableText', {
      uri: filing.document.uri.toString(),
      position: { line, character },
      format,
    }));
  if (!text) {
    void window.showInformationMessage(
      l10n.t('Put the cursor into a table of a filing, between <TABLE> and </TABLE>.'),
    );
    return;
  }
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Table copied, rows: {0}', text.trimEnd().split('\n').length), 4000);
}
