import {
  type CancellationToken,
  type Connection,
  MessageType,
  ShowMessageNotification,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Editor, Encoding } from './editor.ts';
import { closeness } from './features/closeness.ts';
import { type FilingSymbols, filingSymbols } from './features/filing-symbols.ts';
import type { OpenFilings } from './open-filings.ts';
import { sent } from './positions.ts';

/** A text file of the workspace; `modified` in milliseconds, `size` in bytes. */
export interface FolderFile {
  readonly uri: string;
  readonly modified: number;
  readonly size: number;
}

/** The files of the workspace's folders, read without the editor. */
export interface FolderFiles {
  /** The text files in a folder and below it, none that a link leads out to. */
  list(folder: string): Promise<readonly FolderFile[]>;
  /** Undefined for what is no filing, or cannot be read. */
  symbols(uri: string, encoding: Encoding): Promise<FilingSymbols | undefined>;
  /** So many are read at once. */
  readonly atOnce: number;
  /** There is nothing more to read for now. */
  rest(): void;
}

/** A longer file, in bytes, is left out, and that is said. */
const LARGE = 32 * 2 ** 20;
/** Fewer files than this are read before progress could be shown. */
const FEW = 8;
/** What the user cancelled is not begun again within this many milliseconds. */
const CANCELLED = 60_000;
/** No list of places is read beyond this. */
const LIMIT = 500;

interface Indexed extends FolderFile {
  readonly found: FilingSymbols | undefined;
}

/** Answers what is looked for in all filings of the workspace: those that are open as they stand, the others from an index kept by the time they were modified. */
export function workspaceSymbols(
  connection: Connection,
  files: FolderFiles | undefined,
  workspace: {
    readonly filings: () => OpenFilings;
    readonly editor: () => Editor;
  },
) {
  const encoding = () => workspace.editor().encoding;
  const index = new Map<string, Indexed>();
  const told = new Set<string>();
  let building: Promise<void> | undefined;
  let listed = false;
  let cancelledAt = -CANCELLED;

  connection.onWorkspaceSymbol(async ({ query }, cancelled) => {
    if (files) await Promise.race([upToDate(files), untilCancelled(cancelled)]);
    else tellOnce('In the browser only the filings that are open are searched for symbols.');
    return nearest(query);
  });

  function upToDate(from: FolderFiles): Promise<void> {
    const fresh = (listed && workspace.editor().watches) || Date.now() < cancelledAt + CANCELLED;
    if (fresh && !building) return Promise.resolve();
    building ??= build(from).finally(() => {
      building = undefined;
    });
    return building;
  }

  /** Reads what has changed since the last time, and forgets what is gone. */
  async function build(from: FolderFiles): Promise<void> {
    listed = true;
    const lists = await Promise.all(workspace.editor().folders.map(folder => from.list(folder)));
    const there = new Map(lists.flat().map(file => [keyOf(file.uri), file]));
    for (const key of index.keys()) if (!there.has(key)) index.delete(key);
    const changed = [...there.values()].filter(file => {
      const known = index.get(keyOf(file.uri));
      return known?.modified !== file.modified || known.size !== file.size;
    });
    const large = changed.filter(({ size }) => size > LARGE);
    for (const file of large) index.set(keyOf(file.uri), { ...file, found: undefined });
    tellOnce(leftOut(large));
    const whole = await readAll(
      from,
      changed.filter(({ size }) => size <= LARGE),
    );
    if (whole) return;
    listed = false;
    cancelledAt = Date.now();
  }

  /** True when all were read, false when the user cancelled. */
  async function readAll(from: FolderFiles, changed: readonly FolderFile[]): Promise<boolean> {
    const progress = changed.length > FEW && workspace.editor().showsProgress ? await begun(connection) : undefined;
    let next = 0;
    const readOn = async (): Promise<void> => {
      while (next < changed.length && !progress?.token.isCancellationRequested) {
        progress?.report((100 * next) / changed.length, `${next} of ${changed.length} files`);
        const file = changed[next++]!;
        index.set(keyOf(file.uri), { ...file, found: await from.symbols(file.uri, encoding()).catch(failed) });
      }
    };
    await Promise.all(Array.from({ length: from.atOnce }, readOn));
    progress?.done();
    from.rest();
    return !progress?.token.isCancellationRequested;
  }

  function nearest(query: string): WorkspaceSymbol[] {
    const open = new Map(
      [...workspace.filings()].map(([uri, filing]) => [
        keyOf(uri),
        { uri, found: sent(filing, encoding(), filingSymbols(filing)) },
      ]),
    );
    const all = [...[...index].filter(([key]) => !open.has(key)).map(([, file]) => file), ...open.values()];
    const near = all.flatMap(({ uri, found }) =>
      (found?.symbols ?? []).flatMap(symbol => {
        const score = closeness(query, symbol.name);
        return score > 0 ? [{ score, uri, symbol, title: found!.title }] : [];
      }),
    );
    if (query !== '' && near.length > LIMIT)
      tellOnce(`No more than ${LIMIT} places are listed: with more of the name the others are found.`);
    near.sort((a, b) => b.score - a.score);
    return near.slice(0, LIMIT).map(({ uri, title, symbol: { name, kind, range } }) => ({
      name,
      kind,
      location: { uri, range },
      containerName: title,
    }));
  }

  /** A file that cannot be read must not take the others with it. */
  function failed(error: unknown): undefined {
    connection.console.error(String(error));
  }

  function tellOnce(message: string): void {
    if (message === '' || told.has(message)) return;
    told.add(message);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }

  return {
    /** Files or folders have changed. */
    changed(): void {
      listed = false;
    },
  };
}

async function begun(connection: Connection): Promise<WorkDoneProgressServerReporter> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Reading filings', 0, undefined, true);
  return progress;
}

function untilCancelled(token: CancellationToken): Promise<void> {
  return new Promise(resolve => {
    token.onCancellationRequested(() => resolve());
  });
}

function leftOut(files: readonly FolderFile[]): string {
  if (files.length === 0) return '';
  const names = files.map(({ uri }) => keyOf(uri.slice(uri.lastIndexOf('/') + 1)));
  return `Not searched for symbols, being larger than ${LARGE / 2 ** 20} MB: ${names.join(', ')}.`;
}

/** An address however its letters are escaped. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, drive => drive.toLowerCase());
  } catch {
    return uri;
  }
}
