import type { Memento, Uri } from 'vscode';
import type { Remembered } from './renames.ts';

/** Which lines of a filing's form check were signed off by hand, and on which day (ISO). */
export type SignedOff = Readonly<Record<string, string>>;

export interface SignOffs extends Remembered {
  of(uri: Uri): SignedOff;
  put(uri: Uri, keys: readonly string[], done: boolean): Promise<void>;
}

const KEY = 'signedOff';
/** The oldest are dropped beyond this, so that a workspace's state does not grow for ever: filings, and lines of one. */
const [FILINGS, LINES] = [500, 2000];

/** Keeps them in the workspace's state, by the address of the filing. */
export function signOffs(state: Memento): SignOffs {
  const all = () => state.get<Readonly<Record<string, SignedOff>>>(KEY, {});
  const of = (uri: Uri) => all()[uri.toString()] ?? {};
  const keep = async (uri: Uri, own: readonly (readonly [string, string])[]) => {
    const { [uri.toString()]: _, ...others } = all();
    const kept = Object.entries(others).slice(1 - FILINGS);
    // What lies last is the newest.
    await state.update(
      KEY,
      Object.fromEntries(own.length > 0 ? [...kept, [uri.toString(), Object.fromEntries(own)]] : kept),
    );
  };
  return {
    of,
    put: async (uri, keys, done) => {
      const left = Object.entries(of(uri)).filter(([key]) => !keys.includes(key));
      const now = done ? keys.map(key => [key, today()] as const) : [];
      await keep(uri, [...left, ...now].slice(-LINES));
    },
    known: () => Object.keys(all()),
    copy: (from, to) => keep(to, Object.entries(of(from))),
    forget: uri => keep(uri, []),
  };
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
