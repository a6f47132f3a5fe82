import {
  commands,
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  type Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { fileName } from './file-name.ts';
import { LANGUAGE } from './options.ts';

/** The task's type and its problem matcher, as the manifest has them. */
const TYPE = 'sec-filing';
const MATCHER = '$sec-filing';

/** What `tasks.json` may say of it; without a path it is the whole folder. */
interface Check extends TaskDefinition {
  readonly path?: string;
  readonly preset?: string;
}

/** The command line in a terminal of its own: what it finds goes to the Problems view, of files that are not open too. */
export function checkTasks(commandLine: string): Disposable[] {
  const task = (definition: Check, scope: WorkspaceFolder | TaskScope, name: string): Task => {
    const { path = '.', preset } = definition;
    const args = [commandLine, 'check', ...(preset ? ['--preset', preset] : []), '--', path];
    const cwd = typeof scope === 'object' ? { cwd: scope.uri.fsPath } : {};
    // VS Code is Node when it is told so.
    const run = new ProcessExecution(process.execPath, args, { ...cwd, env: { ELECTRON_RUN_AS_NODE: '1' } });
    const made = new Task(definition, scope, name, 'SEC Filing', run, MATCHER);
    made.detail = `sec-filing ${args.slice(1).join(' ')}`;
    made.presentationOptions = { clear: true };
    return made;
  };
  const checkFolder = (folder: WorkspaceFolder) => task({ type: TYPE }, folder, l10n.t('check folder'));
  return [
    tasks.registerTaskProvider(TYPE, {
      provideTasks: () => {
        if (!workspace.isTrusted) return [];
        const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        const document = window.activeTextEditor?.document;
        const file = document?.languageId === LANGUAGE && document.uri.scheme === 'file' ? document.uri : undefined;
        const scope = (file && workspace.getWorkspaceFolder(file)) ?? TaskScope.Workspace;
        return [
          ...folders.map(checkFolder),
          ...(file ? [task({ type: TYPE, path: file.fsPath }, scope, l10n.t('check {0}', fileName(file)))] : []),
        ];
      },
      resolveTask: ({ definition, scope, name }) =>
        definition.type === TYPE ? task(definition as Check, scope ?? TaskScope.Workspace, name) : undefined,
    }),
    commands.registerCommand('secFiling.checkFolder', async (of?: Uri) => {
      const folder = of ? workspace.getWorkspaceFolder(of) : workspace.workspaceFolders?.[0];
      if (!folder) {
        void window.showInformationMessage(l10n.t('Open a folder first: its filings are checked.'));
        return;
      }
      const whole = !of || of.toString() === folder.uri.toString();
      await tasks.executeTask(
        whole ? checkFolder(folder) : task({ type: TYPE, path: of.fsPath }, folder, l10n.t('check {0}', fileName(of))),
      );
    }),
  ];
}
