import { Command, CommanderError } from 'commander';
import picocolors from 'picocolors';
import { addCheck } from './check.ts';
import { addCompare } from './compare.ts';
import { addExtract } from './extract-files.ts';
import { claim } from './filing/claim.ts';
import { type Filing, type Profile, parse } from './filing/filing.ts';
import { outline } from './filing/outline.ts';
import type { OutlineEntry } from './filing/outline-entry.ts';
import { lineAt, slice } from './filing/text.ts';
import { findFiles } from './find-files.ts';
import { addFormat } from './format.ts';
import { judgedAsSaid } from './formats/format.ts';
import { addNew } from './new.ts';
import { addProfileFlags, type ProfileFlags, profileIn } from './profile-flags.ts';
import { readText, Unreadable } from './read-file.ts';
import { shownName } from './terminal.ts';
import { addTimeline } from './timeline.ts';
import { tuneV8 } from './v8-tuned.ts';
import { VERSION } from './version.ts';

tuneV8();

/** Colours for people: on a terminal, or where they are asked for; never in a pipe. */
const pc = picocolors.createColors(
  Boolean(process.env.FORCE_COLOR) || (process.stdout.isTTY === true && picocolors.isColorSupported),
);

/** Exit code: the command was misused or a file could not be read. */
const MISUSED = 2;

let exitCode = 0;
const fail = (code: 1 | 2) => {
  exitCode = Math.max(exitCode, code);
};

/** Does `work` with each file that can be read, in order; the others get one line on standard error. */
function each(
  files: readonly string[],
  profile: Profile | undefined,
  work: (filing: Filing, file: string) => void,
): void {
  for (const file of findFiles(files)) {
    try {
      work(parse(readText(file), profile), file);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      process.stderr.write(`sec-filing: ${shownName(file)}: ${error.message}\n`);
      fail(MISUSED);
    }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const program = new Command('sec-filing')
  .description('Reads and checks SEC filings in plain text. A file named "-" is standard input.')
  .version(VERSION)
  .showHelpAfterError('(run "sec-filing --help" for how to use it)')
  .exitOverride();

addProfileFlags(program.command('outline'))
  .description('print the outline of filings: documents, cover page, items, signatures, exhibits')
  .argument('<file...>', 'filings to read')
  .action((files: string[], flags: ProfileFlags) => {
    const profile = profileIn(flags);
    if (profile) process.stderr.write(`sec-filing: ${judgedAsSaid(profile)}\n`);
    each(files, profile, (filing, file) => {
      if (files.length > 1) print(pc.bold(file));
      if (notAFiling(filing, file)) return;
      for (const entry of outline(filing)) printEntry(filing, entry, 0);
    });
  });

const terminal = {
  colors: pc,
  version: VERSION,
  out: (text: string) => process.stdout.write(text),
  // A progress bar may stand there.
  err: (line: string) => process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}sec-filing: ${line}\n`),
  fail,
};
addCheck(program, terminal);
addFormat(program, terminal);
addNew(program, terminal);
addTimeline(program, terminal);
addCompare(program, terminal);

addExtract(program, terminal);

/** Says so, once a file, when nothing in it marks a filing. */
function notAFiling({ text }: Filing, file: string): boolean {
  if (claim(slice(text, 0, 65_536))) return false;
  process.stderr.write(
    `sec-filing: ${shownName(file)}: not a filing: no submission head and no cover page was found\n`,
  );
  return true;
}

function printEntry(filing: Filing, { name, detail, heading, children }: OutlineEntry, depth: number): void {
  const line = String(lineAt(filing.text, heading.start) + 1);
  print(`${line.padStart(6)}  ${'  '.repeat(depth)}${name}${detail ? pc.dim(`  ${detail}`) : ''}`);
  for (const child of children) printEntry(filing, child, depth + 1);
}

// The reader of a pipe may go away ("| head"): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCode);
});

program
  .parseAsync()
  .catch(error => {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) fail(MISUSED);
  })
  .finally(() => {
    process.exitCode = exitCode;
  });
