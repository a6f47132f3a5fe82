import { Uri, window, workspace } from 'vscode';
import { fileName } from './file-name.ts';

interface Wanted {
  readonly title: string;
  /** What the name of the filing is followed by: "-timeline.svg". */
  readonly ending: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Asks for the file to which something made of a filing is written: beside the filing, unless the user says otherwise. */
export async function askWhere(filing: Uri, { title, ending, filters }: Wanted): Promise<Uri | undefined> {
  const name = `${fileName(filing).replace(/\.\w+$/, '')}${ending}`;
  const folder = filing.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(filing, '..');
  return window.showSaveDialog({ title, filters, ...(folder && { defaultUri: Uri.joinPath(folder, name) }) });
}
