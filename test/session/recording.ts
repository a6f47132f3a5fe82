import type { Schema } from 'ajv';
import { at, type Declared, declared } from './protocol.ts';
import { faultsOfPart, faultsOfValue, type Part } from './schema-check.ts';

/** A message as it went over the wire, and who sent it. */
export interface Recorded {
  readonly from: Side;
  readonly message: Message;
}

type Side = 'client' | 'server';

interface Message {
  readonly jsonrpc: string;
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: { readonly data?: unknown };
}

/** What the protocol leaves open and the server fixes: for each of its commands, the answer. */
export type CommandResults = Readonly<Record<string, Schema>>;

/** What has been said so far. */
interface Course {
  readonly commands: CommandResults;
  readonly capabilities: Record<Side, object>;
  /** What the server has registered since, and so may be asked. */
  readonly registered: Set<string>;
  /** Requests without an answer as yet, by their side and id. */
  readonly asked: Map<string, Message & { readonly method: string }>;
  /** What progress under a token is made of. */
  readonly progress: Map<unknown, readonly [method: string, part: Part]>;
}

/**
 * Every breach of the protocol in a recorded session: values that its types do not allow, messages from the wrong side, requests that the
 * other side has not said it can answer, requests without an answer, answers without a request.
 */
export function breaches(session: readonly Recorded[], commands: CommandResults): string[] {
  const course: Course = {
    commands,
    capabilities: { client: {}, server: {} },
    registered: new Set(),
    asked: new Map(),
    progress: new Map(),
  };
  const found = session.flatMap(({ from, message }) => [
    ...(message.method === undefined
      ? inAnswer(course, from, message)
      : inMessage(course, from, message, message.method)),
  ]);
  return [...found, ...[...course.asked.values()].map(({ method }) => `${method} was never answered`)];
}

function* inMessage(course: Course, from: Side, message: Message, method: string): Generator<string> {
  const what = `${from}'s ${method}`;
  const { id, params } = message;
  yield* faultsOfValue(what, id === undefined ? aNotification : aRequest, message);
  yield* faultsOfPart(what, method, 'params', params);
  if (method.startsWith('$/')) {
    if (method === '$/progress') yield* inProgress(course, what, params!);
    return;
  }
  const declaration = declared.get(method);
  if (!declaration) {
    yield `${what}: the protocol has no such message`;
    return;
  }
  const isRequest = declaration.kind.startsWith('Request');
  if (isRequest !== (id !== undefined)) yield `${what}: a request has an id, a notification none`;
  if (declaration.messageDirection === (from === 'client' ? 'serverToClient' : 'clientToServer'))
    yield `${what}: this is for the other side to send`;
  if (isRequest) yield* unexpected(course, what, from, declaration);
  if (isRequest) course.asked.set(`${from} ${id}`, { ...message, method });
  if (method === 'initialize') course.capabilities.client = params!.capabilities as object;
  if (method === 'client/registerCapability') yield* inRegistration(course, what, params!);
  if (params?.partialResultToken !== undefined) course.progress.set(params.partialResultToken, [method, 'partial']);
  const token = method === 'window/workDoneProgress/create' ? params!.token : params?.workDoneToken;
  if (token !== undefined) course.progress.set(token, ['$/workDone', 'params']);
}

/** A request that the other side has not said it can answer. */
function* unexpected(course: Course, what: string, from: Side, { method, capabilities }: Declared): Generator<string> {
  const other = from === 'client' ? 'server' : 'client';
  const needs = capabilities?.[other];
  if (needs !== undefined && !at(course.capabilities[other], needs) && !course.registered.has(method))
    yield `${what}: the ${other} has not declared ${needs}`;
}

function* inRegistration(course: Course, what: string, params: NonNullable<Message['params']>): Generator<string> {
  for (const { method, registerOptions } of params.registrations as { method: string; registerOptions?: unknown }[]) {
    course.registered.add(method);
    const dynamic = `${declared.get(method)?.capabilities?.client}.dynamicRegistration`;
    if (!at(course.capabilities.client, dynamic)) yield `${what} of ${method}: the client has not declared ${dynamic}`;
    yield* faultsOfPart(`${what} of ${method}`, method, 'registration', registerOptions);
  }
}

function* inProgress(
  course: Course,
  what: string,
  { token, value }: NonNullable<Message['params']>,
): Generator<string> {
  const made = course.progress.get(token);
  if (made) yield* faultsOfPart(what, ...made, value);
  else yield `${what}: of nothing that was begun`;
}

function* inAnswer(course: Course, from: Side, message: Message): Generator<string> {
  const key = `${from === 'client' ? 'server' : 'client'} ${message.id}`;
  const request = course.asked.get(key);
  course.asked.delete(key);
  if (!request) {
    yield `${from}: an answer to nothing: ${JSON.stringify(message).slice(0, 300)}`;
    return;
  }
  const { method, params } = request;
  const what = `${from}'s answer to ${method}`;
  if (message.error) {
    yield* faultsOfValue(what, aRefusal, message);
    if ('data' in message.error) yield* faultsOfPart(what, method, 'error', message.error.data);
    return;
  }
  yield* faultsOfValue(what, anAnswer, message);
  yield* faultsOfPart(what, method, 'result', message.result);
  if (method === 'initialize') course.capabilities.server = (message.result as { capabilities: object }).capabilities;
  if (method === 'workspace/executeCommand') {
    const command = String(params!.command);
    const schema = course.commands[command];
    if (schema === undefined) yield `${what}: nothing is known of ${command}`;
    else yield* faultsOfValue(`${what} ${command}`, schema, message.result);
  }
}

/** JSON-RPC's own frame, which the protocol's types leave to its transport. */
const jsonrpc = { const: '2.0' };
const id = { type: ['integer', 'string'] };
const method = { type: 'string' };
const error = closed({ code: { type: 'integer' }, message: { type: 'string', minLength: 1 } }, { data: {} });
const aRequest = closed({ jsonrpc, id, method }, { params: {} });
const aNotification = closed({ jsonrpc, method }, { params: {} });
const anAnswer = closed({ jsonrpc, id, result: {} });
const aRefusal = closed({ jsonrpc, id, error });

function closed(required: Record<string, object>, optional: Record<string, object> = {}) {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}
