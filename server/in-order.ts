import { type Connection, type ConnectionOptions, ErrorCodes, Message, ResponseError } from 'vscode-languageserver';

/** What a request is made into that comes out of turn: it is answered with the error that it is given. */
const REFUSED = 'sec-filing/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const TOO_EARLY: Refusal = { code: ErrorCodes.ServerNotInitialized, message: 'The server has not been initialized.' };
const TWICE: Refusal = { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized already.' };
const TOO_LATE: Refusal = { code: ErrorCodes.InvalidRequest, message: 'The server is shutting down.' };

/**
 * Options of a connection by which messages are taken in the order of the protocol: a request before `initialize`, a second one, and one after
 * `shutdown` are refused, and what is told then is not heard, but for `exit`. What comes after `initialize` waits until the server is `ready`.
 */
export function inOrder(ready: Promise<void>): ConnectionOptions {
  let refusal: Refusal | undefined = TOO_EARLY;
  return {
    messageStrategy: {
      handleMessage(message, next) {
        const pass: typeof next = refusal === TOO_EARLY ? next : own => ready.then(() => next(own));
        if (Message.isNotification(message)) return refusal && message.method !== 'exit' ? undefined : pass(message);
        if (!Message.isRequest(message)) return pass(message);
        const initializes = message.method === 'initialize';
        if (initializes && refusal === TOO_EARLY) refusal = undefined;
        else if (refusal || initializes) {
          const refused: Message & Partial<typeof message> = { ...message, method: REFUSED, params: refusal ?? TWICE };
          return pass(refused);
        } else if (message.method === 'shutdown') refusal = TOO_LATE;
        return pass(message);
      },
    },
  };
}

/** Answers what `inOrder` refuses. */
export function refuse(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
}
