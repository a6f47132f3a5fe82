import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type Memento,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { Remembered } from './renames.ts';

/** A form and a day that the user has chosen for a filing: either one, or both. */
export interface Profile {
  readonly form?: string;
  /** ISO. */
  readonly date?: string;
}

/** What filings are judged as by the user's choice. */
export interface Profiles extends Disposable, Remembered {
  /** Undefined where the filing is judged as what it says itself. */
  of(uri: Uri): Profile | undefined;
  /** Without a choice it is forgotten. */
  put(uri: Uri, profile: Profile | undefined): Promise<void>;
  /** Tells the server, which knows it for as long as the filing is open. */
  opened(document: TextDocument): Promise<void>;
  /** A filing is judged as something else now. */
  readonly onDidChange: Event<Uri>;
}

/** The server's command. */
export const JUDGE_AS = 'sec-filing.judgeAs';
const KEY = 'judgedAs';
/** The oldest are dropped beyond this, so that a workspace's state does not grow for ever. */
const LIMIT = 500;

/** Keeps them in the workspace's state, by the address of the filing; those of texts without a file for as long as these are open. */
export function profiles(state: Memento): Profiles {
  const changed = new EventEmitter<Uri>();
  const untitled = new Map<string, Profile>();
  const all = () => state.get<Readonly<Record<string, Profile>>>(KEY, {});
  const closed = workspace.onDidCloseTextDocument(({ uri }) => untitled.delete(uri.toString()));
  const of = (uri: Uri) => untitled.get(uri.toString()) ?? all()[uri.toString()];
  const put = async (uri: Uri, profile: Profile | undefined) => {
    const key = uri.toString();
    if (uri.scheme === 'untitled') {
      if (profile) untitled.set(key, profile);
      else untitled.delete(key);
    } else {
      const { [key]: _, ...others } = all();
      const kept = Object.entries(others).slice(1 - LIMIT);
      // What lies last is the newest.
      await state.update(KEY, Object.fromEntries(profile ? [...kept, [key, profile]] : kept));
    }
    changed.fire(uri);
  };
  return {
    onDidChange: changed.event,
    of,
    opened: async ({ uri }) => {
      const profile = of(uri);
      if (!profile) return;
      await commands.executeCommand(JUDGE_AS, { uri: uri.toString(), ...profile });
      changed.fire(uri);
    },
    put,
    known: () => Object.keys(all()),
    copy: (from, to) => put(to, of(from)),
    forget: uri => put(uri, undefined),
    dispose: () => {
      closed.dispose();
      changed.dispose();
    },
  };
}
