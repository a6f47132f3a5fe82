import { commands, type Disposable, l10n, type QuickPickItem, ThemeIcon, Uri, window } from 'vscode';
import type { Ask } from './ask.ts';
import { type DocumentFiles, documentAddress } from './document-files.ts';
import { DOCUMENTS, LANGUAGE } from './options.ts';

export interface Listed {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly size: string;
  readonly content: string;
}

/** By what a document is made of; the others are text. */
export const ICONS: Readonly<Record<string, string>> = {
  html: 'code',
  xml: 'code',
  pdf: 'file-pdf',
  uuencoded: 'file-binary',
};

/** "Open Document..." opens a document of the filing in front by itself; with the filing's address and the document's number, or the document's address, at once. */
export function openDocument(ask: Ask, files: DocumentFiles): Disposable {
  return commands.registerCommand('secFiling.openDocument', async (of?: Uri | string, index?: number) => {
    if (of instanceof Uri && of.scheme === DOCUMENTS) return open(of, files);
    const editor = window.activeTextEditor;
    const uri = of?.toString() ?? (editor?.document.languageId === LANGUAGE ? editor.document.uri.toString() : '');
    if (uri === '') {
      void window.showInformationMessage(l10n.t('Open Document is for filings: open one first.'));
      return;
    }
    const line = editor?.document.uri.toString() === uri ? editor.selection.active.line : 0;
    const found = await ask<{ documents: Listed[]; at: number }>('sec-filing.documents', { uri, line });
    const chosen = typeof index === 'number' ? index : found && (await picked(found.documents, found.at));
    const listed = found?.documents[chosen ?? -1];
    if (listed) await open(documentAddress(uri, listed.name, { index: String(chosen) }), files);
  });
}

/** Opens a document, and says what is damaged in it. */
async function open(uri: Uri, files: DocumentFiles): Promise<void> {
  const { name, wrong } = await files.read(uri);
  await commands.executeCommand('vscode.open', uri);
  if (wrong.length > 0) void window.showWarningMessage(l10n.t('{0} is damaged: {1}.', name, wrong.join('; ')));
}

/** The number of the document that the user picks; that of the cursor comes first to hand. */
async function picked(documents: readonly Listed[], at: number): Promise<number | undefined> {
  const items = documents.map(
    ({ name, type, description, size, content }, index): QuickPickItem & { readonly index: number } => ({
      label: type || name,
      description: type ? name : '',
      detail: [description, size].filter(Boolean).join(' \u00b7 '),
      iconPath: new ThemeIcon(ICONS[content] ?? 'file-text'),
      index,
    }),
  );
  const box = window.createQuickPick<(typeof items)[number]>();
  box.title = l10n.t('Open Document');
  box.placeholder = l10n.t('Which document of the filing?');
  box.matchOnDescription = box.matchOnDetail = true;
  box.items = items;
  box.activeItems = items.slice(at, at + 1);
  return new Promise(resolve => {
    box.onDidAccept(() => {
      resolve(box.selectedItems[0]?.index);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
