import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

serve(createConnection(ProposedFeatures.all), async uri => {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    // Not there, or not on this machine's disk.
    return undefined;
  }
});
