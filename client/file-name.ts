import type { Uri } from 'vscode';

/** The last part of a path: what an editor's tab says. */
export function fileName({ path }: Pick<Uri, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
