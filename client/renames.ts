import { type Disposable, Uri, workspace } from 'vscode';

/** What is remembered of filings, by their addresses. */
export interface Remembered {
  /** The addresses of which something is. */
  known(): readonly string[];
  copy(from: Uri, to: Uri): unknown;
  forget(uri: Uri): unknown;
}

/**
 * What is remembered of a file goes with it when it gets another name, or a folder that it lies in does. It is there under the new name before
 * VS Code opens that, and under the old one until the file has it no more.
 */
export function followRenames(...all: readonly Remembered[]): Disposable[] {
  return [
    workspace.onWillRenameFiles(event =>
      event.waitUntil(eachMoved(all, event.files, ({ of, from, to }) => of.copy(from, to))),
    ),
    workspace.onDidRenameFiles(({ files }) => void eachMoved(all, files, ({ of, from }) => of.forget(from))),
  ];
}

interface Moved {
  readonly of: Remembered;
  readonly from: Uri;
  readonly to: Uri;
}

/** One after the other, for each writes the workspace's state. */
async function eachMoved(
  all: readonly Remembered[],
  files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
  move: (moved: Moved) => unknown,
): Promise<void> {
  for (const { oldUri, newUri } of files) {
    const [before, after] = [oldUri.toString(), newUri.toString()];
    for (const of of all)
      for (const key of of.known().filter(each => each === before || each.startsWith(`${before}/`)))
        await move({ of, from: Uri.parse(key), to: Uri.parse(after + key.slice(before.length)) });
  }
}
