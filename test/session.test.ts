import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, ExecuteCommandParams } from 'vscode-languageserver-protocol';
import { decode } from '../server/read-file.ts';
import { bare, full } from './session/clients.ts';
import { type Editor, startEditor } from './session/editor.ts';
import { faultsOf } from './session/faults.ts';
import { filings } from './session/filings.ts';
import { breaches } from './session/recording.ts';
import { requests } from './session/requests.ts';
import { offers, visiting } from './session/visiting.ts';

const clients: Readonly<Record<string, ClientCapabilities>> = {
  'an editor of today': full,
  'a client that declares nothing': bare,
};
const commands = {
  'sec-filing.formCheck': { type: ['string', 'null'] },
  'sec-filing.checklist': {
    type: 'object',
    required: ['title', 'progress', 'open', 'groups'],
    properties: { groups: { type: 'array', items: { type: 'object', required: ['kind', 'label', 'state'] } } },
  },
  'sec-filing.status': {
    type: 'object',
    required: ['from', 'preset', 'checks', 'unchecked', 'problems', 'unread'],
  },
  'sec-filing.filing': {
    type: ['object', 'null'],
    required: ['title', 'groups'],
    properties: { groups: { type: 'array', items: { type: 'object', required: ['kind', 'label', 'children'] } } },
  },
  'sec-filing.profile': { type: 'object', required: ['chosen', 'own', 'forms'] },
  'sec-filing.judgeAs': {
    anyOf: [
      { type: 'object', required: ['chosen'], additionalProperties: false, properties: { chosen: { type: 'object' } } },
      {
        type: 'object',
        properties: { wrong: { type: 'array', items: { type: 'string' } } },
        required: ['wrong'],
        additionalProperties: false,
      },
    ],
  },
  'sec-filing.tableText': { type: ['string', 'null'] },
  'sec-filing.documents': { type: ['object', 'null'], required: ['documents', 'at'] },
  'sec-filing.document': { type: ['object', 'null'], required: ['name', 'language', 'wrong'] },
  'sec-filing.documentsOfFile': { type: 'object', required: ['documents', 'size', 'next', 'open'] },
  'sec-filing.documentOfFile': { type: 'object', required: ['name', 'language', 'wrong'] },
  'sec-filing.preview': {
    anyOf: [
      { type: 'object', required: ['pieces', 'contents'] },
      { type: 'array', items: { type: 'array' } },
    ],
  },
  'sec-filing.timeline': { type: ['string', 'null'] },
  'sec-filing.compare': { type: 'object', required: ['old', 'new', 'pairs', 'facts', 'remarks'] },
  'sec-filing.compared': { type: 'object', required: ['name', 'language', 'text', 'wrong'] },
  'sec-filing.ignore': { type: 'null' },
  'sec-filing.newFiling': {
    anyOf: [
      { type: 'array', items: { type: 'object', required: ['form', 'title', 'items', 'exhibits'] } },
      { type: 'object', properties: { text: { type: 'string' } }, required: ['text'], additionalProperties: false },
      {
        type: 'object',
        properties: { wrong: { type: 'array', items: { type: 'string' } } },
        required: ['wrong'],
        additionalProperties: false,
      },
    ],
  },
};

/** A rename says why there can be none; a long filing is coloured as far as it is seen. */
const refusable = /ename$|semanticTokens\/full/;

for (const [who, capabilities] of Object.entries(clients)) {
  let editor: Editor;
  /** What was answered with anything, of the project's own filings and of real ones. */
  const answered = { own: new Set<string>(), real: new Set<string>() };
  before(async () => {
    editor = await startEditor(capabilities);
  });

  for (const file of filings) {
    test(`${who}: all that is offered, asked of ${file.name}`, { skip: file.skip }, async () => {
      const uri = pathToFileURL(file.path).href;
      const text = decode(readFileSync(file.path));
      await editor.open(uri, text);
      const faults: string[] = [];
      const visit = await visiting(editor, uri, (method, params, said) => {
        if ('refused' in said) {
          if (!refusable.test(method)) faults.push(`${method}: ${said.refused}`);
          return;
        }
        const { result } = said;
        const document = editor.document(uri);
        faults.push(...faultsOf({ method, params, result, document, capabilities: editor.capabilities }));
        for (const offer of answeredBy(method, params, result)) answered[file.from].add(offer);
      });
      for (const request of requests) await request(visit);
      assert.deepEqual(faults.slice(0, 5), []);
      assert.equal(editor.document(uri).getText(), text);
      assert.deepEqual(await visit.ask('textDocument/documentSymbol', { textDocument: { uri } }), visit.symbols);
      await editor.close(uri);
      assert.deepEqual(await editor.ask('textDocument/documentSymbol', { textDocument: { uri } }), { result: [] });
    });
  }

  for (const from of ['own', 'real'] as const) {
    const skip = filings.some(file => file.from === from && !file.skip) ? false : 'no such filings';
    test(`${who}: all that is offered was asked for and answered, in ${from} filings`, { skip }, () => {
      const told = editor.recorded.flatMap(({ from, message: { id, method = '' } }) =>
        from === 'client' && id === undefined ? [method] : [],
      );
      const exercised = new Set([...answered[from], ...told]);
      assert.deepEqual(
        offers(editor).filter(offer => !exercised.has(offer)),
        [],
      );
    });
  }

  test(`${who}: every message is as the protocol has it`, async () => {
    assert.equal(await editor.stop(), 0);
    assert.deepEqual([...new Set(breaches(editor.recorded, commands))].slice(0, 20), []);
  });
}

/** Which offers an answer makes good. */
function answeredBy(method: string, params: object, result: unknown): string[] {
  if (method === 'workspace/executeCommand') return [method, (params as ExecuteCommandParams).command];
  const kinds = method === 'textDocument/codeAction' ? (result as CodeAction[]).map(({ kind }) => kind!) : [];
  return saysSomething(result) ? [method, ...kinds] : [];
}

function saysSomething(result: unknown): boolean {
  if (Array.isArray(result)) return result.length > 0;
  if (typeof result !== 'object' || result === null) return Boolean(result);
  const { items, data, ranges } = result as Record<string, unknown>;
  return [items, data, ranges].every(list => !Array.isArray(list) || list.length > 0);
}
