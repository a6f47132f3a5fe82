import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
} from 'vscode-languageserver-types';

import { startServer } from './server-process.ts';

const root = path.join(import.meta.dirname, '..');
const sample = (name: string) => readFileSync(path.join(root, 'samples', name), 'utf8');

const server = startServer();
const { client } = server;
const published = new Map<string, Diagnostic[]>();
let onPublished: (() => void) | undefined;

before(async () => {
  client.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      published.set(uri, diagnostics);
      onPublished?.();
    },
  );
  client.listen();
  const { capabilities } = await client.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  assert.deepEqual(Object.keys(capabilities).sort(), [
    'callHierarchyProvider',
    'codeActionProvider',
    'codeLensProvider',
    'completionProvider',
    'definitionProvider',
    'documentFormattingProvider',
    'documentHighlightProvider',
    'documentLinkProvider',
    'documentOnTypeFormattingProvider',
    'documentRangeFormattingProvider',
    'documentSymbolProvider',
    'executeCommandProvider',
    'foldingRangeProvider',
    'hoverProvider',
    'inlayHintProvider',
    'linkedEditingRangeProvider',
    'positionEncoding',
    'referencesProvider',
    'renameProvider',
    'selectionRangeProvider',
    'semanticTokensProvider',
    'textDocumentSync',
    'workspace',
    'workspaceSymbolProvider',
  ]);
  await client.sendNotification('initialized', {});
});

after(async () => assert.equal(await server.stop(), 0));

/** Opens a text and gives the diagnostics that come for it. */
async function open(uri: string, text: string): Promise<Diagnostic[]> {
  const arrived = new Promise<void>(resolve => {
    onPublished = () => published.has(uri) && resolve();
  });
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sec-filing', version: 1, text },
  });
  await arrived;
  return published.get(uri)!;
}

function symbols(uri: string): Promise<DocumentSymbol[]> {
  return client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

test('outline: the cover page with its fields, items with sub-items, signatures, exhibit index', async () => {
  await open('file:///clean.txt', sample('8-k-2004.txt'));
  const [document] = await symbols('file:///clean.txt');
  assert.equal(document!.name, 'Form 8-K');
  assert.deepEqual(
    document!.children!.map(child => child.name.replace(/\..*/, '')),
    ['Cover page', 'Item 5', 'Item 7', 'Signatures', 'Exhibit index'],
  );
  const cover = document!.children![0]!;
  assert.ok(
    cover.children!.some(field => field.name === 'Exact name of registrant' && /LLC|INC|CORP/i.test(field.detail!)),
  );
});

test('outline: ranges nest, siblings do not overlap, each holds its heading', async () => {
  for (const name of ['8-k-2004.txt', '8-k-2024.txt', '8-k-faults.txt', 'submission-8-k.txt']) {
    await open(`file:///${name}`, sample(name));
    const check = (list: readonly DocumentSymbol[], parent?: DocumentSymbol) => {
      for (const symbol of list) {
        assert.ok(
          before_(symbol.range.start, symbol.selectionRange.start) &&
            before_(symbol.selectionRange.end, symbol.range.end),
          `${name}: ${symbol.name}`,
        );
        if (parent)
          assert.ok(
            before_(parent.range.start, symbol.range.start) && before_(symbol.range.end, parent.range.end),
            `${name}: ${symbol.name} within ${parent.name}`,
          );
        check(symbol.children ?? [], symbol);
      }
      for (let i = 1; i < list.length; i++)
        assert.ok(before_(list[i - 1]!.range.start, list[i]!.range.start), `${name}: ${list[i]!.name}`);
    };
    check(await symbols(`file:///${name}`));
  }
});

function before_(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

test('a missing cover field is told where it belongs, and its fix mends it', async () => {
  const uri = 'file:///faults.txt';
  const text = sample('8-k-faults.txt');
  const found = await open(uri, text);
  const missing = found.find(diagnostic => diagnostic.code === 'cover-file-number');
  assert.ok(missing, JSON.stringify(found.map(diagnostic => diagnostic.code)));
  assert.notEqual(missing.range.start.line, 0);
  const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: missing.range,
    context: { diagnostics: [missing] },
  });
  const fix = actions.find(action => action.diagnostics?.[0]?.code === 'cover-file-number');
  assert.ok(fix?.edit?.changes?.[uri]);
  const arrived = new Promise<void>(resolve => {
    onPublished = resolve;
  });
  const changes = fix.edit.changes[uri].map(edit => ({ range: edit.range, text: edit.newText }));
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: changes,
  });
  await arrived;
  assert.equal(
    published
      .get(uri)!
      .some(diagnostic => diagnostic.code === 'cover-file-number' && /missing/i.test(String(diagnostic.message))),
    false,
  );
});

