import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { type ResponseMessage, StreamMessageReader } from 'vscode-jsonrpc/node';
import { randomOf } from './fuzz/random.ts';
import { declared } from './session/protocol.ts';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
after(() => rmSync(folder, { recursive: true }));
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--out', folder], { cwd: root, encoding: 'utf8' });
assert.equal(built.status, 0, built.stderr);

const { ParseError, ServerNotInitialized, InvalidRequest, MethodNotFound } = {
  ParseError: -32700,
  ServerNotInitialized: -32002,
  InvalidRequest: -32600,
  MethodNotFound: -32601,
};
const uri = 'file:///a.txt';
const text = 'FORM 8-K\nItem 8.01. Other Events\nThe end.\n';
const position = { line: 0, character: 0 };
const hello = { processId: null, rootUri: null, capabilities: {} };

/** The server as it ships, and its side of the wire. */
interface Wire {
  readonly process: ChildProcess;
  /** Bytes as they are. */
  raw(bytes: string): void;
  /** What comes under this id, asked for by `raw`. */
  answerTo(id: number | null): Promise<ResponseMessage>;
  /** What it has said on standard error. */
  said(): string;
  tell(method: string, params?: unknown): void;
  /** Sends a request of the next number, or of an id of its own; gives the answer. */
  ask(method: string, params?: unknown, id?: number | string): Promise<ResponseMessage>;
  end(): Promise<unknown>;
}

function wire(): Wire {
  const server = spawn(process.execPath, [path.join(folder, 'server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const waiting = new Map<unknown, (answer: ResponseMessage) => void>();
  new StreamMessageReader(server.stdout).listen(message => {
    const answer = message as ResponseMessage;
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (more: string) => {
    said += more;
  });
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  return {
    process: server,
    raw: bytes => server.stdin.write(bytes),
    answerTo: id => new Promise(resolve => waiting.set(id, resolve)),
    said: () => said,
    tell: (method, params) => send({ method, params }),
    ask: (method, params, id = ++last) =>
      new Promise((resolve, reject) => {
        waiting.set(id, resolve);
        server.once('exit', () => reject(new Error(`the server is gone; nothing came of ${method}`)));
        send({ id, method, params });
      }),
    end: async () => {
      server.stdin.end();
      const [code] = await once(server, 'exit');
      return code;
    },
  };
}

async function running(): Promise<Wire> {
  const server = wire();
  server.process.setMaxListeners(0);
  await server.ask('initialize', hello);
  server.tell('initialized', {});
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'sec-filing', version: 1, text } });
  return server;
}

/** The text of a filing as the server has it; undefined where it has none. */
async function textOf(server: Wire, of = uri): Promise<string | undefined> {
  const params = { command: 'sec-filing.document', arguments: [{ uri: of, index: 0 }] };
  const { result } = await server.ask('workspace/executeCommand', params);
  return (result as { text: string } | null)?.text;
}

/** Asks until the answer comes: what is sent in one piece with a broken message is read when more comes. */
async function answersAgain(server: Wire): Promise<void> {
  const more = setInterval(() => server.tell('$/more'), 50);
  assert.equal((await server.ask('textDocument/hover', { textDocument: { uri }, position })).error, undefined);
  clearInterval(more);
}

const BROKEN: Readonly<Record<string, string>> = {
  'half of a JSON object': framed('{"jsonrpc": "2.0", "id": 5, "method": '),
  'no JSON at all': framed('\0\x01\x02'),
  'no object': framed('5'),
  nothing: framed('null'),
  'a batch': framed('[{"jsonrpc":"2.0","id":7,"method":"shutdown"}]'),
  'an empty body': framed(''),
  'no method': framed('{"jsonrpc":"2.0","id":8}'),
  'an id that is none': framed('{"jsonrpc":"2.0","id":{},"method":"shutdown"}'),
  'an answer to nothing': framed('{"jsonrpc":"2.0","id":777,"result":1}'),
  'an error of nothing': framed('{"jsonrpc":"2.0","id":null,"error":{}}'),
  'an encoding that there is not': 'Content-Length: 2\r\nContent-Type: a/b; charset=utf-99\r\n\r\n{}',
};

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A server that is deaf would be waited for without end. */
const SOON = { timeout: 30_000 };

test('the server goes on after a message that is none', async t => {
  const server = await running();
  for (const [what, bytes] of Object.entries(BROKEN))
    await t.test(what, async () => {
      server.raw(bytes);
      await answersAgain(server);
      assert.equal(await textOf(server), text);
    });
  assert.equal((await server.ask('shutdown')).error, undefined);
  server.tell('exit');
  assert.equal((await once(server.process, 'exit'))[0], 0);
});

test('what is no JSON, and what is no object, is answered with an error of no id', SOON, async () => {
  const server = await running();
  const refused = async (bytes: string) => {
    const answer = server.answerTo(null);
    server.raw(bytes);
    return (await answer).error?.code;
  };
  for (const body of ['{"jsonrpc": "2.0", "id": 5, "method": ', '\0\x01', '', '\u2014{'])
    assert.equal(await refused(framed(body)), ParseError, body);
  for (const body of ['5', 'null', '[]']) assert.equal(await refused(framed(body)), InvalidRequest, body);
  assert.equal(await textOf(server), text);
  await server.end();
});

/** After these nobody can tell where the next message begins. */
const LOST: Readonly<Record<string, string>> = {
  'a header without a length': 'Content-Type: x\r\n\r\n',
  'a length that is no number': 'Content-Length: abc\r\n\r\n',
  'a length below nothing': 'Content-Length: -5\r\n\r\n{"secret":1}',
  'a length with a fraction': 'Content-Length: 2.5\r\n\r\n{}',
  'a length that no text has': `Content-Length: ${2 ** 40}\r\n\r\n{}`,
  'a length that no number has': `Content-Length: ${'9'.repeat(400)}\r\n\r\n{}`,
  'a header that is none': 'secret\r\n\r\n',
  'a line of a header that is none': 'Content-Length: 2\r\nsecret\r\n\r\n{}',
  'a header that does not end': 'secret'.repeat(2000),
};

test('where the next message begins cannot be told: the server says so in a line and ends', SOON, async t => {
  for (const [what, bytes] of Object.entries(LOST))
    await t.test(what, async () => {
      const server = await running();
      const ended = once(server.process, 'exit');
      server.raw(bytes);
      assert.equal((await ended)[0], 1);
      assert.match(server.said(), /^sec-filing: a header [a-z ]+, so the server ends\.\n$/);
    });
});

test('messages are read however they are cut', async () => {
  const server = await running();
  const answer = server.answerTo(900);
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 900,
    method: 'textDocument/hover',
    params: { textDocument: { uri }, position },
  });
  for (const piece of `content-length:  ${body.length} \r\nContent-Type: application/json\r\n\r\n${body}`.match(
    /.{1,7}/gs,
  )!) {
    server.raw(piece);
    await new Promise(setImmediate);
  }
  assert.equal((await answer).error, undefined);
  await server.end();
});

