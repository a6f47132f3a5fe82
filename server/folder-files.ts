import { existsSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { type Pool, pool } from 'workerpool';
import { symbolsOfFile } from './symbols-of-file.ts';
import type { FolderFile, FolderFiles } from './workspace-symbols.ts';

/** Beside the server's bundle; run from its source, the server reads one file after another between its other answers. */
const WORKER = path.join(import.meta.dirname, 'thread.cjs');
/** One thread is left to the server. */
const THREADS = Math.max(1, availableParallelism() - 1);
/** So many files are asked at once when they were modified. */
const TOGETHER = 256;

/** The folders of this machine's disk. */
export function folderFiles(): FolderFiles {
  const threaded = existsSync(WORKER);
  let workers: Pool | undefined;
  return {
    atOnce: threaded ? THREADS * 2 : 1,
    list,
    async symbols(uri, encoding) {
      const file = fileURLToPath(uri);
      if (threaded) {
        workers ??= pool(WORKER, { maxWorkers: THREADS, workerType: 'thread' });
        return workers.exec('symbolsOfFile', [file, encoding]);
      }
      await setImmediate();
      return symbolsOfFile(file, encoding);
    },
    rest() {
      void workers?.terminate();
      workers = undefined;
    },
  };
}

async function list(folder: string): Promise<readonly FolderFile[]> {
  if (!folder.startsWith('file:')) return [];
  const paths = await glob('**/*.txt', {
    cwd: fileURLToPath(folder),
    absolute: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  const found: FolderFile[] = [];
  for (let i = 0; i < paths.length; i += TOGETHER)
    found.push(...(await Promise.all(paths.slice(i, i + TOGETHER).map(fileAt))).flat());
  return found;
}

/** Empty for a link and for what is gone meanwhile. */
async function fileAt(file: string): Promise<FolderFile[]> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ? [{ uri: pathToFileURL(file).href, modified: stats.mtimeMs, size: stats.size }] : [];
}
