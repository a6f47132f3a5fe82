import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pool } from 'workerpool';
import type { Unchecked } from './formats/format.ts';

/** What was done with a file, or why it was not; plain data, for it crosses threads. */
export type Done<R> = ({ readonly path: string } & R) | Unchecked;

/** Fewer files than this are done sooner than workers are started. */
const FEW = 16;
/** So many are under way for each thread that none waits behind a big file, and no more, so that memory stays flat. */
const AHEAD = 16;
/** Beside the bundle that this is in; run from its source, the command line does without. */
const WORKER = path.join(import.meta.dirname, 'thread.cjs');

/**
 * Does a task with files on all cores and gives what comes of it in the files' order, each as soon as those before it are there. `task` is
 * the task's name in thread.ts, `here` does the same on this thread.
 */
export async function* onAllCores<O, R>(
  files: Iterable<string>,
  task: string,
  here: (file: string, options: O) => Done<R>,
  options: O,
): AsyncIterable<Done<R>> {
  const threads = availableParallelism();
  const names = files[Symbol.iterator]();
  const first = Array.from(take(names, FEW));
  if (first.length < FEW || threads === 1 || !existsSync(WORKER)) {
    for (const file of first) yield here(file, options);
    for (const file of take(names)) yield here(file, options);
    return;
  }
  const workers = pool(WORKER, { maxWorkers: threads, workerType: 'thread' });
  const start = (file: string): Promise<Done<R>> =>
    Promise.resolve(workers.exec(task, [file, options])).catch(({ message }: Error) => ({
      path: file,
      why: `it could not be done (${message})`,
      unreadable: true,
    }));
  try {
    const ahead = first.map(start);
    while (ahead.length > 0) {
      ahead.push(...Array.from(take(names, threads * AHEAD - ahead.length), start));
      yield await ahead.shift()!;
    }
  } finally {
    await workers.terminate();
  }
}

/** As many of what is left; the rest stays for the next time. */
function* take<V>(from: Iterator<V>, count = Number.POSITIVE_INFINITY): Iterable<V> {
  for (let i = 0; i < count; i++) {
    const { value, done } = from.next();
    if (done) return;
    yield value;
  }
}
