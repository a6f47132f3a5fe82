import { type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions, NAME } from './options.ts';

/** Makes the client for where the extension runs: in Node or in a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface LanguageServer {
  readonly output: LogOutputChannel;
  /** Starts it when it was not: a window without a filing in it never pays for a server. */
  start(): void;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export function languageServer(create: CreateClient): LanguageServer {
  const output = window.createOutputChannel(NAME, { log: true });
  let stopRunning: (() => Promise<void>) | undefined;

  const start = () => {
    stopRunning ??= startClient(create(clientOptions(output)));
  };
  const stop = async () => {
    const stopping = stopRunning;
    stopRunning = undefined;
    await stopping?.();
  };
  return {
    output,
    start,
    // A new client, because one that failed to start cannot be started again.
    restart: async () => {
      await stop();
      start();
    },
    stop: async () => {
      await stop();
      output.dispose();
    },
  };
}

/** Starts `client`, which tells the user itself when that fails. Gives the way to stop it. */
function startClient(client: BaseLanguageClient): () => Promise<void> {
  const started = client.start().then(
    () => true,
    () => false,
  );
  // It can be stopped only once it is up.
  return async () => {
    if (await started) await client.dispose();
  };
}
