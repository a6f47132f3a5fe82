import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import type { CodeLens, InitializeResult, Position, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-types';
import { decode } from '../../server/read-file.ts';
import { serve } from '../../server/server.ts';
import { start } from '../../server/start.ts';
import { full } from '../session/clients.ts';
import { evenly } from '../session/places.ts';
import { at, declared } from '../session/protocol.ts';
import { corpus, samples, submission } from './texts.ts';

const TIMES = 200;
/** No request is sent again once it has taken this long, in ms. */
const ENOUGH = 4000;
/** What a request may take, in ms of processor time, at the 95th percentile on a megabyte that has been read. */
const GOAL = 10;

/** One kind of request on one filing; all but `bytes` in ms of processor time, which other work disturbs less than the clock. */
export interface RequestMeasure {
  readonly what: string;
  readonly request: string;
  readonly megabytes: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  /** The same answer sent without being looked for. */
  readonly floorP95: number;
  /** Of the longest answer. */
  readonly bytes: number;
  /** One character typed in the middle, and then the first answer. */
  readonly afterEdit: number;
}

/** Every request of the server on a filing of a megabyte, through the server over a connection within this process. */
export async function measureRequests(): Promise<RequestMeasure[]> {
  const real = path.join(corpus, '10-K/0000011860-00-000019.txt');
  const texts = [
    ['samples joined', submission(samples, 1e6)],
    ...(existsSync(real) ? [['a real 10-K', decode(readFileSync(real))]] : []),
  ] as const;
  const measures: RequestMeasure[] = [];
  for (const [what, text] of texts) measures.push(...(await measureOn(what!, text!)));
  return measures;
}

interface Server {
  readonly client: MessageConnection;
  capabilities: object;
  /** What the request `bench/again` is answered with. */
  again: unknown;
}

async function startWithin(): Promise<Server> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onRequest((method: string) => (method === 'workspace/configuration' ? [{}] : null));
  client.listen();
  const server: Server = { client, capabilities: {}, again: null };
  start({
    connect: options => createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options),
    load: async () => (connection, editor) => {
      connection.onRequest('bench/again', () => server.again);
      serve(connection, editor, async () => undefined);
    },
  });
  const { capabilities } = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: full,
  });
  server.capabilities = capabilities;
  await client.sendNotification('initialized', {});
  return server;
}

async function measureOn(what: string, text: string): Promise<RequestMeasure[]> {
  const server = await startWithin();
  const { client, capabilities } = server;
  const document = TextDocument.create('file:///bench.txt', 'sec-filing', 1, text);
  const { uri } = document;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sec-filing', version: 1, text },
  });
  const places = await placesOn(document, client);
  const measures: RequestMeasure[] = [];
  for (const [request, paramsOf] of Object.entries(requestsOn(document, places))) {
    const needs = declared.get(request)?.capabilities?.server;
    if (!needs || !at(capabilities, needs)) continue;
    const [times, floor, afterEdit]: [number[], number[], number[]] = [[], [], []];
    let bytes = 0;
    const ask = async (i: number) => {
      server.again = await client.sendRequest(request, paramsOf(i, server.again)).catch(refused);
    };
    await ask(0);
    for (let i = 0, spent = 0; i < TIMES && spent < ENOUGH; i++, spent += times.at(-1)!) {
      times.push(await timeOf(() => ask(i)));
      bytes = Math.max(bytes, JSON.stringify(server.again).length);
      floor.push(await timeOf(() => client.sendRequest('bench/again', paramsOf(i, server.again))));
    }
    for (let i = 0; i < 5; i++)
      afterEdit.push(await timeOf(() => type(client, uri, middle(document)).then(() => ask(i))));
    measures.push({
      what,
      request,
      megabytes: text.length / 1e6,
      median: centile(times, 50),
      p95: centile(times, 95),
      max: centile(times, 100),
      floorP95: centile(floor, 95),
      bytes,
      afterEdit: centile(afterEdit, 50),
    });
  }
  client.dispose();
  print(what, measures);
  return measures;
}

