import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ID, inBrowser } from './workbench.ts';

interface Contributes {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  readonly taskDefinitions: readonly { readonly type: string }[];
}

/** What asks for a disk or for processes, which a browser has not. */
const DESKTOP = /^secFiling\.(?:(?:open|close)Submission|submission\.focus|checkFolder)$|^sec-filing$/;

/**
 * Keeps what the suite runs from here on. The check that it gives, defined last, names all that the manifest contributes and
 * no test has run: commands, views by the command that goes to them, settings that were changed, and types of tasks.
 */
export function contributed(): () => void {
  const { contributes } = vscode.extensions.getExtension(ID)!.packageJSON as { readonly contributes: Contributes };
  const settings = Object.keys(contributes.configuration.properties);
  const run = new Set<string>();
  const { executeCommand } = vscode.commands;
  vscode.commands.executeCommand = ((command: string, ...given: unknown[]) => {
    run.add(command);
    return executeCommand(command, ...given);
  }) as typeof executeCommand;
  const subscriptions = [
    vscode.workspace.onDidChangeConfiguration(event => {
      for (const name of settings) if (event.affectsConfiguration(name)) run.add(name);
    }),
    vscode.tasks.onDidStartTask(({ execution }) => run.add(execution.task.definition.type)),
  ];
  return () =>
    describe('what the manifest contributes', () => {
      it('has all been run', () => {
        vscode.commands.executeCommand = executeCommand;
        for (const subscription of subscriptions) subscription.dispose();
        const all = [
          ...contributes.commands.map(({ command }) => command),
          ...Object.values(contributes.views).flatMap(views => views.map(({ id }) => `${id}.focus`)),
          ...settings,
          ...contributes.taskDefinitions.map(({ type }) => type),
        ];
        assert.deepEqual(
          all.filter(name => !run.has(name) && !(inBrowser && DESKTOP.test(name))),
          [],
        );
      });
    });
}
