import assert from 'node:assert/strict';
import type {
  CallHierarchyItem,
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { TextDocument, TextEdit } from 'vscode-languageserver-types';
import { editsOf } from './editor.ts';
import { evenly } from './places.ts';

/** A filing that is open in the editor, while all is asked that can be. */
export interface Visit {
  readonly uri: string;
  /** As it is now. */
  readonly document: () => TextDocument;
  readonly places: readonly Position[];
  readonly symbols: readonly DocumentSymbol[];
  /** The answer, looked through; undefined where the server does not offer it, or refuses. */
  ask<T>(method: string, params: object): Promise<T | undefined>;
  /** Sends what wants no answer, where the server takes it. */
  tell(method: string, params: object): Promise<void>;
  apply(edit: WorkspaceEdit): Promise<void>;
}

/** For each message that a capability stands for, how an editor comes to send it, and what it goes on to ask. */
export const requests: readonly ((visit: Visit) => Promise<void>)[] = [
  wholeText,
  eachPlace,
  ranges,
  completions,
  typing,
  callHierarchies,
  codeActions,
  commands,
  workspace,
  renames,
];

/** How a client would have lines formatted. */
const options = { tabSize: 8, insertSpaces: true };

const resolved: Readonly<Record<string, string>> = {
  'textDocument/codeLens': 'codeLens/resolve',
  'textDocument/documentLink': 'documentLink/resolve',
};

async function wholeText({ uri, document, ask }: Visit): Promise<void> {
  const textDocument = { uri };
  for (const method of ['foldingRange', 'codeLens', 'documentLink', 'documentColor', 'diagnostic'].map(inText)) {
    const result = await ask<object[]>(method, { textDocument });
    const resolve = resolved[method];
    if (resolve) for (const each of evenly(result ?? [], 3)) await ask(resolve, each);
  }
  await ask('textDocument/formatting', { textDocument, options });
  await ask('textDocument/willSaveWaitUntil', { textDocument, reason: 1 });
  const tokens = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  if (tokens?.resultId !== undefined)
    await ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: tokens.resultId });
  await ask('textDocument/semanticTokens/range', { textDocument, range: middle(document()) });
}

async function eachPlace({ uri, places, ask }: Visit): Promise<void> {
  const textDocument = { uri };
  for (const position of places) {
    const place = { textDocument, position };
    for (const method of ['hover', 'definition', 'declaration', 'typeDefinition', 'implementation'].map(inText))
      await ask(method, place);
    for (const method of ['documentHighlight', 'linkedEditingRange', 'signatureHelp', 'moniker'].map(inText))
      await ask(method, place);
    for (const includeDeclaration of [true, false])
      await ask('textDocument/references', { ...place, context: { includeDeclaration } });
  }
  await ask('textDocument/selectionRange', { textDocument, positions: places });
}

async function ranges({ uri, document, symbols, ask }: Visit): Promise<void> {
  const textDocument = { uri };
  for (const range of [middle(document()), ...evenly(symbols, 2).map(symbol => symbol.range)]) {
    const hints = await ask<object[]>('textDocument/inlayHint', { textDocument, range });
    for (const hint of evenly(hints ?? [], 3)) await ask('inlayHint/resolve', hint);
    await ask('textDocument/rangeFormatting', { textDocument, range, options });
    await ask('textDocument/rangesFormatting', { textDocument, ranges: [range], options });
  }
}

async function completions({ uri, places, ask }: Visit): Promise<void> {
  for (const position of places) {
    const result = await ask<CompletionItem[] | CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
      context: { triggerKind: 1 },
    });
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    for (const item of evenly(items, 2)) await ask('completionItem/resolve', item);
  }
}