test('hover on a party gives its role and short name; on nothing, nothing', async () => {
  const uri = 'file:///hover.txt';
  const text = sample('8-k-2004.txt');
  await open(uri, text);
  const lines = text.split('\n');
  const line = lines.findIndex(each => each.includes('(the "Company")'));
  const hover = await client.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position: { line, character: lines[line]!.indexOf('Company') },
  });
  const card = (hover!.contents as { value: string }).value;
  assert.match(card, /^\*\*Fernhollow Mortgage Securities, Inc\.\*\* — registrant, depositor/);
  assert.match(card, /Called "Company"/);
  const blank = await client.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position: { line: lines.indexOf(''), character: 0 },
  });
  assert.equal(blank, null);
});

test('folds: the header, the documents and what is in them', async () => {
  const uri = 'file:///folds.txt';
  const text = sample('submission-8-k.txt');
  await open(uri, text);
  const folds = await client.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
  const lines = text.split('\n');
  const first = folds.map(({ startLine }) => lines[startLine]!.trim());
  for (const opens of [/^<SEC-HEADER>/, /^<TYPE>8-K/, /^SIGNATURE/])
    assert.ok(
      first.some(line => opens.test(line)),
      first.join('; '),
    );
});

test('selection ranges: one for each position, up to the whole file', async () => {
  const uri = 'file:///selection.txt';
  const text = sample('8-k-2004.txt');
  await open(uri, text);
  const line = text.split('\n').findIndex(each => each.includes('(the "Company")'));
  const [range, ...others] = await client.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [
      { line, character: 6 },
      { line: 0, character: 0 },
    ],
  });
  assert.equal(others.length, 1);
  let top = range!;
  while (top.parent) top = top.parent;
  assert.deepEqual(top.range.start, { line: 0, character: 0 });
});

test('semantic tokens: the whole, a range, and after an edit the difference', async () => {
  const uri = 'file:///tokens.txt';
  const text = sample('8-k-2004.txt');
  await open(uri, text);
  const textDocument = { uri };
  const whole = await client.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  const part = await client.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
  assert.ok(part.data.length > 0 && part.data.length < whole.data.length);
  assert.deepEqual(whole.data.slice(0, part.data.length), part.data);
  const since = (previousResultId: string | undefined) =>
    client.sendRequest<SemanticTokens & SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId,
    });
  const top = { line: 0, character: 0 };
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: top, end: top }, text: '\n' }],
  });
  const { edits, resultId } = await since(whole.resultId);
  assert.deepEqual(edits, [{ start: 0, deleteCount: 1, data: [whole.data[0]! + 1] }]);
  assert.deepEqual((await since(resultId)).edits, []);
  assert.equal((await since('another')).data.length, whole.data.length);
});

test('inlay hints: days of dates, of the range alone', async () => {
  const uri = 'file:///hints.txt';
  await open(uri, sample('8-k-2004.txt'));
  const hints = (from: number, to: number) =>
    client.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
    });
  const all = await hints(0, 1000);
  assert.ok(all.some(({ label }) => label === '2004-03-26'));
  const { line } = all[0]!.position;
  assert.ok((await hints(line + 1, 1000)).length < all.length);
});

test('linked editing: a tag and the tag that closes it', async () => {
  const uri = 'file:///tags.txt';
  const text = sample('submission-8-k.txt');
  await open(uri, text);
  const line = text.split('\n').indexOf('<DOCUMENT>');
  const linked = await client.sendRequest<{ ranges: Range[] }>('textDocument/linkedEditingRange', {
    textDocument: { uri },
    position: { line, character: 3 },
  });
  assert.deepEqual(linked.ranges[0], { start: { line, character: 1 }, end: { line, character: 9 } });
  assert.equal(linked.ranges.length, 2);
});

test('on type: a line that has passed column 80 is broken', async () => {
  const uri = 'file:///typed.txt';
  const line = '     The Company mined coal in the hills until the year was over and sold all of it there ';
  await open(uri, `${line}\n`);
  const edits = await client.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position: { line: 0, character: line.length },
    ch: ' ',
    options: { tabSize: 4, insertSpaces: true },
  });
  assert.match(edits[0]!.newText, /sold all of\n {5}it there$/);
});

test('completion: what the place asks for, documented when it is looked at; snippets only where the client has them', async () => {
  const uri = 'file:///completed.txt';
  const text = sample('8-k-2004.txt').replace(/(?=\n +SIGNATURES)/, '\n\nThe C\n');
  await open(uri, text);
  const lines = text.split('\n');
  const line = lines.indexOf('The C');
  const { items, isIncomplete } = await client.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character: 5 },
  });
  assert.equal(isIncomplete, false);
  const company = items.find(({ label }) => label === 'Company')!;
  assert.deepEqual(company.textEdit, {
    range: { start: { line, character: 4 }, end: { line, character: 5 } },
    newText: 'Company',
  });
  const { documentation } = await client.sendRequest<CompletionItem>('completionItem/resolve', company);
  assert.match((documentation as { value: string }).value, /\*\*Company\*\* — defined term/);
  assert.ok(items.every(({ insertTextFormat }) => insertTextFormat !== 2));
});

