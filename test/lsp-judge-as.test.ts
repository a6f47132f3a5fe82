import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Diagnostic, DocumentSymbol } from 'vscode-languageserver-types';
import { startServer } from './server-process.ts';

/** A filing that is judged as another form or day: in an editor that asks for what it shows, and in one that is sent it. */
const sample = readFileSync(path.join(import.meta.dirname, '../samples/8-k-2004.txt'), 'utf8');
const uri = 'file:///drafts/8-k.txt';
const textDocument = { uri };

const modern = startServer();
const plain = startServer();
const refreshed: string[] = [];
const REFRESHES = ['diagnostic', 'semanticTokens', 'inlayHint', 'foldingRange', 'codeLens'];

before(async () => {
  for (const name of REFRESHES)
    modern.client.onRequest(`workspace/${name}/refresh`, () => {
      refreshed.push(name);
      return null;
    });
  const refreshSupport = true;
  const workspace = {
    diagnostics: { refreshSupport },
    semanticTokens: { refreshSupport },
    inlayHint: { refreshSupport },
    foldingRange: { refreshSupport },
    codeLens: { refreshSupport },
  };
  for (const [{ client }, capabilities] of [
    [modern, { workspace, textDocument: { diagnostic: {} } }],
    [plain, {}],
  ] as const) {
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
    await client.sendNotification('initialized', {});
    await opened(client);
  }
});

after(async () => {
  assert.equal(await modern.stop(), 0);
  assert.equal(await plain.stop(), 0);
});

function opened(client: typeof modern.client): Promise<void> {
  return client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sec-filing', version: 1, text: sample },
  });
}

function ask<T>(command: string, argument: object): Promise<T> {
  return modern.client.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
}

async function problems(): Promise<string[]> {
  const { items } = await modern.client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument,
  });
  return items.map(({ code }) => String(code));
}

async function outline(): Promise<string | undefined> {
  const [top] = await modern.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  return top?.name;
}

test('a day that is chosen holds for what is found, and all that is shown is asked for anew', async () => {
  assert.ok(!(await problems()).includes('item-unknown'));
  assert.deepEqual(await ask('sec-filing.judgeAs', { uri, date: '2026-03-31' }), { chosen: { date: '2026-03-31' } });
  assert.ok((await problems()).includes('item-unknown'));
  assert.deepEqual(refreshed.toSorted(), REFRESHES.toSorted());
});

test('it survives edits, of a part and of the whole', async () => {
  const start = { line: 0, character: 0 };
  const changes = [{ range: { start, end: start }, text: ' ' }, { text: sample }];
  for (const [i, change] of changes.entries()) {
    await modern.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 + i },
      contentChanges: [change],
    });
    assert.ok((await problems()).includes('item-unknown'));
  }
});

test('a form that is chosen holds for the outline, and is told with what the filing says itself', async () => {
  assert.deepEqual(await ask('sec-filing.judgeAs', { uri, form: '10-k405' }), { chosen: { form: '10-K405' } });
  assert.equal(await outline(), 'Form 10-K405');
  const { chosen, own } = await ask<{ chosen: object; own: object }>('sec-filing.profile', { uri });
  assert.deepEqual(chosen, { form: '10-K405' });
  assert.deepEqual(own, { form: '8-K', date: '2004-04-02', from: 'signature date' });
  const memo = await ask<string>('sec-filing.formCheck', { uri, format: 'markdown' });
  assert.match(memo, /^Form 10-K405 \(chosen by hand\), judged by the rules of 2004-04-02/m);
  const { groups } = await ask<{ groups: { kind: string; label: string }[] }>('sec-filing.checklist', { uri });
  assert.deepEqual([groups[0]!.kind, groups[0]!.label], ['chosen', 'As Form 10-K405']);
});

test('what is wrong is told, and leaves what was chosen', async () => {
  const { wrong } = await ask<{ wrong: string[] }>('sec-filing.judgeAs', { uri, form: '10-Z', date: '2026-02-30' });
  assert.equal(wrong.length, 2);
  assert.equal(await outline(), 'Form 10-K405');
});

test('without form and day it is judged as what it says itself again', async () => {
  assert.deepEqual(await ask('sec-filing.judgeAs', { uri }), { chosen: {} });
  assert.equal(await outline(), 'Form 8-K');
  assert.ok(!(await problems()).includes('item-unknown'));
});

test('it is forgotten with the filing that is closed; what is not open has no answer', async () => {
  await ask('sec-filing.judgeAs', { uri, form: '10-Q' });
  await modern.client.sendNotification('textDocument/didClose', { textDocument });
  for (const command of ['sec-filing.judgeAs', 'sec-filing.profile']) assert.equal(await ask(command, { uri }), null);
  await opened(modern.client);
  assert.equal(await outline(), 'Form 8-K');
});

test('an editor that is sent what is found is sent it anew', async () => {
  const sent = new Promise<string[]>(resolve => {
    plain.client.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
      const codes = diagnostics.map(({ code }) => String(code));
      if (codes.includes('item-unknown')) resolve(codes);
    });
  });
  await plain.client.sendRequest('workspace/executeCommand', {
    command: 'sec-filing.judgeAs',
    arguments: [{ uri, date: '2026-03-31' }],
  });
  assert.ok((await sent).length > 0);
});
