import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { Ask } from './ask.ts';
import { setLanguage } from './detect.ts';
import { fileName } from './file-name.ts';
import { DOCUMENTS } from './options.ts';

/** A document of a filing by itself, as the server answers. */
export interface DocumentText {
  readonly name: string;
  readonly language: string | null;
  readonly text?: string;
  readonly base64?: string;
  readonly wrong: readonly string[];
}

/** A filing's edits are waited for so long, in milliseconds. */
const SETTLED = 300;
/** So many documents are kept as they were read. */
const KEPT = 20;

/** The address of a document of the filing at `of`; `place` is what the server finds it by. */
export function documentAddress(of: string, name: string, place: Readonly<Record<string, string>>): Uri {
  const query = new URLSearchParams({ ...place, of }).toString();
  return Uri.from({ scheme: DOCUMENTS, path: `/${fileName(Uri.parse(of, true))}/${name}`, query });
}

export interface DocumentFiles extends Disposable {
  read(uri: Uri): Promise<DocumentText>;
}

/** The documents of filings as files that cannot be written, each under its own name; an edit of the filing changes them. */
export function documentFiles(ask: Ask): DocumentFiles {
  const changed = new EventEmitter<FileChangeEvent[]>();
  const kept = new Map<string, Promise<DocumentText>>();
  const versions = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const read = (uri: Uri): Promise<DocumentText> => {
    const key = uri.toString();
    const known = kept.get(key) ?? asked(uri, ask);
    kept.delete(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return known;
  };

  const edited = ({ uri: filing }: TextDocument) => {
    const of = filing.toString();
    const own = [...kept.keys()].map(key => Uri.parse(key, true)).filter(uri => filingOf(uri) === of);
    for (const uri of own) kept.delete(uri.toString());
    versions.set(of, (versions.get(of) ?? 0) + 1);
    clearTimeout(timers.get(of));
    const open = workspace.textDocuments.filter(({ uri }) => uri.scheme === DOCUMENTS && filingOf(uri) === of);
    const uris = new Map([...own, ...open.map(({ uri }) => uri)].map(uri => [uri.toString(), uri]));
    if (uris.size === 0) return;
    timers.set(
      of,
      setTimeout(() => changed.fire([...uris.values()].map(uri => ({ type: FileChangeType.Changed, uri }))), SETTLED),
    );
  };

  const provider: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose: () => {} }),
    stat: async uri => ({
      type: FileType.File,
      ctime: 0,
      mtime: versions.get(filingOf(uri)) ?? 0,
      size: bytesOf(await read(uri)).length,
    }),
    readFile: async uri => bytesOf(await read(uri)),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };

  const named = new WeakSet<TextDocument>();
  /** A name may not tell the language: a text in HTML, an exhibit that is plain text. Asked once, so that the user's own choice stands. */
  const inItsLanguage = async (document: TextDocument) => {
    if (document.uri.scheme !== DOCUMENTS || named.has(document)) return;
    named.add(document);
    const { language } = await read(document.uri);
    if (language && language !== document.languageId && !document.isClosed) await setLanguage(document, language);
  };

  const subscriptions = [
    changed,
    workspace.registerFileSystemProvider(DOCUMENTS, provider, { isReadonly: true, isCaseSensitive: true }),
    workspace.onDidChangeTextDocument(({ document }) => edited(document)),
    workspace.onDidOpenTextDocument(document => void inItsLanguage(document)),
  ];
  workspace.textDocuments.forEach(document => void inItsLanguage(document));
  return {
    read,
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const each of subscriptions) each.dispose();
    },
  };
}

async function asked(uri: Uri, ask: Ask): Promise<DocumentText> {
  const { of = '', ...place } = Object.fromEntries(new URLSearchParams(uri.query));
  const numbers = Object.entries(place).map(([key, value]) => [key, Number(value)]);
  const answer = await ask<DocumentText>(commandFor(place), { uri: of, ...Object.fromEntries(numbers) });
  // Another document may stand in its place by now.
  if (answer?.name !== fileName(uri)) throw FileSystemError.FileNotFound(uri);
  return answer;
}

/** A document by its number, a stretch that is compared by its own, or a document by where it lies in a long file. */
function commandFor(place: object): string {
  if ('index' in place) return 'sec-filing.document';
  return 'stretch' in place ? 'sec-filing.compared' : 'sec-filing.documentOfFile';
}

export function filingOf(uri: Uri): string {
  return new URLSearchParams(uri.query).get('of') ?? '';
}

function bytesOf({ text, base64 }: DocumentText): Uint8Array {
  if (base64 === undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

function refuse(): never {
  throw FileSystemError.NoPermissions(l10n.t('A document of a filing is changed in the filing.'));
}
