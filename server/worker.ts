import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { inOrder } from './in-order.ts';
import { features } from './log.ts';
import { serve } from './server.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  features,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
  inOrder(),
);
// A worker reads no files by itself: the client does, which shows them to it.
serve(connection, async uri => (await connection.sendRequest<string | null>('sec-filing/readFile', uri)) ?? undefined);
