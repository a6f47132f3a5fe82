import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaches, type Recorded } from './session/recording.ts';

/** What is told of a session in which one thing is not as the protocol has it; of the whole one, nothing. */
const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const symbol = { name: 'Item 5', kind: 8, range: place, selectionRange: place };
const capabilities = { textDocument: { diagnostic: { dynamicRegistration: true } } };

const hello: readonly Recorded[] = [
  ...exchange(
    1,
    'initialize',
    { processId: null, rootUri: null, capabilities },
    {
      capabilities: { documentSymbolProvider: true, executeCommandProvider: { commands: ['count'] } },
    },
  ),
  client({ method: 'initialized', params: {} }),
];
const uri = { textDocument: { uri: 'file:///a.txt' } };
const asked = (result: unknown) => exchange(2, 'textDocument/documentSymbol', uri, result);
const commands = { count: { type: 'integer' } };

function client(message: object): Recorded {
  return { from: 'client', message: { jsonrpc: '2.0', ...message } };
}

function server(message: object): Recorded {
  return { from: 'server', message: { jsonrpc: '2.0', ...message } };
}

function exchange(id: number, method: string, params: object, result: unknown): Recorded[] {
  return [client({ id, method, params }), server({ id, result })];
}

test('a session as the protocol has it', () => {
  const said = [
    ...hello,
    ...asked([{ ...symbol, children: [symbol] }]),
    ...exchange(3, 'workspace/executeCommand', { command: 'count' }, 7),
    client({ id: 4, method: 'textDocument/documentSymbol', params: uri }),
    server({ id: 4, error: { code: -32803, message: 'Not now.' } }),
    ...exchange(5, 'textDocument/documentSymbol', uri, null),
    client({ id: 6, method: 'shutdown' }),
    server({ id: 6, result: null }),
    client({ method: 'exit' }),
  ];
  assert.deepEqual(breaches(said, commands), []);
});

const broken: Readonly<Record<string, readonly [readonly Recorded[], RegExp]>> = {
  'a kind that there is not': [asked([{ ...symbol, kind: 27 }]), /must be equal to one of the allowed values/],
  'no range': [asked([{ ...symbol, range: undefined }]), /must have required property 'range'/],
  'a line before the first': [
    asked([{ ...symbol, range: { ...place, start: { line: -1, character: 0 } } }]),
    /line must be >= 0/,
  ],
  'a fault two levels down': [
    asked([{ ...symbol, children: [{ ...symbol, children: [{}] }] }]),
    /children\/0\/children\/0 /,
  ],
  'a property that is not known': [asked([{ ...symbol, colour: 'red' }]), /"additionalProperty":"colour"/],
  'half a character': [
    asked([{ ...symbol, range: { ...place, end: { line: 0, character: 4.5 } } }]),
    /must be integer/,
  ],
  'a path for an address': [
    [client({ method: 'textDocument/didClose', params: { textDocument: { uri: 'a.txt' } } })],
    /uri must match pattern/,
  ],
  'an answer to nothing': [[server({ id: 9, result: null })], /answer to nothing/],
  'a request without an answer': [
    [client({ id: 9, method: 'textDocument/documentSymbol', params: uri })],
    /documentSymbol was never answered/,
  ],
  'neither result nor error': [
    [client({ id: 9, method: 'textDocument/documentSymbol', params: uri }), server({ id: 9 })],
    /required property 'result'/,
  ],
  'an error without a message': [
    [client({ id: 9, method: 'textDocument/documentSymbol', params: uri }), server({ id: 9, error: { code: 1 } })],
    /error must have required property 'message'/,
  ],
  'a message that there is not': [[server({ method: 'window/shout', params: {} })], /no such message/],
  'a message of the other side': [[server({ method: 'initialized', params: {} })], /for the other side to send/],
  'what the server does not offer': [
    exchange(9, 'textDocument/hover', { ...uri, position: place.start }, null),
    /the server has not declared hoverProvider/,
  ],
  'what the client cannot answer': [
    [server({ id: 9, method: 'workspace/configuration', params: { items: [] } }), client({ id: 9, result: [] })],
    /the client has not declared workspace.configuration/,
  ],
  'a registration that the client does not take': [
    [
      server({
        id: 9,
        method: 'client/registerCapability',
        params: { registrations: [{ id: 'a', method: 'textDocument/hover' }] },
      }),
      client({ id: 9, result: null }),
    ],
    /has not declared textDocument.hover.dynamicRegistration/,
  ],
  'progress of nothing': [
    [server({ method: '$/progress', params: { token: 'x', value: { kind: 'end' } } })],
    /nothing that was begun/,
  ],
  'an answer that the command does not give': [
    exchange(9, 'workspace/executeCommand', { command: 'count' }, 'seven'),
    /must be integer/,
  ],
};

for (const [what, [messages, told]] of Object.entries(broken)) {
  test(`told of a session: ${what}`, () => {
    assert.match(breaches([...hello, ...messages], commands).join('\n'), told);
  });
}
