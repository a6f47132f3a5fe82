import { type Connection, DidChangeTextDocumentNotification } from 'vscode-languageserver';
import type { Encoding } from './editor.ts';
import type { OpenFilings } from './open-filings.ts';
import { received, sent } from './positions.ts';

/** What a connection has to know to convert positions: each filing as it is now, and what the client counts by. */
export interface Counted {
  readonly filings: () => OpenFilings;
  readonly encoding: Encoding;
}

type Handler = (params: object, ...rest: readonly unknown[]) => unknown;

/**
 * The connection as the rest of the server sees it: whatever a handler is given and answers, and whatever is published, counts in UTF-16;
 * on the wire it counts as the client does.
 */
export function encoded(connection: Connection, counted: Counted): Connection {
  return new Proxy(connection, {
    get(target, name) {
      if (name === 'languages') return registering(target.languages, counted);
      if (name !== 'sendDiagnostics') return registrar(target, name, counted);
      return (params: Parameters<Connection['sendDiagnostics']>[0]) => {
        const filing = counted.filings().get(params.uri);
        return target.sendDiagnostics(filing ? sent(filing, counted.encoding, params) : params);
      };
    },
  });
}

/** Where handlers are registered by methods named "on ...", at whatever depth. */
function registering<T extends object>(registry: T, counted: Counted): T {
  return new Proxy(registry, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'object' && member !== null
        ? registering(member, counted)
        : registrar(target, name, counted);
    },
  });
}

function registrar(target: object, name: string | symbol, counted: Counted): unknown {
  const member: unknown = Reflect.get(target, name);
  if (typeof member !== 'function') return member;
  if (!/^on/.test(String(name))) return member.bind(target);
  return (...args: readonly unknown[]) => {
    const handler = args.at(-1) as Handler;
    const type = args.length > 1 ? args[0] : undefined;
    const own = type === DidChangeTextDocumentNotification.type ? oneByOne(handler, counted) : asked(handler, counted);
    return member.call(target, ...args.slice(0, -1), own);
  };
}

function asked(handler: Handler, { filings, encoding }: Counted): Handler {
  return (params, ...rest) => {
    const uri = encoding === 'utf-16' ? undefined : uriOf(params);
    const filing = uri === undefined ? undefined : filings().get(uri);
    if (uri === undefined || !filing) return handler(params, ...rest);
    const answer = (result: unknown) => {
      const now = filings().get(uri);
      return now ? sent(now, encoding, result) : result;
    };
    const result = handler(received(filing, encoding, params), ...rest);
    return result instanceof Promise ? result.then(answer) : answer(result);
  };
}

/** Each change of a text is in positions of the text that the change before has left. */
function oneByOne(handler: Handler, { filings, encoding }: Counted): Handler {
  return (params, ...rest) => {
    const { textDocument, contentChanges } = params as {
      textDocument: { uri: string };
      contentChanges: readonly object[];
    };
    if (encoding === 'utf-16') return handler(params, ...rest);
    for (const change of contentChanges) {
      const filing = filings().get(textDocument.uri);
      handler({ textDocument, contentChanges: [filing ? received(filing, encoding, change) : change] }, ...rest);
    }
    return undefined;
  };
}

/** The filing that a request is about: what it names, what it was given before, what a command is about. */
function uriOf(params: object): string | undefined {
  const {
    textDocument,
    item,
    data,
    arguments: [argument] = [],
  } = params as {
    readonly textDocument?: { readonly uri: string };
    readonly item?: { readonly uri: string };
    readonly data?: { readonly uri?: string };
    readonly arguments?: readonly (string | { readonly uri?: string } | undefined)[];
  };
  return (textDocument ?? item ?? data)?.uri ?? (typeof argument === 'string' ? argument : argument?.uri);
}
