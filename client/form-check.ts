import { commands, type Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import type { Ask } from './ask.ts';
import { fileName } from './file-name.ts';
import type { FilingInFront } from './filing-in-front.ts';
import type { SignOffs } from './sign-offs.ts';

const SCHEME = 'sec-filing-check';

/** "Form Check" shows the checklist of the filing in front as a page that can be read, searched and copied. */
export function formCheck(ask: Ask, front: FilingInFront, signOffs: SignOffs): Disposable[] {
  const changed = new EventEmitter<Uri>();
  const memo = async ({ query: uri }: Uri): Promise<string> =>
    (await ask<string>('sec-filing.formCheck', {
      uri,
      format: 'markdown',
      signedOff: signOffs.of(Uri.parse(uri, true)),
    })) ?? l10n.t('The filing is not open any more: open it, and run the form check again.');
  return [
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: memo,
    }),
    commands.registerCommand('secFiling.formCheck', async () => {
      const { uri } = front;
      if (!uri) {
        void window.showInformationMessage(l10n.t('Form Check is for filings: open one first.'));
        return;
      }
      const page = Uri.from({
        scheme: SCHEME,
        path: `/${l10n.t('Form Check of {0}', fileName(uri))}.md`,
        query: uri.toString(),
      });
      // The filing may have been edited since the page was shown.
      changed.fire(page);
      await commands.executeCommand('markdown.showPreviewToSide', page);
    }),
  ];
}
