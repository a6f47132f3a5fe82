import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { features } from './log.ts';
import { start } from './start.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;

start({
  connect: options =>
    createConnection(features, new BrowserMessageReader(scope), new BrowserMessageWriter(scope), options),
  load: async () => {
    const { serve } = await import('./server.ts');
    return (connection, editor) =>
      // A worker reads no files by itself: the client does, which shows them to it.
      serve(
        connection,
        editor,
        async uri => (await connection.sendRequest<string | null>('sec-filing/readFile', uri)) ?? undefined,
      );
  },
});