test('a new filing: what there is to choose, the text, and what is wrong', async () => {
  const ask = <R>(...given: object[]) =>
    client.sendRequest<R>('workspace/executeCommand', { command: 'sec-filing.newFiling', arguments: given });
  const forms = await ask<{ form: string; items: { number: string; usual: boolean }[] }[]>();
  const usual = (name: string) =>
    forms.find(({ form }) => form === name)!.items.flatMap(({ number, usual: own }) => (own ? number : []));
  assert.deepEqual(usual('8-K'), []);
  assert.deepEqual(usual('10-Q').slice(0, 3), ['1', '2', '4']);
  const { text } = await ask<{ text: string }>({ form: '8-K', registrant: 'EXAMPLE HOLDINGS, INC.', items: ['5.03'] });
  assert.match(text, /Item 5\.03\. {2}Amendments to Articles/);
  assert.deepEqual(await ask({ form: '8-K', items: ['99'] }), { wrong: ['Form 8-K has no Item 99 today.'] });
});

test('questions about a text that is not open get an empty answer', async () => {
  assert.deepEqual(await symbols('file:///never-opened.txt'), []);
});

test('an edit is seen by the next outline', async () => {
  const uri = 'file:///edited.txt';
  await open(uri, sample('8-k-2004.txt'));
  const before = (await symbols(uri))[0]!.children!.find(child => child.name.startsWith('Item 5'))!;
  const { start, end } = before.selectionRange;
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start, end }, text: 'Item 2.  Acquisition or Disposition of Assets.' }],
  });
  const names = (await symbols(uri))[0]!.children!.map(child => child.name);
  assert.ok(
    names.some(name => name.startsWith('Item 2. Acquisition')),
    names.join('; '),
  );
  assert.ok(!names.some(name => name.startsWith('Item 5')));
});

test('formatting: a draft has its prose filled, a record is left alone and that is said', async () => {
  const uri = 'file:///format.txt';
  const long = `     ${'The registrant has said so before. '.repeat(6)}`.trimEnd();
  const text = sample('8-k-2004.txt').replace('Item 7.', `${long}\n\nItem 7.`);
  await open(uri, text);
  const options = { tabSize: 4, insertSpaces: true };
  const line = text.split('\n').indexOf(long);
  const edits = await client.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
  const own = edits.find(({ range }) => range.start.line === line)!;
  assert.ok(own.newText.split('\n').every(each => each.length <= 80));
  const range = { start: { line, character: 3 }, end: { line, character: 9 } };
  assert.deepEqual(
    await client.sendRequest<TextEdit[]>('textDocument/rangeFormatting', { textDocument: { uri }, range, options }),
    [own],
  );
  const told = new Promise<string>(resolve => {
    client.onNotification('window/showMessage', ({ message }: { message: string }) => resolve(message));
  });
  const record = 'file:///record.txt';
  await open(record, sample('submission-8-k.txt').replace('<TEXT>', `<TEXT>\n${long}\n`));
  assert.deepEqual(await client.sendRequest('textDocument/formatting', { textDocument: { uri: record }, options }), []);
  assert.match(await told, /record of what was filed/);
});

test('the table at a place as text; none where there is none', async () => {
  const uri = 'file:///table.txt';
  const text = sample('submission-10-q.txt');
  await open(uri, text);
  const place = (line: number) => ({ uri, position: { line, character: 0 }, format: 'csv' });
  const ask = (line: number) =>
    client.sendRequest<string | null>('workspace/executeCommand', {
      command: 'sec-filing.tableText',
      arguments: [place(line)],
    });
  const table = await ask(text.split('\n').findIndex(line => line.startsWith('<TABLE>')));
  assert.match(table!, /^[^\r\n]*,[^\r\n]*\r\n/);
  assert.equal(await ask(0), null);
});

test('a refactoring is given with its edit to a client that asks for none later', async () => {
  const uri = 'file:///agreement.txt';
  const text = sample('asset-purchase-agreement.txt');
  await open(uri, text);
  const line = text.split('\n').findIndex(each => each.includes('Section 2.3 Purchase'));
  const place = { line, character: 8 };
  const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [], only: ['refactor'] },
  });
  assert.deepEqual(
    actions.map(({ title, kind }) => [title, kind]),
    [['Renumber from 2.3 on: one up', 'refactor.rewrite']],
  );
  const whole = await client.sendRequest<CodeAction>('codeAction/resolve', actions[0]);
  assert.deepEqual(whole.edit, actions[0]!.edit);
  assert.equal(whole.edit!.changes![uri]!.filter(({ newText }) => newText === '2.4').length, 3);
});