/** Words are typed at the ends of lines of prose, past the eightieth column, and taken back. */
async function typing({ uri, document, ask, apply }: Visit): Promise<void> {
  const textDocument = { uri };
  const before = document();
  const prose = [...before.getText().matchAll(/^[^<>\n]*[a-z]{2} [a-z]{2}[^<>\n]{20,60}[a-z,]$/gm)];
  for (const { index, 0: line } of evenly(prose, 5)) {
    const end = before.positionAt(index + line.length);
    const newText = ' and, as may be, further words that go past the eightieth column ';
    await apply({ changes: { [uri]: [{ range: { start: end, end }, newText }] } });
    const position = { line: end.line, character: end.character + newText.length };
    await ask('textDocument/onTypeFormatting', { textDocument, position, ch: ' ', options });
    await apply({ changes: { [uri]: undoing(before, document()) } });
  }
}

async function callHierarchies({ uri, places, ask }: Visit): Promise<void> {
  for (const position of places) {
    const items = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument: { uri },
      position,
    });
    for (const item of items ?? []) {
      const calls = await ask<{ to: CallHierarchyItem }[]>('callHierarchy/outgoingCalls', { item });
      for (const { to } of evenly(calls ?? [], 2)) await ask('callHierarchy/incomingCalls', { item: to });
      await ask('callHierarchy/incomingCalls', { item });
    }
  }
}

/** A curly quote is typed in the middle; what is offered there and at problems is carried out and taken back. */
async function codeActions({ uri, document, ask, apply }: Visit): Promise<void> {
  const textDocument = { uri };
  const before = document();
  const { start } = middle(before);
  await apply({ changes: { [uri]: [{ range: { start, end: start }, newText: '\u2019' }] } });
  const report = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
  const found = evenly(report?.items ?? [], 3).map(each => ({ range: each.range, diagnostics: [each] }));
  for (const { range, diagnostics } of [{ range: whole(document()), diagnostics: [] }, ...found]) {
    const context = { diagnostics, triggerKind: 1 };
    const actions = (await ask<CodeAction[]>('textDocument/codeAction', { textDocument, range, context })) ?? [];
    // One of each sort.
    for (const action of new Map(actions.map(each => [`${each.kind} ${each.command?.command}`, each])).values()) {
      const { edit, command } = (await ask<CodeAction>('codeAction/resolve', action)) ?? action;
      if (edit) await thereAndBack({ document, apply }, edit);
      if (command)
        await ask('workspace/executeCommand', { command: command.command, arguments: command.arguments ?? [] });
    }
  }
  await apply({ changes: { [uri]: undoing(before, document()) } });
}

async function commands({ uri, places, ask }: Visit): Promise<void> {
  await ask('workspace/executeCommand', { command: 'sec-filing.formCheck', arguments: [uri] });
  const execute = <T>(command: string, argument: object) =>
    ask<T>('workspace/executeCommand', { command, arguments: [argument] });
  await execute('sec-filing.status', { uri });
  const list = await execute<{ documents: object[] }>('sec-filing.documents', { uri, line: 20 });
  for (const index of [...evenly([...list!.documents.keys()], 3), 9999])
    await execute('sec-filing.document', { uri, index });
  const { pieces } = (await execute<{ pieces: object[] }>('sec-filing.preview', { uri }))!;
  await execute('sec-filing.preview', { uri, from: pieces.length >> 1, to: (pieces.length >> 1) + 3 });
  for (const wanted of [{ form: '10-K', date: '2026-03-31' }, { form: '9-Z' }, { date: null }]) {
    await execute('sec-filing.judgeAs', { uri, ...wanted });
    await execute('sec-filing.profile', { uri });
  }
  await execute('sec-filing.filing', { uri });
  await execute('sec-filing.checklist', { uri });
  const signedOff = { 'zip-format 0 A line of an earlier day.': '2004-03-05' };
  await execute('sec-filing.checklist', { uri, signedOff });
  for (const format of ['markdown', 'html']) await execute('sec-filing.formCheck', { uri, format, signedOff });
  for (const page of [false, true]) await execute('sec-filing.timeline', { uri, page });
  await execute('sec-filing.compare', { uri, other: uri });
  for (const stretch of [0, 1, 9999]) await execute('sec-filing.compared', { uri, stretch });
  const parts = await execute<{ documents: { start: number; end: number }[] }>('sec-filing.documentsOfFile', { uri });
  for (const { start, end } of evenly(parts!.documents, 2))
    await execute('sec-filing.documentOfFile', { uri, start, end });
  await execute('sec-filing.documentOfFile', { uri, start: 0, end: 400 });
  for (const wanted of [[], [{ form: '8-K', items: ['8.01'] }], [{ form: '9-Z' }]])
    await ask('workspace/executeCommand', { command: 'sec-filing.newFiling', arguments: wanted });
  for (const position of places)
    for (const format of ['csv', 'markdown'])
      await ask('workspace/executeCommand', {
        command: 'sec-filing.tableText',
        arguments: [{ uri, position, format }],
      });
}

