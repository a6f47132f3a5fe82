import type { Memento, Uri } from 'vscode';
import type { Remembered } from './renames.ts';

/** The documents the user has given back to plain text. */
export interface NotFilings extends Remembered {
  has(uri: Uri): boolean;
  remember(uri: Uri): void;
  forget(uri: Uri): void;
}

const KEY = 'notFilings';
/** The oldest are dropped beyond this, so that a workspace's state does not grow for ever. */
const LIMIT = 1000;

/** Keeps them in the workspace's state, so that they stay plain text in later sessions. */
export function notFilings(state: Memento): NotFilings {
  const uris = new Set(state.get<string[]>(KEY, []));
  const save = () => void state.update(KEY, [...uris].slice(-LIMIT));
  const remember = (uri: Uri) => {
    // The name of an untitled document is given to another one later.
    if (uri.scheme === 'untitled') return;
    uris.add(uri.toString());
    save();
  };
  return {
    has: uri => uris.has(uri.toString()),
    known: () => [...uris],
    remember,
    copy: (_, to) => remember(to),
    forget: uri => {
      if (uris.delete(uri.toString())) save();
    },
  };
}
