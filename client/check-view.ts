import { commands, type Disposable, l10n, type Memento, TreeItemCheckboxState, Uri, window, workspace } from 'vscode';
import type { Ask } from './ask.ts';
import { askWhere } from './ask-where.ts';
import type { FilingInFront } from './filing-in-front.ts';
import { type Answered, type FilingNode, keysOf } from './filing-node.ts';
import { sideView } from './side-view.ts';
import type { SignOffs } from './sign-offs.ts';

interface Checklist {
  readonly title: string;
  readonly progress: string;
  readonly groups: readonly Answered[];
}

/** How lines fare, in so far as they can be left out. */
type Fate = 'open' | 'signed' | 'not checked' | 'passed' | 'not applicable';

const FATES: Readonly<Record<Fate, () => string>> = {
  open: () => l10n.t('Open findings'),
  signed: () => l10n.t('Signed off'),
  'not checked': () => l10n.t('Not checked'),
  passed: () => l10n.t('Passed'),
  'not applicable': () => l10n.t('Not applicable'),
};
const ALL = Object.keys(FATES) as Fate[];

const HIDDEN = 'checksHidden';
const FILTERED = 'secFiling.checksFiltered';

interface Needs {
  readonly ask: Ask;
  readonly front: FilingInFront;
  readonly signOffs: SignOffs;
  readonly state: Memento;
  readonly extension: Uri;
}

/** The view "Form Check": the checklist of the filing in front, what is signed off of it, and whether it is ready. */
export function checkView({ ask, front, signOffs, state, extension }: Needs): Disposable[] {
  let hidden = new Set(state.get<readonly Fate[]>(HIDDEN, []));

  const side = sideView(front, {
    id: 'secFiling.check',
    ask: async (uri, whole) => {
      const about = { uri: uri.toString(), whole, signedOff: signOffs.of(uri) };
      const found = await ask<Checklist>('sec-filing.checklist', about);
      return found && { description: found.progress, groups: found.groups };
    },
    filter: groups => (hidden.size === 0 ? groups : without(groups, hidden)),
    options: { manageCheckboxStateManually: true },
  });
  const tell = () => {
    void commands.executeCommand('setContext', FILTERED, hidden.size > 0);
    const names = ALL.filter(fate => hidden.has(fate)).map(fate => FATES[fate]());
    side.view.message = names.length > 0 ? l10n.t('Not shown: {0}.', names.join(', ')) : '';
  };
  const hide = async (fates: readonly Fate[]) => {
    hidden = new Set(fates);
    tell();
    side.draw();
    await state.update(HIDDEN, fates);
  };
  const signOff = async (items: readonly (readonly [FilingNode, TreeItemCheckboxState])[]) => {
    for (const [node, box] of items) await signOffs.put(node.of, keysOf(node), box === TreeItemCheckboxState.Checked);
    await side.show();
  };
  tell();

  return [
    side,
    side.view.onDidChangeCheckboxState(({ items }) => signOff(items)),
    commands.registerCommand('secFiling.signOff', async (node: FilingNode | undefined = side.view.selection[0]) => {
      if (!node || node.kind === 'group') return;
      const box = node.state === 'signed' ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked;
      await signOff([[node, box]]);
    }),
    commands.registerCommand('secFiling.openFindingsOnly', () => hide(ALL.filter(fate => fate !== 'open'))),
    commands.registerCommand('secFiling.allChecks', () => hide([])),
    commands.registerCommand('secFiling.filterChecks', async () => {
      const items = ALL.map(fate => ({ label: FATES[fate](), fate, picked: !hidden.has(fate) }));
      const title = l10n.t('Which lines of the form check are shown?');
      const picked = await window.showQuickPick(items, { canPickMany: true, title });
      if (picked) await hide(ALL.filter(fate => !picked.some(item => item.fate === fate)));
    }),
    commands.registerCommand('secFiling.explainRule', async (node: FilingNode | undefined = side.view.selection[0]) => {
      const rule = node?.rule;
      if (rule)
        await commands.executeCommand('markdown.showPreview', Uri.joinPath(extension, 'docs', 'rules', `${rule}.md`));
    }),
    commands.registerCommand('secFiling.exportFormCheck', async (to?: Uri) => {
      const { uri } = front;
      if (!uri) {
        void window.showInformationMessage(l10n.t('Form Check is for filings: open one first.'));
        return;
      }
      const where = { title: l10n.t('Export Form Check'), ending: '-form-check.html' };
      const filters = { HTML: ['html'], Markdown: ['md'] };
      const file = to instanceof Uri ? to : await askWhere(uri, { ...where, filters });
      if (!file) return;
      const format = /\.(?:md|markdown)$/i.test(file.path) ? 'markdown' : 'html';
      const about = { uri: uri.toString(), format, signedOff: signOffs.of(uri) };
      const memo = await ask<string>('sec-filing.formCheck', about);
      if (memo !== null) await workspace.fs.writeFile(file, new TextEncoder().encode(memo));
    }),
  ];
}

/** The groups without the lines that fare so; what holds none any more goes too. */
function without(nodes: readonly Answered[], hidden: ReadonlySet<Fate>): Answered[] {
  return nodes.flatMap(node => {
    if (node.kind === 'readiness' || node.kind === 'chosen') return [node];
    if (!node.children) return hidden.has(fateOf(node)) ? [] : [node];
    const children = without(node.children, hidden);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** A finding that is open goes by its severity. */
function fateOf({ state }: Answered): Fate {
  if (state === 'off') return 'not applicable';
  return ALL.find(fate => fate === state) ?? 'open';
}
