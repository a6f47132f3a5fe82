import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Duplex, Readable, Writable } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-types';
import { randomOf } from '../fuzz/random.ts';

const root = path.join(import.meta.dirname, '../..');
const uri = 'file:///soak.txt';
/** The heap is looked at so many times, evenly over the edits. */
const LOOKS = 20;
/** Of so many edits the second half takes out what the first has put in, so that the heap is looked at with one and the same text. */
const ROUND = 20;
const INSERTS = [
  'x',
  'the ',
  '\n',
  '\nItem 5. Other Events\n',
  '<PAGE>\n',
  ' March 3, 2004 ',
  '(the "Buyer") ',
  '     (a)  A clause.\n',
];

/** The heap in use after a collection, in bytes, over the edits; and the time of an edit with the answers that follow it, in ms. */
export interface Soaked {
  readonly edits: number;
  readonly heap: readonly number[];
  readonly msPerEdit: number;
}

/** Edits a text through the server again and again, as an editor does, with what it asks after each edit. */
export async function soak(text: string, edits: number, seed = 1): Promise<Soaked> {
  const server = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      path.join(import.meta.dirname, 'heap.cjs'),
      '--import',
      'tsx',
      'server/main.ts',
      '--stdio',
    ],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  );
  const client = createMessageConnection(
    new StreamMessageReader(server.stdout as Readable),
    new StreamMessageWriter(server.stdin as Writable),
  );
  client.onRequest((method: string) => (method === 'workspace/configuration' ? [{}] : null));
  client.listen();
  const capabilities = { textDocument: { diagnostic: {}, publishDiagnostics: {} } };
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await client.sendNotification('initialized', {});
  let document = TextDocument.create(uri, 'sec-filing', 1, text);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sec-filing', version: 1, text },
  });

  const random = randomOf(seed);
  const apply = async (edit: TextEdit) => {
    const version = document.version + 1;
    document = TextDocument.create(uri, 'sec-filing', version, TextDocument.applyEdits(document, [edit]));
    const contentChanges = [{ range: edit.range, text: edit.newText }];
    await client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };
  const heap: number[] = [];
  const rounds = Math.ceil(edits / ROUND);
  const start = performance.now();
  for (let round = 1; round <= rounds; round++) {
    const undo: TextEdit[] = [];
    for (let i = 0; i < ROUND / 2; i++) {
      const insert = random.pick(INSERTS);
      const position = document.positionAt(random.int(document.getText().length + 1));
      const from = document.offsetAt(position);
      await apply({ range: { start: position, end: position }, newText: insert });
      undo.push({ range: { start: position, end: document.positionAt(from + insert.length) }, newText: '' });
      await asked(client, position, i);
    }
    // The last first: each is where it was put.
    for (const edit of undo.toReversed()) await apply(edit);
    await asked(client, { line: 0, character: 0 }, 0);
    if (round % Math.ceil(rounds / LOOKS) === 0) heap.push(await heapOf(server));
  }
  const msPerEdit = (performance.now() - start) / (rounds * ROUND);
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await once(server, 'exit');
  client.dispose();
  return { edits: rounds * ROUND, heap, msPerEdit };
}

/** What an editor asks after each edit, and something of what a person asks, in turn. */
async function asked(
  client: ReturnType<typeof createMessageConnection>,
  position: { readonly line: number; readonly character: number },
  turn: number,
): Promise<void> {
  const textDocument = { uri };
  const place = { textDocument, position };
  const line = { start: { line: position.line, character: 0 }, end: { line: position.line + 60, character: 0 } };
  const sometimes: readonly (readonly [method: string, params: object])[] = [
    ['textDocument/hover', place],
    ['textDocument/completion', place],
    ['textDocument/definition', place],
    ['textDocument/references', { ...place, context: { includeDeclaration: true } }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/codeAction', { textDocument, range: line, context: { diagnostics: [] } }],
    ['textDocument/semanticTokens/range', { textDocument, range: line }],
  ];
  await client.sendRequest('textDocument/diagnostic', { textDocument });
  await client.sendRequest('textDocument/documentSymbol', { textDocument });
  await client.sendRequest('textDocument/semanticTokens/full', { textDocument });
  const [method, params] = sometimes[turn % sometimes.length]!;
  await client.sendRequest(method, params);
}

async function heapOf(server: ChildProcess): Promise<number> {
  const pipe = server.stdio[3] as Duplex;
  pipe.write('?');
  const [bytes] = await once(pipe, 'data');
  return Number(String(bytes));
}

/** The heap of the last quarter over that of the second: 1 where nothing is kept of the edits. */
export function growth({ heap }: Soaked): number {
  const quarter = Math.floor(heap.length / 4);
  const mean = (list: readonly number[]) => list.reduce((sum, bytes) => sum + bytes, 0) / list.length;
  return mean(heap.slice(-quarter)) / mean(heap.slice(quarter, 2 * quarter));
}
