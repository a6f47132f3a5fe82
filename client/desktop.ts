import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { checkTasks } from './check-task.ts';
import { NAME, SECTION } from './options.ts';
import { start } from './start.ts';

/** On the desktop and on remote machines the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  context.subscriptions.push(...checkTasks(context.asAbsolutePath('dist/cli.cjs')));
  start(context, options => new LanguageClient(SECTION, NAME, { run, debug: run }, options));
}