async function workspace({ uri, ask, tell }: Visit): Promise<void> {
  await tell('workspace/didChangeConfiguration', { settings: null });
  await tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
  for (const query of ['', 'item', 'Fernhollow']) {
    const symbols = await ask<object[]>('workspace/symbol', { query });
    for (const symbol of evenly(symbols ?? [], 2)) await ask('workspaceSymbol/resolve', symbol);
  }
  await ask('workspace/diagnostic', { previousResultIds: [] });
}

/** A name is changed wherever it stands, in its first word, and back again; which leaves the text as it was where all is read as before. */
async function renames(visit: Visit): Promise<void> {
  const { uri, document, places, ask, apply } = visit;
  const textDocument = { uri };
  const done = new Set<string | undefined>();
  for (const position of places) {
    const place = { textDocument, position };
    const name = await ask<{ range: Range; placeholder: string }>('textDocument/prepareRename', place);
    if (done.has(name?.placeholder)) continue;
    done.add(name?.placeholder);
    const newName = name?.placeholder.replace(/\w+/, 'Quillmark') ?? 'Quillmark';
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...place, newName });
    if (!name || !edit) continue;
    const before = document();
    await apply(edit);
    const back = {
      textDocument,
      position: moved(name.range.start, edit, before, document()),
      newName: name.placeholder,
    };
    const undone = (await ask<WorkspaceEdit>('textDocument/rename', back)) ?? {};
    await apply(undone);
    if (editsOf(undone, uri).length === editsOf(edit, uri).length)
      assert.equal(document().getText(), before.getText(), `"${name.placeholder}" renamed there and back`);
    else await apply({ changes: { [uri]: undoing(before, document()) } });
  }
}

/** Where a place is after an edit. */
function moved(position: Position, edit: WorkspaceEdit, before: TextDocument, after: TextDocument): Position {
  const offset = before.offsetAt(position);
  const earlier = editsOf(edit, before.uri)
    .map(({ range, newText }) => ({
      end: before.offsetAt(range.end),
      more: newText.length - before.getText(range).length,
    }))
    .filter(({ end }) => end <= offset);
  return after.positionAt(earlier.reduce((sum, { more }) => sum + more, offset));
}

async function thereAndBack(
  { document, apply }: Pick<Visit, 'document' | 'apply'>,
  edit: WorkspaceEdit,
): Promise<void> {
  const [before, { uri }] = [document(), document()];
  await apply(edit);
  await apply({ changes: { [uri]: undoing(before, document()) } });
}

/** The one edit that makes a text what it was: between what both begin and end with. */
function undoing(old: TextDocument, now: TextDocument): TextEdit[] {
  const [was, is] = [old.getText(), now.getText()];
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let tail = 0;
  while (tail < shorter - start && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  const range = { start: now.positionAt(start), end: now.positionAt(is.length - tail) };
  return [{ range, newText: was.slice(start, was.length - tail) }];
}

function whole(document: TextDocument): Range {
  return { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
}

/** A page or so in the middle of a text. */
function middle(document: TextDocument): Range {
  const half = document.getText().length >> 1;
  return { start: document.positionAt(half), end: document.positionAt(half + 4000) };
}

function inText(name: string): string {
  return `textDocument/${name}`;
}
