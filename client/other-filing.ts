import { FileType, l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { fileName } from './file-name.ts';
import { LANGUAGE } from './options.ts';

/** So many files of a folder are offered. */
const FILES = 200;

interface Offered extends QuickPickItem {
  readonly uri?: Uri;
}

/** The filing that the user picks to compare `own` with: an open one, one of the same folder, or any file; undefined where none is. */
export async function otherFiling(own: Uri): Promise<Uri | undefined> {
  const open = workspace.textDocuments
    .filter(({ languageId, uri }) => languageId === LANGUAGE && ['file', 'untitled', own.scheme].includes(uri.scheme))
    .map(({ uri }) => uri)
    .filter(uri => uri.toString() !== own.toString());
  const known = new Set([own, ...open].map(String));
  const beside = (await textsBeside(own)).filter(uri => !known.has(uri.toString()));
  const near = beside.slice(0, FILES);
  const where =
    near.length < beside.length
      ? l10n.t('In the same folder: {0} of {1}', near.length, beside.length)
      : l10n.t('In the same folder');
  const choose: Offered = { label: l10n.t('Choose a file...'), alwaysShow: true };
  // Last: Enter takes the first, which is to be the file whose name was typed.
  const items = [...offered(l10n.t('Open filings'), open), ...offered(where, near), choose];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compare {0} with Another Filing', fileName(own)),
    placeHolder: l10n.t('With which filing? The earlier one of the two stands on the left.'),
    matchOnDescription: true,
  });
  if (picked !== choose) return picked?.uri;
  return (
    await window.showOpenDialog({ title: l10n.t('Compare with Another Filing'), defaultUri: Uri.joinPath(own, '..') })
  )?.[0];
}

function offered(group: string, uris: readonly Uri[]): Offered[] {
  if (uris.length === 0) return [];
  const items = uris.map(uri => ({ label: fileName(uri), description: workspace.asRelativePath(uri), uri }));
  return [{ label: group, kind: QuickPickItemKind.Separator }, ...items];
}

/** The other texts of a file's folder; none where a folder cannot be read. */
async function textsBeside(own: Uri): Promise<readonly Uri[]> {
  if (own.scheme === 'untitled') return [];
  const folder = Uri.joinPath(own, '..');
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => type === FileType.File && /\.txt$/i.test(name))
      .map(([name]) => Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}
