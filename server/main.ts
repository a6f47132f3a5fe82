import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

/** The rules' pages ship with the server, beside its folder. */
const pages = pathToFileURL(path.join(import.meta.dirname, '../docs/rules')).href;

serve(createConnection(ProposedFeatures.all), readText, pages);

async function readText(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    // Not there, or not on this machine's disk.
    return undefined;
  }
}
