import { open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import type { Editor } from './editor.ts';
import { folderFiles } from './folder-files.ts';
import { serve } from './server.ts';
import { settingsText } from './settings-files.ts';
import { documentOfFile, documentsFrom, type FilePieces } from './submission-parts.ts';

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

/** The server where there is a disk to read settings, folders and long files from. */
export function serveOnDisk(connection: Connection, editor: Editor): void {
  serve(connection, editor, readSettings, { files: folderFiles(), submissions });
}

async function readSettings(uri: string): Promise<string | undefined> {
  // What is not on this machine's disk has none.
  return uri.startsWith('file:') ? settingsText(fileURLToPath(uri)) : undefined;
}
