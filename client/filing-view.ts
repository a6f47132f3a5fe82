import {
  commands,
  type Disposable,
  env,
  Location,
  Selection,
  type TextEditor,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './ask.ts';
import type { FilingInFront } from './filing-in-front.ts';
import { type Answered, type FilingNode, nodeAt, rangeOf } from './filing-node.ts';
import { SECTION } from './options.ts';
import { sideView } from './side-view.ts';

/** The cursor is waited for so long, in milliseconds. */
const RESTED = 100;

/** The view "Filing": what the filing in front consists of, and the way to each part of it. */
export function filingView(ask: Ask, front: FilingInFront): Disposable[] {
  /** Where a node has brought the cursor: there it is not followed. */
  let went = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reveal(), RESTED);
  };
  const side = sideView(front, {
    id: 'secFiling.filing',
    ask: async (uri, whole) => {
      const about = { uri: uri.toString(), whole };
      const found = await ask<{ title: string; groups: Answered[] }>('sec-filing.filing', about);
      return found && { description: found.title, groups: found.groups };
    },
    shown: follow,
  });
  /** Shows the node round the cursor. */
  const reveal = async () => {
    const editor = front.uri && editorOf(front.uri);
    if (!editor || !side.view.visible || !side.current) return;
    if (!workspace.getConfiguration(SECTION, editor.document).get('followCursor')) return;
    const wentHere = went === keyOf(editor);
    went = '';
    const node = nodeAt(side.nodes, editor.selection.active);
    // The tree may have changed before it was asked to.
    if (node && !wentHere) await side.view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
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
  /** From a line's menu, or from a key: then of the line that is selected. */
  const withNode = (work: (node: FilingNode) => unknown) => (node?: FilingNode) => {
    const of = node ?? side.view.selection[0];
    return of && work(of);
  };

  return [
    side,
    { dispose: () => clearTimeout(timer) },
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
        await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.Active });
        // Anywhere else than at the cursor it would take the cursor there.
        const from = editor.selection.active;
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

/** Of several editors of one text the one that was last written in. */
function editorOf(uri: Uri): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  return [activeTextEditor, ...visibleTextEditors].find(editor => editor?.document.uri.toString() === uri.toString());
}

function keyOf({ document, selection: { active } }: TextEditor): string {
  return `${document.uri} ${active.line} ${active.character}`;
}
