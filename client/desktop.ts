import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, type Opened } from './client-options.ts';
import { NAME, SECTION } from './options.ts';

/** On the desktop and on remote machines the server is a process of its own. */
export function createClient(context: ExtensionContext, output: LogOutputChannel, opened: Opened): BaseLanguageClient {
  const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  return new LanguageClient(SECTION, NAME, { run, debug: run }, clientOptions(output, opened));
}
