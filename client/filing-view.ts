import {
  commands,
  type Disposable,
  EventEmitter,
  env,
  Location,
  Selection,
  type TextEditor,
  type TreeDataProvider,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './ask.ts';
import type { FilingInFront } from './filing-in-front.ts';
import { type Answered, type FilingNode, itemOf, nodeAt, nodesOf, rangeOf } from './filing-node.ts';
import { SECTION } from './options.ts';

const VIEW = 'secFiling.filing';
/** The cursor is waited for so long, in milliseconds. */
const RESTED = 100;

/** The view "Filing": what the filing in front consists of, and the way to each part of it. */
export function filingView(ask: Ask, front: FilingInFront): Disposable[] {
  const changed = new EventEmitter<undefined>();
  let nodes: readonly FilingNode[] = [];
  /** Of the text that the nodes are about. */
  let version = -1;
  let asked = 0;
  let stale = true;
  let went = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const provider: TreeDataProvider<FilingNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => [...(node ? node.children : nodes)],
    getTreeItem: itemOf,
    getParent: node => node.parent,
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  const show = async () => {
    stale = true;
    const turn = ++asked;
    const { uri } = front;
    if (!view.visible) return;
    const before = uri && versionOf(uri);
    const answer =
      uri && (await ask<{ title: string; groups: Answered[] }>('sec-filing.filing', { uri: uri.toString() }));
    // What has been edited meanwhile is asked for by its own turn.
    if (turn !== asked || (uri && before !== undefined && versionOf(uri) !== before)) return;
    nodes = uri && answer ? nodesOf(uri, answer.groups) : [];
    version = (uri && versionOf(uri)) ?? -1;
    stale = false;
    view.description = answer?.title ?? '';
    changed.fire(undefined);
    follow();
  };
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reveal(), RESTED);
  };
  /** Shows the node round the cursor, unless it was a node that brought the cursor there. */
  const reveal = async () => {
    const editor = front.uri && editorOf(front.uri);
    if (!editor || !view.visible || stale || editor.document.version !== version) return;
    if (!workspace.getConfiguration(SECTION, editor.document).get('followCursor')) return;
    const wentHere = went === keyOf(editor);
    went = '';
    const node = nodeAt(nodes, editor.selection.active);
    if (node && !wentHere) await view.reveal(node, { select: true, focus: false });
  };
  const goTo = async (node: FilingNode) => {
    if (!node.range) return;
    const { start } = rangeOf(node.range);
    const editor = await window.showTextDocument(node.of, {
      viewColumn: editorOf(node.of)?.viewColumn ?? ViewColumn.Active,
      selection: new Selection(start, start),
    });
    went = keyOf(editor);
  };
  const withNode = (work: (node: FilingNode) => unknown) => (node?: FilingNode) => {
    const of = node ?? view.selection[0];
    return of && work(of);
  };

  return [
    changed,
    view,
    { dispose: () => clearTimeout(timer) },
    front.onChange(() => void show()),
    view.onDidChangeVisibility(() => (stale ? void show() : follow())),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === front.uri?.toString()) follow();
    }),
    commands.registerCommand('secFiling.goTo', withNode(goTo)),
    commands.registerCommand(
      'secFiling.copyValue',
      withNode(({ value }) => value !== undefined && env.clipboard.writeText(value)),
    ),
    commands.registerCommand(
      'secFiling.findReferences',
      withNode(async node => {
        await goTo(node);
        await commands.executeCommand('references-view.findReferences');
      }),
    ),
    commands.registerCommand(
      'secFiling.peekPlace',
      withNode(async ({ of, range }) => {
        const editor = editorOf(of);
        if (!range || !editor) return;
        const from = editor.visibleRanges[0]?.start ?? editor.selection.active;
        await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.Active });
        await commands.executeCommand('editor.action.peekLocations', of, from, [new Location(of, rangeOf(range))]);
      }),
    ),
    commands.registerCommand(
      'secFiling.openNode',
      withNode(
        ({ of, document }) => document !== undefined && commands.executeCommand('secFiling.openDocument', of, document),
      ),
    ),
  ];
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
}

function versionOf(uri: Uri): number | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri.toString())?.version;
}

function keyOf({ document, selection: { active } }: TextEditor): string {
  return `${document.uri} ${active.line} ${active.character}`;
}
