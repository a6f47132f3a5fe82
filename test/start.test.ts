import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import type { InitializeResult, Message, ResponseMessage } from 'vscode-languageserver-protocol';
import { bundles } from './bundles.ts';
import { startServer } from './server-process.ts';

const root = path.join(import.meta.dirname, '..');
const built = bundles({ production: true });
after(() => built.remove());

const initialize = { processId: null, rootUri: null, capabilities: {} };

/** The server as it is shipped, beside an engine of the test's own. */
function withEngine(name: string, text: string): [string, string] {
  const folder = path.join(built.folder, name);
  mkdirSync(folder);
  copyFileSync(path.join(built.folder, 'server.cjs'), path.join(folder, 'server.cjs'));
  writeFileSync(path.join(folder, 'engine.cjs'), text);
  return [process.execPath, path.join(folder, 'server.cjs')];
}

test('`initialize` is answered before the engine is loaded', async () => {
  const { client, kill } = startServer(undefined, { command: withEngine('endless', 'for (;;);') });
  client.listen();
  const { capabilities } = await client.sendRequest<InitializeResult>('initialize', initialize);
  assert.equal(capabilities.hoverProvider, true);
  kill();
});

test('the engine is loaded without another word of the editor; where it cannot be, the server ends and says why', async () => {
  let said = '';
  const { client, ended } = startServer(undefined, {
    command: withEngine('none', 'throw new Error("no engine");'),
    complains: text => {
      said += text;
    },
  });
  client.listen();
  await client.sendRequest('initialize', initialize);
  assert.equal(await ended, 1);
  assert.match(said, /no engine/);
});

test('what is sent before the engine is there is answered in its order, and none of it is lost', async () => {
  const answers: ResponseMessage[] = [];
  const { client, send, ended } = startServer(
    (from, message: Message) => {
      if (from === 'server' && 'id' in message && !('method' in message)) answers.push(message as ResponseMessage);
    },
    { command: [process.execPath, path.join(built.folder, 'server.cjs')] },
  );
  client.listen();
  const uri = 'file:///draft.txt';
  const textDocument = { uri, version: 1, languageId: 'sec-filing', text: '' };
  const inserted = readFileSync(path.join(root, 'samples/8-k-2004.txt'), 'utf8');
  const [start, place] = [
    { line: 0, character: 0 },
    { textDocument: { uri }, position: { line: 0, character: 0 } },
  ];
  const messages = [
    { id: 1, method: 'initialize', params: initialize },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument } },
    { id: 2, method: 'textDocument/foldingRange', params: { textDocument: { uri } } },
    {
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start, end: start }, text: inserted }] },
    },
    { id: 3, method: 'textDocument/foldingRange', params: { textDocument: { uri } } },
    { method: 'textDocument/didClose', params: { textDocument: { uri } } },
    { id: 4, method: 'textDocument/hover', params: place },
    { id: 5, method: 'shutdown' },
    { method: 'exit' },
  ].map(message => JSON.stringify({ jsonrpc: '2.0', ...message }));
  send(messages.map(message => `Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`).join(''));
  assert.equal(await ended, 0);
  assert.deepEqual(
    answers.map(({ id, result }) => [id, Array.isArray(result) ? result.length > 0 : result && 'there']),
    [
      [1, 'there'],
      [2, false],
      [3, true],
      [4, null],
      [5, null],
    ],
  );
});

test('what is read before `initialize` can be answered is under 500 KB', () => {
  assert.ok(statSync(path.join(built.folder, 'server.cjs')).size < 500_000);
});
