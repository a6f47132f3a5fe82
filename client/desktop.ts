import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { NAME, SECTION } from './options.ts';
import { start } from './start.ts';

/** On the desktop and on remote machines the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  start(context, options => new LanguageClient(SECTION, NAME, { run, debug: run }, options));
}
