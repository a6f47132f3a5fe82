import type { ExtensionContext } from 'vscode';
import { checkTasks } from './check-task.ts';
import { start } from './start.ts';

/**
 * One bundle serves both: the desktop and remote machines, and the browser, whose extensions run in a worker. What talks to the server is
 * evaluated once a filing is there.
 */
export function activate(context: ExtensionContext): void {
  const inBrowser = typeof importScripts === 'function';
  if (!inBrowser) context.subscriptions.push(...checkTasks(context.asAbsolutePath('dist/cli.cjs')));
  start(context, async (output, opened) => {
    const { createClient } = await (inBrowser ? import('./browser.ts') : import('./desktop.ts'));
    return createClient(context, output, opened);
  });
}

export { stop as deactivate } from './start.ts';

declare const importScripts: unknown;
