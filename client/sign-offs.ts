import type { Memento, Uri } from 'vscode';

/** Which lines of a filing's form check were signed off by hand, and on which day (ISO). */
export type SignedOff = Readonly<Record<string, string>>;

export interface SignOffs {
  of(uri: Uri): SignedOff;
  put(uri: Uri, keys: readonly string[], done: boolean): Promise<void>;
}

const KEY = 'signedOff';
/** The oldest are dropped beyond this, so that a workspace's state does not grow for ever: filings, and lines of one. */
const [FILINGS, LINES] = [500, 2000];

/** Keeps them in the workspace's state, by the address of the filing. */
export function signOffs(state: Memento): SignOffs {
  const all = () => state.get<Readonly<Record<string, SignedOff>>>(KEY, {});
  return {
    of: uri => all()[uri.toString()] ?? {},
    put: async (uri, keys, done) => {
      const { [uri.toString()]: before = {}, ...others } = all();
      const left = Object.entries(before).filter(([key]) => !keys.includes(key));
      const now = done ? keys.map(key => [key, today()] as const) : [];
      const own = [...left, ...now].slice(-LINES);
      const kept = Object.entries(others).slice(1 - FILINGS);
      // What lies last is the newest.
      await state.update(
        KEY,
        Object.fromEntries(own.length > 0 ? [...kept, [uri.toString(), Object.fromEntries(own)]] : kept),
      );
    },
  };
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
