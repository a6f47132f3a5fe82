import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeView,
  type TreeViewOptions,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { FilingInFront } from './filing-in-front.ts';
import { type Answered, type FilingNode, itemOf, nodesOf, withAll } from './filing-node.ts';

/** What is shown of a filing. */
export interface Shown {
  readonly description: string;
  readonly groups: readonly Answered[];
}

/** A view of the side bar on the filing in front. */
export interface SideView extends Disposable {
  readonly view: TreeView<FilingNode>;
  readonly nodes: readonly FilingNode[];
  /** True while it shows the text as it is. */
  readonly current: boolean;
  /** Asks again. */
  show(): Promise<void>;
  /** Draws again what is known. */
  draw(): void;
}

interface Shows {
  readonly id: string;
  /** Asks for what is to be seen, long lists to their ends where the `whole` is wanted; null where there is nothing. */
  ask(uri: Uri, whole: boolean): Promise<Shown | null>;
  /** Which of the groups are shown; all, unless it says otherwise. */
  filter?(groups: readonly Answered[]): readonly Answered[];
  /** Another answer is shown, or the view has become visible. */
  shown?(): void;
  readonly options?: Omit<TreeViewOptions<FilingNode>, 'treeDataProvider'>;
}

/**
 * Asks only while it is visible; an answer that an edit has overtaken is dropped, for the edit is asked about by itself. Only the groups that say
 * something else are drawn anew: where VS Code exchanges a tree as a whole, keys that are pressed meanwhile come to nothing.
 */
export function sideView(
  front: FilingInFront,
  { id, ask, filter = groups => groups, shown, options }: Shows,
): SideView {
  const changed = new EventEmitter<FilingNode[] | undefined>();
  const rest = `${id}.showRest`;
  let nodes: readonly FilingNode[] = [];
  let known: ReadonlyMap<string, FilingNode> = new Map();
  /** The groups by their names, as they are drawn, and what each says. */
  let drawn = new Map<string, string>();
  let answer: Shown | null = null;
  let of: Uri | undefined;
  /** The filing whose lists are shown to their ends. */
  let whole: string | undefined;
  let version: number | undefined;
  let turn = 0;
  let stale = true;

  const view = window.createTreeView<FilingNode>(id, {
    ...options,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => [...(node ? node.children : nodes)],
      getTreeItem: node => itemOf(node, rest),
      getParent: node => node.parent,
    },
  });
  const draw = () => {
    const groups = answer ? filter(answer.groups) : [];
    nodes = of ? nodesOf(of, groups, known) : [];
    known = new Map(nodes.flatMap(withAll).map(node => [node.id, node]));
    view.description = answer?.description ?? '';
    const before = drawn;
    drawn = new Map(nodes.map((node, i) => [nameOf(node), JSON.stringify(groups[i])]));
    const others = nodes.filter(node => drawn.get(nameOf(node)) !== before.get(nameOf(node)));
    if ([...drawn.keys()].join('\n') !== [...before.keys()].join('\n')) changed.fire(undefined);
    else if (others.length > 0) changed.fire(others);
    shown?.();
  };
  const show = async () => {
    stale = true;
    const own = ++turn;
    if (!view.visible) return;
    const { uri } = front;
    const before = uri && versionOf(uri);
    // A server that is stopped answers no more: the next change is asked about again.
    const found = uri ? await ask(uri, uri.toString() === whole).catch(() => undefined) : null;
    if (found === undefined || own !== turn || (uri && before !== undefined && versionOf(uri) !== before)) return;
    [of, answer, version, stale] = [uri, found, uri && versionOf(uri), false];
    draw();
  };
  const subscriptions = [
    changed,
    view,
    front.onChange(() => void show()),
    commands.registerCommand(rest, async (node: FilingNode) => {
      whole = node.of.toString();
      await show();
    }),
    view.onDidChangeVisibility(() => (stale ? void show() : shown?.())),
  ];
  return {
    view,
    get nodes() {
      return nodes;
    },
    get current() {
      return !stale && of !== undefined && versionOf(of) === version;
    },
    show,
    draw,
    dispose: () => {
      for (const each of subscriptions) each.dispose();
    },
  };
}

/** A group by its name, and its filing. */
function nameOf({ id, of }: FilingNode): string {
  return `${id} ${of}`;
}

function versionOf(uri: Uri): number | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri.toString())?.version;
}