test('a message that breaks off with the connection ends the server, in disorder', async () => {
  const server = await running();
  server.raw('Content-Length: 500\r\n\r\n{"a":');
  assert.equal(await server.end(), 1);
});

test('a connection that ends after `shutdown` ends the server in order', async () => {
  const server = await running();
  await server.ask('shutdown');
  assert.equal(await server.end(), 0);
});

test('what is out of turn is refused, and what is told then is not heard', async () => {
  const server = wire();
  const hover = () => server.ask('textDocument/hover', { textDocument: { uri }, position });
  const opened = { textDocument: { uri, languageId: 'sec-filing', version: 1, text } };
  assert.equal((await hover()).error?.code, ServerNotInitialized);
  assert.equal((await server.ask('shutdown')).error?.code, ServerNotInitialized);
  server.tell('textDocument/didOpen', opened);
  assert.ok((await server.ask('initialize', hello)).result);
  server.tell('initialized', {});
  assert.equal(await textOf(server), undefined);
  assert.equal((await server.ask('initialize', hello)).error?.code, InvalidRequest);
  server.tell('textDocument/didOpen', opened);
  assert.equal(await textOf(server), text);
  assert.equal((await server.ask('shutdown')).error, undefined);
  assert.equal((await hover()).error?.code, InvalidRequest);
  assert.equal((await server.ask('shutdown')).error?.code, InvalidRequest);
  server.tell('exit');
  assert.equal((await once(server.process, 'exit'))[0], 0);
});

