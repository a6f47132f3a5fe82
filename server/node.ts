import { isMainThread } from 'node:worker_threads';
import { tuneEngine } from './engine.ts';

if (isMainThread) tuneEngine();

/** What runs in Node: one of the threads of either, the command line, which says by this flag that it is run, or the server. */
void (isMainThread
  ? 'secFilingCommandLine' in globalThis
    ? import('./cli.ts')
    : import('./main.ts')
  : import('./thread.ts'));
