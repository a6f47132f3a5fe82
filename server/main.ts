import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { folderFiles } from './folder-files.ts';
import { inOrder } from './in-order.ts';
import { features } from './log.ts';
import { serve } from './server.ts';
import { settingsText } from './settings-files.ts';
import { stdioConnection } from './stdio.ts';
import { documentOfFile, documentsFrom, type FilePieces } from './submission-parts.ts';

/** The rules' pages ship with the server, beside its folder. */
const pages = pathToFileURL(path.join(import.meta.dirname, '../docs/rules')).href;

const pieces: FilePieces = {
  size: async uri => (await stat(fileURLToPath(uri))).size,
  async read(uri, start, end) {
    const file = await open(fileURLToPath(uri));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  },
};
const submissions = {
  documentsFrom: documentsFrom.bind(undefined, pieces),
  documentOfFile: documentOfFile.bind(undefined, pieces),
};

const connection = process.argv.includes('--stdio') ? stdioConnection() : createConnection(features, inOrder());
serve(connection, readSettings, { pages, files: folderFiles(), submissions });

async function readSettings(uri: string): Promise<string | undefined> {
  // What is not on this machine's disk has none.
  return uri.startsWith('file:') ? settingsText(fileURLToPath(uri)) : undefined;
}
