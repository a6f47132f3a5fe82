import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { startServer } from './server-process.ts';

/** The form check in an editor that asks for diagnostics, has settings of its own and a workspace with a settings file. */
const sample = readFileSync(path.join(import.meta.dirname, '../samples/8-k-faults.txt'), 'utf8');
const workspace = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
const drafts = path.join(workspace, 'drafts of 2004');
const settingsFile = path.join(workspace, '.sec-filing.json');
const uri = pathToFileURL(path.join(drafts, 'draft.txt')).href;

const server = startServer();
const { client } = server;
let editorSettings: object = {};

before(async () => {
  mkdirSync(drafts);
  client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => editorSettings));
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  // An editor's part: it writes what it is told to.
  client.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    for (const change of edit.documentChanges ?? []) {
      if ('kind' in change) continue;
      const { textDocument, edits } = change as TextDocumentEdit;
      assert.equal(textDocument.uri, pathToFileURL(settingsFile).href);
      writeFileSync(settingsFile, (edits[0] as { newText: string }).newText);
    }
    return { applied: true };
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'filings' }],
    capabilities: {
      workspace: {
        configuration: true,
        applyEdit: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: {
        diagnostic: {},
        semanticTokens: { requests: { range: true, full: { delta: true } }, serverCancelSupport: true },
      },
    },
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sec-filing', version: 1, text: sample },
  });
});

after(async () => {
  assert.equal(await server.stop(), 0);
  rmSync(workspace, { recursive: true });
});

async function pulled(): Promise<readonly Diagnostic[]> {
  const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return items;
}

const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);

function actionsAt(diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [diagnostic], ...(only && { only }) };
  return client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: diagnostic.range, context });
}

test("the editor's settings hold: preset, and a rule's own severity", async () => {
  assert.ok(codes(await pulled()).includes('cover-former-name'));
  editorSettings = { preset: 'quiet', rules: { 'zip-format': 'error' } };
  await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const found = await pulled();
  assert.ok(!codes(found).includes('cover-former-name'));
  assert.equal(found.find(({ code }) => code === 'zip-format')?.severity, 1);
  editorSettings = {};
  await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
});

test('a finding links to the page of its rule', async () => {
  const [first] = await pulled();
  assert.ok(existsSync(new URL(first!.codeDescription!.href)));
});

test('"Ignore ... in this filing" writes the settings file of the workspace, and the finding is gone', async () => {
  const [first] = (await pulled()).filter(({ code }) => code === 'ein-format');
  const ignore = (await actionsAt(first!)).find(({ title }) => title === 'Ignore "ein-format" in this filing');
  await client.sendRequest('workspace/executeCommand', {
    command: ignore!.command!.command,
    arguments: ignore!.command!.arguments,
  });
  assert.deepEqual(JSON.parse(readFileSync(settingsFile, 'utf8')), {
    ignore: [{ rule: 'ein-format', file: 'drafts of 2004/draft.txt' }],
  });
  assert.ok(!codes(await pulled()).includes('ein-format'));
});

test('a changed settings file is read again', async () => {
  writeFileSync(settingsFile, '{ "rules": { "wrong-weekday": "off" } }');
  await client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(settingsFile).href, type: 2 }],
  });
  const found = codes(await pulled());
  assert.ok(found.includes('ein-format'));
  assert.ok(!found.includes('wrong-weekday'));
});

test('the form check answers with the whole checklist', async () => {
  const memo = await client.sendRequest<string>('workspace/executeCommand', {
    command: 'sec-filing.formCheck',
    arguments: [uri],
  });
  assert.match(memo, /^# Form check: drafts of 2004\/draft\.txt\n\nForm 8-K, judged by the rules of 2004-/);
  assert.match(memo, /\| off \| A weekday printed with a date/);
});

test('quick fixes and fix-all are kinds of their own: only what is asked for comes', async () => {
  const [first] = await pulled();
  const kinds = async (only: string[]) => [...new Set((await actionsAt(first!, only)).map(({ kind }) => kind))];
  assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
  assert.deepEqual(await kinds(['source.organizeImports']), []);
});

test('of a long filing the tokens of what is seen are given, and the whole is refused', async () => {
  const long = 'file:///long.txt';
  const text = `${sample}\n${'     The Company mined coal on March 1, 2004.\n'.repeat(25_000)}`;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: long, languageId: 'sec-filing', version: 1, text },
  });
  const textDocument = { uri: long };
  await assert.rejects(client.sendRequest('textDocument/semanticTokens/full', { textDocument }), { code: -32802 });
  const range = { start: { line: 1000, character: 0 }, end: { line: 1010, character: 0 } };
  const seen = await client.sendRequest<{ data: number[] }>('textDocument/semanticTokens/range', {
    textDocument,
    range,
  });
  assert.equal(seen.data[0], 1000);
});

test('a filing that is not saved yet is checked by the settings of the workspace', async () => {
  writeFileSync(settingsFile, '{ "rules": { "wrong-weekday": "off" } }');
  await client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(settingsFile).href, type: 2 }],
  });
  const unsaved = 'untitled:Untitled-1';
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: unsaved, languageId: 'sec-filing', version: 1, text: sample },
  });
  const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: unsaved },
  });
  assert.ok(codes(items).includes('ein-format'));
  assert.ok(!codes(items).includes('wrong-weekday'));
});
