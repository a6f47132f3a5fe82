import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  Selection,
  type TextDocument,
  type TreeDataProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './ask.ts';
import {
  type Comparison,
  type ComparisonNode,
  countsOf,
  itemOf,
  keptNodes,
  nodesOf,
  type Pair,
} from './comparison-node.ts';
import { documentAddress } from './document-files.ts';
import { fileName } from './file-name.ts';
import type { FilingInFront } from './filing-in-front.ts';
import { otherFiling } from './other-filing.ts';

const VIEW = 'secFiling.comparison';
const SHOWN = `${VIEW}Shown`;
const ALL = `${VIEW}All`;
/** A filing's edits are waited for so long, in milliseconds. */
const SETTLED = 800;
/** What stands for a stretch that one filing has not. */
const NOTHING = { stretch: -1, file: 'nothing.compared' };

/** "Compare with Another Filing..." lists two filings by item in the view "Comparison"; each pair opens as VS Code's own comparison of its words. */
export function comparison(ask: Ask, front: FilingInFront): Disposable[] {
  const changed = new EventEmitter<undefined>();
  let shown: Comparison | undefined;
  let nodes: readonly ComparisonNode[] = [];
  let all = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const provider: TreeDataProvider<ComparisonNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => [...(node ? node.children : nodes)],
    getTreeItem: itemOf,
    getParent: node => nodes.find(({ children }) => children.includes(node)),
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  const show = async (found: Comparison | undefined) => {
    shown = found;
    nodes = found ? keptNodes(nodes, nodesOf(found, all)) : [];
    view.message = found ? messageOf(found) : '';
    view.description = found ? how(found) : '';
    changed.fire(undefined);
    await commands.executeCommand('setContext', SHOWN, found !== undefined);
    await commands.executeCommand('setContext', ALL, all);
  };
  const asked = (uri: Uri, other: Uri) =>
    window.withProgress({ location: { viewId: VIEW } }, () =>
      ask<Comparison>('sec-filing.compare', { uri: uri.toString(), other: other.toString() }),
    );
  const compare = async (uri: Uri | undefined, with_: Uri | undefined) => {
    const other = uri && (with_ ?? (await otherFiling(uri)));
    if (!uri || !other) return;
    const found = await asked(uri, other);
    if (!found) {
      const why = l10n.t(
        '{0} and {1} cannot be compared: one of them cannot be read as a filing.',
        fileName(uri),
        fileName(other),
      );
      void window.showWarningMessage(why);
      return;
    }
    await show(found);
    const [first] = nodes;
    if (first) await view.reveal(first, { focus: true });
    else void window.showInformationMessage(l10n.t('The two filings say the same, whatever their wrapping and pages.'));
  };
  const edited = ({ uri }: TextDocument) => {
    if (!shown || ![shown.old.uri, shown.new.uri].includes(uri.toString())) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const found = shown && (await asked(Uri.parse(shown.new.uri, true), Uri.parse(shown.old.uri, true)));
      if (shown && found) await show(found);
    }, SETTLED);
  };
  const showAll = (wanted: boolean) => () => {
    all = wanted;
    return show(shown);
  };

  return [
    changed,
    view,
    { dispose: () => clearTimeout(timer) },
    workspace.onDidChangeTextDocument(({ document }) => edited(document)),
    commands.registerCommand('secFiling.compare', async (of?: Uri, other?: Uri) => {
      const uri = of instanceof Uri ? of : front.uri;
      if (uri) await compare(uri, other instanceof Uri ? other : undefined);
      else void window.showInformationMessage(l10n.t('Compare is for filings: open one first.'));
    }),
    commands.registerCommand('secFiling.compareSelected', (_: Uri, [one, other]: readonly Uri[]) =>
      compare(one, other),
    ),
    commands.registerCommand('secFiling.showSame', showAll(true)),
    commands.registerCommand('secFiling.hideSame', showAll(false)),
    commands.registerCommand('secFiling.closeComparison', () => show(undefined)),
    commands.registerCommand('secFiling.openPair', async (node?: ComparisonNode) => {
      const pair = (node ?? view.selection[0])?.pair;
      if (!shown || !pair) return;
      const [left, right] = sides(shown, pair);
      const options = { preview: true, preserveFocus: true };
      await commands.executeCommand('vscode.diff', left, right, `${pair.name} (${how(shown)})`, options);
    }),
    commands.registerCommand('secFiling.openAllPairs', async () => {
      if (!shown) return;
      const found = shown;
      const pairs = found.pairs.filter(({ state }) => state !== 'same');
      const resources = pairs.map(pair => {
        const [left, right] = sides(found, pair);
        return [right, pair.left && left, pair.right && right];
      });
      await commands.executeCommand('vscode.changes', l10n.t('Changes ({0})', how(found)), resources);
    }),
    commands.registerCommand('secFiling.goToPair', async (node?: ComparisonNode) => {
      const pair = (node ?? view.selection[0])?.pair;
      const place = pair?.right ?? pair?.left;
      if (!shown || !place) return;
      const uri = Uri.parse(pair?.right ? shown.new.uri : shown.old.uri, true);
      await window.showTextDocument(uri, { selection: new Selection(place.line, 0, place.line, 0) });
    }),
  ];
}

/** "10-K, LARCH CO, 2003-03-10 -> 2004-03-10: 3 changed." What both are called alike is said once. */
function messageOf({ old, new: own, pairs, remarks }: Comparison): string {
  const [before, after] = [title(old), title(own)];
  const alike = before.replace(/\d{4}-\d\d-\d\d$/, '');
  const rest = alike !== before && after.startsWith(alike) ? after.slice(alike.length) : after;
  return [`${before} \u2192 ${rest}: ${countsOf(pairs)}.`, ...remarks].join(' ');
}

/** A filing in few words: what the server calls it, or else its file. */
function title({ uri, title: told }: Comparison['old']): string {
  return told || fileName(Uri.parse(uri, true));
}

function how(found: Comparison): string {
  return `${fileName(Uri.parse(found.old.uri, true))} \u2194 ${fileName(Uri.parse(found.new.uri, true))}`;
}

/** Where the text of either side is read. */
function sides(
  found: Comparison,
  { left = { ...NOTHING, line: 0 }, right = { ...NOTHING, line: 0 } }: Pair,
): readonly [Uri, Uri] {
  return [
    documentAddress(found.old.uri, left.file, { stretch: String(left.stretch) }),
    documentAddress(found.new.uri, right.file, { stretch: String(right.stretch) }),
  ];
}
