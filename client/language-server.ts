import { type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Opened } from './client-options.ts';
import { NAME } from './options.ts';

/** Makes the client for where the extension runs: in Node or in a browser. */
export type CreateClient = (output: LogOutputChannel, opened: Opened) => Promise<BaseLanguageClient>;

export interface LanguageServer {
  readonly output: LogOutputChannel;
  /** Starts it when it was not: a window without a filing in it never pays for a server. True once it is up, false when it cannot be. */
  start(): Promise<boolean>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export function languageServer(create: CreateClient, opened: Opened): LanguageServer {
  const output = window.createOutputChannel(NAME, { log: true });
  let running: Running | undefined;

  const start = () => {
    running ??= startClient(create(output, opened));
    return running.started;
  };
  const stop = async () => {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  };
  return {
    output,
    start,
    // A new client, because one that failed to start cannot be started again.
    restart: async () => {
      await stop();
      await start();
    },
    stop: async () => {
      await stop();
      output.dispose();
    },
  };
}

interface Running {
  readonly started: Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts a client, which tells the user itself when that fails. */
function startClient(made: Promise<BaseLanguageClient>): Running {
  const started = made
    .then(client => client.start())
    .then(
      () => true,
      () => false,
    );
  return {
    started,
    // It can be stopped only once it is up. One that gives no answer is given up, which the client has told: it is in want of another the most.
    stop: async () => {
      if (!(await started)) return;
      const client = await made;
      await client.dispose().catch(() => undefined);
    },
  };
}
