import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { pool } from 'workerpool';
import { type CheckOptions, checkFile, type FileResult } from './check-file.ts';

/** Fewer files than this are done sooner than workers are started. */
const FEW = 16;
/** Bundled beside this file; run from its source, the command line does without. */
const WORKER = path.join(import.meta.dirname, 'check-worker.cjs');

/** Checks files on all cores and gives the results in the files' order, each as soon as those before it are there. */
export async function* checkFiles(files: readonly string[], options: CheckOptions): AsyncIterable<FileResult> {
  const threads = availableParallelism();
  if (files.length < FEW || threads === 1 || !existsSync(WORKER)) {
    for (const file of files) yield checkFile(file, options);
    return;
  }
  const workers = pool(WORKER, { maxWorkers: threads, workerType: 'thread' });
  const bar = new SingleBar({
    format: 'checking {bar} {value}/{total} {file}',
    clearOnComplete: true,
    noTTYOutput: false,
    stream: process.stderr,
    hideCursor: true,
  });
  bar.start(files.length, 0, { file: '' });
  try {
    // So many are under way at once that no thread waits, and no more, so that memory stays flat.
    const ahead: Promise<FileResult>[] = [];
    let next = 0;
    while (next < files.length || ahead.length > 0) {
      while (next < files.length && ahead.length < threads * 4)
        ahead.push(Promise.resolve(workers.exec('checkFile', [files[next++]!, options])));
      const result = await ahead.shift()!;
      bar.increment({ file: result.path });
      yield result;
    }
  } finally {
    bar.stop();
    await workers.terminate();
  }
}