/** A hundred places spread over the text, and a hundred at what has a name: in turn. */
async function placesOn(document: TextDocument, client: MessageConnection): Promise<Position[]> {
  const textDocument = { uri: document.uri };
  const lenses = (await client.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument })) ?? [];
  const used = lenses.flatMap(({ range, command }) => [range, ...(command?.arguments?.[2] ?? []).map(rangeOf)]);
  const named = evenly(used, TIMES / 2).map(({ start }) => start);
  const step = document.getText().length / (TIMES / 2);
  const spread = Array.from({ length: TIMES / 2 }, (_, i) => document.positionAt(Math.floor(i * step)));
  return spread.flatMap((position, i) => [position, ...named.slice(i, i + 1)]);
}

function rangeOf({ range }: { range: Range }): Range {
  return range;
}

/** What each request is sent with, the `i`-th time; `last` is what came before. */
function requestsOn(
  document: TextDocument,
  places: readonly Position[],
): Record<string, (i: number, last: unknown) => object> {
  const textDocument = { uri: document.uri };
  const options = { tabSize: 8, insertSpaces: true };
  const position = (i: number) => places[i % places.length]!;
  const whole = () => ({ textDocument });
  const place = (i: number) => ({ textDocument, position: position(i) });
  /** Some sixty lines: what a window shows. */
  const page = (i: number) => {
    const { line } = position(i);
    return { start: { line, character: 0 }, end: { line: Math.min(line + 60, document.lineCount - 1), character: 0 } };
  };
  const item = (i: number) => ({
    item: {
      name: '',
      kind: 14,
      uri: document.uri,
      range: page(i),
      selectionRange: { start: position(i), end: position(i) },
    },
  });
  return {
    'textDocument/documentSymbol': whole,
    'textDocument/foldingRange': whole,
    'textDocument/codeLens': whole,
    'textDocument/documentLink': whole,
    'textDocument/diagnostic': whole,
    'textDocument/formatting': () => ({ textDocument, options }),
    'textDocument/semanticTokens/full': whole,
    'textDocument/semanticTokens/full/delta': (_, last) => ({
      textDocument,
      previousResultId: (last as { resultId?: string } | null)?.resultId ?? '',
    }),
    'textDocument/semanticTokens/range': i => ({ textDocument, range: page(i) }),
    'textDocument/inlayHint': i => ({ textDocument, range: page(i) }),
    'textDocument/rangeFormatting': i => ({ textDocument, range: page(i), options }),
    'textDocument/onTypeFormatting': i => ({ ...place(i), ch: ' ', options }),
    'textDocument/codeAction': i => ({
      textDocument,
      range: { start: position(i), end: position(i) },
      context: { diagnostics: [] },
    }),
    'textDocument/selectionRange': i => ({ textDocument, positions: [position(i)] }),
    'textDocument/hover': place,
    'textDocument/completion': place,
    'textDocument/definition': place,
    'textDocument/references': i => ({ ...place(i), context: { includeDeclaration: true } }),
    'textDocument/documentHighlight': place,
    'textDocument/linkedEditingRange': place,
    'textDocument/prepareRename': place,
    'textDocument/rename': i => ({ ...place(i), newName: 'Quillmark' }),
    'textDocument/prepareCallHierarchy': place,
    'callHierarchy/incomingCalls': item,
    'callHierarchy/outgoingCalls': item,
    'workspace/symbol': () => ({ query: 'item' }),
  };
}

/** A rename that is refused is an answer too. */
function refused(): null {
  return null;
}

/** One character typed. */
function type(client: MessageConnection, uri: string, at: Position): Promise<void> {
  const change = { range: { start: at, end: at }, text: 'x' };
  return client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [change],
  });
}

function middle(document: TextDocument): Position {
  return document.positionAt(document.getText().length >> 1);
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function centile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]!;
}

function print(what: string, measures: readonly RequestMeasure[]): void {
  const columns = ['median', 'p95', 'max', 'floorP95', 'afterEdit'] as const;
  console.log(
    `\n${`${what}, ${measures[0]!.megabytes.toFixed(2)} MB, ms`.padEnd(44)}${columns.map(each => each.padStart(10)).join('')}   answer`,
  );
  for (const measure of measures) {
    const figures = columns.map(column => measure[column].toFixed(1).padStart(10)).join('');
    const over = measure.p95 > GOAL ? `   over ${GOAL}` : '';
    console.log(`${measure.request.padEnd(44)}${figures}${(measure.bytes / 1000).toFixed(0).padStart(6)} kB${over}`);
  }
}

if (import.meta.filename === process.argv[1]) await measureRequests();
