import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import { editorOf } from '../server/editor.ts';
import { parse } from '../server/filing/filing.ts';
import { workspaceSymbols } from '../server/workspace-symbols.ts';
import { startServer } from './server-process.ts';

/** What is looked for in a folder of filings that no editor has opened. */
const samples = path.join(import.meta.dirname, '../samples');
const outside = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
const folder = path.join(outside, 'filings');
const at = (name: string) => path.join(folder, name);

const server = startServer();
const { client } = server;
const messages: string[] = [];
const progress: { kind: string; message?: string; cancellable?: boolean }[] = [];
let onProgress = (_token: unknown) => {};

before(async () => {
  mkdirSync(at('1999'), { recursive: true });
  copyFileSync(path.join(samples, '8-k-2004.txt'), at('report.txt'));
  copyFileSync(path.join(samples, 'asset-purchase-agreement.txt'), at('1999/AGREEMENT.TXT'));
  writeFileSync(at('notes.txt'), 'Buy milk. Ask Fernhollow about the "Milk Date".\n');
  copyFileSync(path.join(samples, 'submission-10-q.txt'), path.join(outside, 'elsewhere.txt'));
  symlinkSync(path.join(outside, 'elsewhere.txt'), at('link.txt'));
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('client/registerCapability', () => null);
  client.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  client.onNotification('$/progress', ({ token, value }: { token: unknown; value: (typeof progress)[number] }) => {
    progress.push(value);
    onProgress(token);
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'filings' }],
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  await client.sendNotification('initialized', {});
});

after(async () => {
  assert.equal(await server.stop(), 0);
  rmSync(outside, { recursive: true });
});

const find = (query: string) => client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
/** An editor's part: it tells of files that have changed. */
const changed = (name: string) =>
  client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(at(name)).href, type: 2 }],
  });
const names = async (query: string) => (await find(query)).map(({ name }) => name);

test('what is asked while the files are being read waits for them', async () => {
  const both = await Promise.all([names('claim per'), names('claim period')]);
  assert.deepEqual(both, [['Claim Period'], ['Claim Period']]);
});

test('parties, items, terms and exhibits of files that are not open, each with its file', async () => {
  const [party] = await find('fernhollow mortgage');
  assert.equal(party!.name, 'Fernhollow Mortgage Securities, Inc.');
  assert.equal((party!.location as { uri: string }).uri, pathToFileURL(at('report.txt')).href);
  assert.equal(party!.containerName, 'Form 8-K, Fernhollow Mortgage Securities, Inc.');
  assert.deepEqual((await names('item 7')).slice(0, 1), ['Item 7. Financial Statements and Exhibits.']);
  assert.deepEqual((await names('claim per')).slice(0, 1), ['Claim Period']);
  assert.ok((await names('ex-2.1')).some(name => name.startsWith('EX-2.1')));
});

test('initials and letters in order find a name', async () => {
  assert.ok((await names('pasa')).includes('Pooling and Servicing Agreement'));
  assert.ok((await names('clmprd')).includes('Claim Period'));
});

test('nothing of files that are no filings, and nothing that a link leads out to', async () => {
  assert.deepEqual(await names('milk date'), []);
  const files = new Set((await find('')).map(({ location }) => (location as { uri: string }).uri));
  assert.deepEqual(
    [...files].sort(),
    [at('1999/AGREEMENT.TXT'), at('report.txt')].map(file => pathToFileURL(file).href),
  );
});

test('an open filing is searched as it stands, not as it is on disk', async () => {
  const uri = pathToFileURL(at('report.txt')).href;
  const text = 'This letter (the "Heron Letter") is all.\n';
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sec-filing', version: 1, text },
  });
  assert.deepEqual(await names('heron'), ['Heron Letter']);
  assert.deepEqual(await names('fernhollow mortgage'), []);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual(await names('heron'), []);
});

test('what has changed on disk is read again, what is gone is forgotten', async () => {
  writeFileSync(
    at('report.txt'),
    '                    FORM 8-K\n\nItem 5.  Other Events.\n\n     On it (the "Osprey Plan").\n\n                    SIGNATURES\n',
  );
  copyFileSync(path.join(samples, '8-k-2024.txt'), at('new.txt'));
  unlinkSync(at('1999/AGREEMENT.TXT'));
  assert.deepEqual((await names('claim per')).slice(0, 1), ['Claim Period']);
  await changed('report.txt');
  assert.deepEqual(await names('claim per'), []);
  assert.ok((await find('')).some(({ location }) => (location as { uri: string }).uri.endsWith('new.txt')));
});

test('a file over the stated size is left out, and that is said once', async () => {
  writeFileSync(at('huge.txt'), '');
  truncateSync(at('huge.txt'), 33 * 2 ** 20);
  for (const _ of [1, 2]) {
    await changed('huge.txt');
    await find('huge');
  }
  assert.deepEqual(messages, ['Not searched for symbols, being larger than 32 MB: huge.txt.']);
});

test('many files are read with progress, and no further once the user cancels', async () => {
  for (let i = 0; i < 40; i++) copyFileSync(path.join(samples, 'submission-8-k.txt'), at(`many-${i}.txt`));
  await changed('many-0.txt');
  onProgress = token => void client.sendNotification('window/workDoneProgress/cancel', { token });
  progress.length = 0;
  const files = new Set((await find('item')).map(({ location }) => (location as { uri: string }).uri));
  assert.equal(progress[0]?.kind, 'begin');
  assert.equal(progress[0]?.cancellable, true);
  assert.equal(progress.at(-1)?.kind, 'end');
  const read = [...files].filter(uri => uri.includes('many-')).length;
  assert.ok(read < 40, `${read} read`);
});

test('without a disk the open filings are searched, and that is said once', async () => {
  type Handler = (params: { query: string }, token: unknown) => Promise<WorkspaceSymbol[]>;
  const said: unknown[] = [];
  let ask: Handler | undefined;
  const connection = {
    onWorkspaceSymbol: (handler: Handler) => {
      ask = handler;
    },
    sendNotification: (_type: unknown, params: unknown) => void said.push(params),
  };
  workspaceSymbols(connection as unknown as Connection, undefined, {
    filings: () => new Map([['file:///a.txt', parse('This letter (the "Heron Letter") is all.\n')]]),
    editor: () => editorOf({ processId: null, rootUri: null, capabilities: {} }, undefined),
  });
  for (const _ of [1, 2]) assert.equal((await ask!({ query: 'heron' }, {}))[0]?.name, 'Heron Letter');
  assert.equal(said.length, 1);
});
