import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ProgressLocation,
  ThemeIcon,
  type TreeDataProvider,
  type TreeItem,
  type Uri,
  window,
} from 'vscode';
import { documentAddress } from './document-files.ts';
import { fileName } from './file-name.ts';
import { ICONS, type Listed } from './open-document.ts';

interface Part extends Listed {
  readonly start: number;
  readonly end: number;
}
interface Progress {
  readonly documents: readonly Part[];
  readonly size: number;
  readonly next: number | null;
  readonly open: number;
}

const VIEW = 'secFiling.submission';
const SHOWN = `${VIEW}Shown`;

/** "Open Submission as Folder" lists the documents of a file of any length in the explorer; each is read from the disk when it is opened. */
export function submission(start: () => Promise<boolean>): Disposable[] {
  const changed = new EventEmitter<undefined>();
  let file: Uri | undefined;
  let parts: readonly Part[] = [];
  const provider: TreeDataProvider<Part> = {
    onDidChangeTreeData: changed.event,
    getChildren: () => [...parts],
    getTreeItem: part => item(file!, part),
    getParent: () => undefined,
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider });
  const show = async (of: Uri | undefined, found: readonly Part[]) => {
    [file, parts] = [of, found];
    view.description = of ? fileName(of) : '';
    changed.fire(undefined);
    await commands.executeCommand('setContext', SHOWN, of !== undefined);
  };
  return [
    changed,
    view,
    commands.registerCommand('secFiling.openSubmission', async (named?: Uri) => {
      const of = named ?? (await window.showOpenDialog({ title: l10n.t('Open Submission as Folder') }))?.[0];
      if (!of || !(await start())) return;
      const found = await looked(of);
      if (!found) return;
      await show(of, found);
      await view.reveal(found[0]!, { focus: true });
    }),
    commands.registerCommand('secFiling.closeSubmission', () => show(undefined, [])),
  ];
}

function item(file: Uri, { name, type, description, size, content, start, end }: Part): TreeItem {
  const label = type || description || name;
  const uri = documentAddress(file.toString(), name, { start: String(start), end: String(end) });
  return {
    label,
    description: [type && description, name, size].filter(Boolean).join(' \u00b7 '),
    tooltip: [type, description, name, size].filter(Boolean).join('\n'),
    iconPath: new ThemeIcon(ICONS[content] ?? 'file-text'),
    command: { command: 'secFiling.openDocument', title: l10n.t('Open Document'), arguments: [uri] },
    accessibilityInformation: { label: `${label}, ${description}, ${size}` },
  };
}

/** Looks the file through, with progress; undefined where there is nothing to show, which is said, or the user cancels. */
async function looked(uri: Uri): Promise<readonly Part[] | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Opening {0}', fileName(uri)),
    cancellable: true,
  };
  const found = await window.withProgress(
    options,
    async (progress, token): Promise<readonly Part[] | string | undefined> => {
      const parts: Part[] = [];
      for (let place: { from: number | null; open?: number } = { from: 0 }; place.from !== null; ) {
        const turn = uri.scheme === 'file' ? await part(uri, place) : null;
        if (token.isCancellationRequested) return undefined;
        if (!turn)
          return l10n.t(
            '{0} is not on a disk that the language server can read in pieces, as in a browser. Open it where VS Code runs on the machine that holds it.',
            fileName(uri),
          );
        parts.push(...turn.documents);
        progress.report({
          increment: (100 * ((turn.next ?? turn.size) - place.from)) / turn.size,
          message: l10n.t('Documents: {0}', parts.length),
        });
        place = { from: turn.next, open: turn.open };
      }
      return parts.length > 0 ? parts : l10n.t('{0} has no <DOCUMENT> in it: it is not a submission.', fileName(uri));
    },
  );
  if (typeof found !== 'string') return found;
  void window.showInformationMessage(found);
  return undefined;
}

async function part(uri: Uri, place: object): Promise<Progress | null> {
  return commands.executeCommand('sec-filing.documentsOfFile', { uri: uri.toString(), ...place });
}
