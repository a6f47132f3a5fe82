import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type Message,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const root = path.join(import.meta.dirname, '..');

/** The server as editors run it: another process, spoken to over standard input and output. */
export interface ServerProcess {
  readonly client: MessageConnection;
  /** Sends bytes that may be no message. */
  send(bytes: string): void;
  readonly pid: number;
  /** Its exit code, once it is gone. */
  readonly ended: Promise<number>;
  /** Ends it in order; gives its exit code. */
  stop(): Promise<number>;
  /** Ends it at once. */
  kill(): void;
}

/** How it is run. */
export interface Started {
  /** From its source, if nothing else is said. */
  readonly command?: readonly [string, ...string[]];
  /** Hears what it writes to standard error. */
  readonly complains?: (text: string) => void;
}

const SOURCE = [process.execPath, '--import', 'tsx', path.join(root, 'server/main.ts')] as const;

/** Starts it; `tap` is told every message that goes over the wire, as it is there. */
export function startServer(
  tap?: (from: 'client' | 'server', message: Message) => void,
  { command: [command, ...args] = SOURCE, complains }: Started = {},
): ServerProcess {
  const server: ChildProcess = spawn(command, [...args, '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', complains ? 'pipe' : 'inherit'],
  });
  const ended = new Promise<number>(resolve => server.once('exit', resolve));
  if (complains) server.stderr!.setEncoding('utf8').on('data', complains);
  const sent = new PassThrough();
  sent.pipe(server.stdin!);
  if (tap) {
    new StreamMessageReader(sent).listen(message => tap('client', message));
    new StreamMessageReader(server.stdout!).listen(message => tap('server', message));
  }
  const client = createMessageConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(sent));
  return {
    client,
    send: bytes => void sent.write(bytes),
    pid: server.pid!,
    ended,
    kill() {
      client.dispose();
      server.kill('SIGKILL');
    },
    stop: async () => {
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      const code = await ended;
      client.dispose();
      return code;
    },
  };
}
