import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ErrorCodes,
  type Message,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { frames } from './frames.ts';
import { features } from './log.ts';
import { wording } from './wording.ts';

/**
 * A connection over standard input and output that is never deaf: what is no message is answered with an error, and the next one is read; where one
 * cannot be told from the next any more the server ends, so that the editor starts another.
 */
export function stdioConnection(options: ConnectionOptions): Connection {
  const writer = new StreamMessageWriter(process.stdout, {
    contentTypeEncoder: { name: 'application/json', encode: async message => Buffer.from(wording(message), 'utf8') },
  });
  const refuse = (code: number, message: string) => {
    // Whose answer it is cannot be told: its id is null.
    const answer: ResponseMessage = { jsonrpc: '2.0', id: null, error: { code, message } };
    void writer.write(answer);
    return new Error(message);
  };
  const decoder = {
    name: 'application/json',
    decode: async (bytes: Uint8Array): Promise<Message> => {
      const message = parsed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
      if (message === undefined) throw refuse(ErrorCodes.ParseError, 'The message is no JSON.');
      if (typeof message !== 'object' || message === null || Array.isArray(message))
        throw refuse(ErrorCodes.InvalidRequest, 'The message is no object.');
      return message as Message;
    },
  };
  const reader = new StreamMessageReader(process.stdin.pipe(frames(end)), { contentTypeDecoder: decoder });
  const connection = createConnection(features, reader, writer, options);
  let code = 1;
  connection.onShutdown(() => {
    code = 0;
  });
  reader.onClose(() => process.exit(code));
  return connection;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nothing of the message is said: it may be a filing's. */
function end(why: string): void {
  process.stderr.write(`sec-filing: ${why}, so the server ends.\n`, () => process.exit(1));
}
