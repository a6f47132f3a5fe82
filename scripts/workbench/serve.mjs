import { once } from 'node:events';
import path from 'node:path';
import { installWorkbench } from './install.mjs';
import { startServer } from './server.mjs';

/** Keeps VS Code open with the samples until Ctrl-C; should its server end by itself, gives the exit code. */
export async function serve() {
  const folder = path.join(import.meta.dirname, '../../samples');
  const server = await startServer({ workbench: installWorkbench(), folder });
  console.log(`VS Code is open at ${server.address()}\nPress Ctrl-C to end it.`);
  const [code] = await once(server.process, 'exit');
  return code ?? 1;
}
