import { type Command, Option } from 'commander';
import { extractFile } from './extract-file.ts';
import { addManyFlags, type ManyFlags, overFiles } from './many-files.ts';
import { onAllCores } from './on-all-cores.ts';
import { addProfileFlags, type ProfileFlags, profileIn } from './profile-flags.ts';
import { shownName, type Terminal } from './terminal.ts';

/** Adds `extract` to the command line. */
export function addExtract(program: Command, terminal: Terminal): void {
  addProfileFlags(addManyFlags(program.command('extract')))
    .description('print what is read from filings as JSON, one object a file')
    .argument('[file...]', 'files, folders (their .txt files) or glob patterns; "-" is standard input')
    .addOption(
      new Option('--format <format>', 'json is indented, ndjson is one line a file')
        .choices(['json', 'ndjson'])
        .default('json'),
    )
    .action((named: string[], flags: ManyFlags & ProfileFlags) => extractFiles(named, flags, terminal));
}

async function extractFiles(
  named: readonly string[],
  flags: ManyFlags & ProfileFlags,
  terminal: Terminal,
): Promise<void> {
  if (named.length === 0 && !flags.filesFrom) {
    terminal.err('name the files to read (run "sec-filing extract --help" for how to use it)');
    return terminal.fail(2);
  }
  const options = { indent: flags.format === 'json' ? 2 : 0, profile: profileIn(flags) };
  async function* run(files: Iterable<string>, done: (file: string) => void) {
    for await (const result of onAllCores(files, 'extractFile', extractFile, options)) {
      done(result.path);
      if ('json' in result) yield `${result.json}\n`;
      else {
        terminal.err(`${shownName(result.path)}: ${result.why}`);
        terminal.fail(2);
      }
    }
  }
  await overFiles(named, flags, { run }, terminal);
}
