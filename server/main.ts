import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { features } from './log.ts';
import { start } from './start.ts';
import { stdioConnection } from './stdio.ts';
import { tuneV8 } from './v8-tuned.ts';

tuneV8();

start({
  connect: options =>
    process.argv.includes('--stdio') ? stdioConnection(options) : createConnection(features, options),
  load: async () => (await import('./on-disk.ts')).serveOnDisk,
  // They ship with the server, beside its folder.
  pages: pathToFileURL(path.join(import.meta.dirname, '../docs/rules')).href,
});
