import type { ExtensionContext } from 'vscode';

/** One bundle serves both: the desktop and remote machines, and the browser, whose extensions run in a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { activate: start } = await (typeof importScripts === 'function'
    ? import('./browser.ts')
    : import('./desktop.ts'));
  start(context);
}

export { stop as deactivate } from './start.ts';

declare const importScripts: unknown;