test('`exit` ends the server at any time; without `shutdown` in disorder', async () => {
  for (const server of [wire(), await running()]) {
    server.tell('exit');
    assert.equal((await once(server.process, 'exit'))[0], 1);
  }
});

test('messages that there are not: requests are refused, the rest is passed over', async () => {
  const server = await running();
  for (const method of ['filing/eat', '$/eat', '', 'constructor', 'textDocument/hover/'])
    assert.equal((await server.ask(method, {})).error?.code, MethodNotFound, method);
  for (const method of ['filing/eat', '$/eat', '$/cancelRequest', '$/progress']) server.tell(method);
  assert.equal(await textOf(server), text);
  await server.end();
});

test('an id is given back as it is', async () => {
  const server = await running();
  for (const id of [1e300, -1, 1.5, Number.MAX_SAFE_INTEGER, 'x'.repeat(100_000), '', '1'])
    assert.equal((await server.ask('textDocument/hover', { textDocument: { uri }, position }, id)).id, id);
  await server.end();
});

test('documents that are told of in disorder are what was told of them last', async () => {
  const server = await running();
  const change = (of: string, version: number, ...contentChanges: object[]) =>
    server.tell('textDocument/didChange', { textDocument: { uri: of, version }, contentChanges });
  change('file:///never.txt', 2, { text: 'FORM 10-K\n' });
  assert.equal(await textOf(server, 'file:///never.txt'), undefined);
  const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
  change(uri, -3, { range: { start: far, end: far }, text: 'A' });
  change(uri, -4, { range: { start: { line: -5, character: -1 }, end: { line: -5, character: -1 } }, text: 'B' });
  change(uri, -5, { range: { start: { line: 1, character: 99 }, end: { line: 0, character: 3 } }, text: 'C' });
  const [first, second, third] = text.split('\n');
  assert.equal(await textOf(server), [`B${first}`, `${second}C`, third, 'A'].join('\n'));
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'sec-filing', version: 1, text } });
  assert.equal(await textOf(server), text);
  const closed = { textDocument: { uri } };
  server.tell('textDocument/didClose', closed);
  server.tell('textDocument/didClose', closed);
  assert.equal(await textOf(server), undefined);
  change(uri, 9, { text: 'FORM 10-K\n' });
  assert.equal(await textOf(server), undefined);
  await server.end();
});

/** What stands where something else is meant. */
const JUNK = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  '\ud800',
  [],
  {},
  [null],
  { line: 'a' },
  uri,
  position,
  { start: position, end: position },
];
const TOLD = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  '$/setTrace',
  '$/progress',
  'initialized',
];

test('parameters of any type: every request is answered, and the next one as if nothing had been', async () => {
  const random = randomOf(20_261_125);
  const server = await running();
  const asked = [...declared.values()]
    .filter(({ kind, messageDirection }) => kind.startsWith('Request') && messageDirection !== 'serverToClient')
    .map(({ method }) => method)
    .filter(method => method !== 'initialize' && method !== 'shutdown');
  const names = [
    'textDocument',
    'position',
    'range',
    'context',
    'options',
    'item',
    'positions',
    'contentChanges',
    'query',
    'command',
    'arguments',
    'newName',
    'data',
    'settings',
    'changes',
    'event',
    'ch',
  ];
  const junk = (depth: number): unknown => {
    if (depth === 0 || random.once(3)) return random.pick(JUNK);
    const object = { textDocument: { uri }, position, range: { start: position, end: position } };
    const odd = Array.from({ length: random.int(4) }, () => [random.pick(names), junk(depth - 1)]);
    return random.once(4) ? [junk(depth - 1)] : { ...object, ...Object.fromEntries(odd) };
  };
  const answers: Promise<ResponseMessage>[] = [];
  for (let i = 0; i < 1500; i++) {
    const params = junk(3);
    if (random.once(4)) server.tell(random.pick(TOLD), params);
    else answers.push(server.ask(random.pick(asked), params));
  }
  for (const { result, error } of await Promise.all(answers))
    assert.ok(error ? Number.isInteger(error.code) && error.message !== '' : result !== undefined);
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'sec-filing', version: 1, text } });
  assert.equal(await textOf(server), text);
  assert.equal((await server.ask('textDocument/documentSymbol', { textDocument: { uri } })).error, undefined);
  await server.end();
});
