import { type Command, Option } from 'commander';
import { findFiles, listedIn } from './find-files.ts';
import { type Line, outputTo, written } from './output.ts';
import { progressOver } from './progress.ts';
import { Unreadable } from './read-file.ts';
import { ofShard, type Shard, shard } from './shard.ts';
import type { Terminal } from './terminal.ts';

/** How a command goes over many files. */
export interface ManyFlags {
  readonly format: string;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly output?: string;
  readonly resume?: boolean;
}

/** Adds these flags to a command. */
export function addManyFlags(command: Command): Command {
  return command
    .option('--files-from <list>', 'read the names of files from this list, one a line; "-" is standard input')
    .addOption(new Option('--shard <part>', 'do only this part of the files, as in 3/16').argParser(shard))
    .option('--output <file>', 'write to this file, not to standard output')
    .option('--resume', 'go on where an earlier run with the same --output was stopped (--format ndjson)');
}

export interface Task {
  /** What is printed of files, as it comes; `done` is told each file that is done. */
  readonly run: (files: Iterable<string>, done: (file: string) => void) => AsyncIterable<string>;
  /** What an earlier run printed of a file. */
  readonly before?: (line: Line) => void;
}

/** Runs a task over the files that a command line names. What is wrong with the command line is said, and nothing is done. */
export async function overFiles(
  named: readonly string[],
  flags: ManyFlags,
  task: Task,
  terminal: Terminal,
): Promise<void> {
  try {
    if (flags.resume && (!flags.output || flags.format !== 'ndjson'))
      throw new Unreadable('--resume goes on with what --output FILE --format ndjson has written');
    const listed = flags.filesFrom === undefined ? [] : listedIn(flags.filesFrom);
    const finished = new Set<string>();
    if (flags.resume) {
      for await (const line of written(flags.output!)) {
        finished.add(line.path);
        task.before?.(line);
      }
    }
    await print([...named, ...listed], finished, flags, task);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    terminal.err(error.message);
    terminal.fail(2);
  }
}

async function print(named: readonly string[], finished: ReadonlySet<string>, flags: ManyFlags, { run }: Task) {
  const files = () => without(finished, flags.shard ? ofShard(findFiles(named), flags.shard) : findFiles(named));
  const output = outputTo(flags.output, flags.resume);
  const progress = progressOver(files);
  try {
    for await (const text of run(files(), progress.done)) {
      progress.clear();
      await output.write(text);
    }
  } finally {
    progress.stop();
    output.close();
  }
}

function* without(finished: ReadonlySet<string>, files: Iterable<string>): Iterable<string> {
  for (const file of files) if (!finished.has(file)) yield file;
}
