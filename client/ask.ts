import { commands, Uri, workspace } from 'vscode';
import { treatAsFiling } from './detect.ts';
import type { NotFilings } from './not-filings.ts';
import { LANGUAGE } from './options.ts';

/** Asks the server, by one of its commands, about the filing at `uri`; null where there is no answer. */
export type Ask = <R>(command: string, about: About) => Promise<R | null>;

interface About {
  readonly uri: string;
  /** Another filing that is asked about with it. */
  readonly other?: string;
  readonly [key: string]: unknown;
}

/**
 * The server knows filings that are open alone: one that is not, as after a restart of the window, is opened and asked for again, unless the
 * user has given it back to plain text.
 */
export function asking(start: () => Promise<boolean>, released: NotFilings): Ask {
  return async <R>(command: string, about: About): Promise<R | null> => {
    if (!(await start())) return null;
    const ask = () => commands.executeCommand<R | null>(command, about);
    const opened = async () => {
      const uris = about.other === undefined ? [about.uri] : [about.uri, about.other];
      if (uris.some(uri => released.has(Uri.parse(uri, true)))) return false;
      return (await Promise.all(uris.map(openedAsFiling))).every(Boolean);
    };
    return (await ask()) ?? ((await opened()) ? ask() : null);
  };
}

async function openedAsFiling(uri: string): Promise<boolean> {
  try {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    // Nothing is remembered of one without a file.
    if (document.isUntitled && document.languageId !== LANGUAGE) return false;
    if (document.languageId !== LANGUAGE) await treatAsFiling(document);
    return true;
  } catch {
    // Moved away meanwhile, or too long for an editor.
    return false;
  }
}
