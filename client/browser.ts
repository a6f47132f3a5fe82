import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions, type Opened } from './client-options.ts';
import { NAME, SECTION } from './options.ts';

let worker: Worker | undefined;

/** In a browser the server is a worker. */
export function createClient(
  { extensionUri }: ExtensionContext,
  output: LogOutputChannel,
  opened: Opened,
): BaseLanguageClient {
  const dist = Uri.joinPath(extensionUri, 'dist');
  // A worker does not know where it comes from.
  const initializationOptions = { rulePages: Uri.joinPath(extensionUri, 'docs', 'rules').toString(true) };
  const options = { ...clientOptions(output, opened), initializationOptions };
  const client = new LanguageClient(SECTION, NAME, () => startWorker(dist), options);
  client.onRequest('sec-filing/readFile', readFile);
  return client;
}

/** For the worker, which reads no files by itself; null where there is none, and for what is no settings file. */
async function readFile(uri: string): Promise<string | null> {
  if (!uri.endsWith('/.sec-filing.json')) return null;
  try {
    return await textOf(Uri.parse(uri));
  } catch {
    return null;
  }
}

/**
 * A server told to exit leaves its worker behind: a restart ends that one. A worker may be refused a script by the kind its host says it is
 * (".cjs" is none that all know): it is given the scripts themselves, the engine as what answers `require`.
 */
async function startWorker(dist: Uri): Promise<MessageTransports> {
  worker?.terminate();
  const [engine, server] = await Promise.all(
    ['engine.cjs', 'server.cjs'].map(name => textOf(Uri.joinPath(dist, name))),
  );
  // It is asked for when the server's own script has run, which has to stand first: it begins with a line for Node.
  const required = `
globalThis.require = () => {
  const module = { exports: {} };
  ((module, exports) => {${engine}\n})(module, module.exports);
  globalThis.require = () => module.exports;
  return module.exports;
};
`;
  worker = new Worker(URL.createObjectURL(new Blob([server!, required], { type: 'text/javascript' })));
  // What VS Code gives for a worker is no `Worker` that the client would know as one.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

async function textOf(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
