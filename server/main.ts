import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { worker } from 'workerpool';
import { folderFiles } from './folder-files.ts';
import { serve } from './server.ts';
import { symbolsOfFile } from './symbols-of-file.ts';

/** The rules' pages ship with the server, beside its folder. */
const pages = pathToFileURL(path.join(import.meta.dirname, '../docs/rules')).href;

if (isMainThread) serve(createConnection(ProposedFeatures.all), readText, { pages, files: folderFiles() });
// One of the threads that the server reads a folder's files on.
else worker({ symbolsOfFile });

async function readText(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    // Not there, or not on this machine's disk.
    return undefined;
  }
}
