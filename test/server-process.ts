import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const root = path.join(import.meta.dirname, '..');

/** The server as editors run it: another process, spoken to over standard input and output. */
export interface ServerProcess {
  readonly client: MessageConnection;
  /** Ends it in order; gives its exit code. */
  stop(): Promise<number>;
}

export function startServer(): ServerProcess {
  const server: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'server/main.ts'), '--stdio'],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const client = createMessageConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  return {
    client,
    stop: async () => {
      const gone = new Promise<number>(resolve => server.once('exit', resolve));
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      const code = await gone;
      client.dispose();
      return code;
    },
  };
}
