import { type Command, Option } from 'commander';
import { claim } from './filing/claim.ts';
import { edit, type Filing, parse } from './filing/filing.ts';
import { type Rewrap, rewraps, unformattable } from './filing/rewrap.ts';
import { slice } from './filing/text.ts';
import { findFiles } from './find-files.ts';
import { readText, Unreadable } from './read-file.ts';
import { shownName, type Terminal } from './terminal.ts';
import { rewrite } from './write-file.ts';

interface FormatFlags {
  readonly check?: boolean;
  readonly write?: boolean;
}

/** How much of a text is sniffed to tell whether it is a filing. */
const HEAD = 65_536;

/** Adds `format` to the command line. */
export function addFormat(program: Command, terminal: Terminal): void {
  program
    .command('format')
    .description('fill the prose of drafts up to 80 columns; tables, covers, signatures and lists stay as they are')
    .argument('<file...>', 'files, folders (their .txt files) or glob patterns; "-" is standard input')
    .addOption(
      new Option('--check', 'change nothing; the exit code is 1 when a file would be changed').conflicts('write'),
    )
    .option('--write', 'write the files; without it one file is formatted to standard output')
    .action((named: string[], flags: FormatFlags) => format([...findFiles(named)], flags, terminal));
}

function format(files: readonly string[], flags: FormatFlags, terminal: Terminal): void {
  const wrong = misuse(files, flags);
  const misused = (line: string) => {
    terminal.err(line);
    terminal.fail(2);
  };
  if (wrong) misused(wrong);
  for (const file of wrong ? [] : files) {
    const name = shownName(file);
    try {
      formatFile(file, name, flags, terminal);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      misused(`${name}: ${error.message}`);
    }
  }
}

function misuse(files: readonly string[], { check, write }: FormatFlags): string | undefined {
  if (!check && !write && files.length > 1)
    return `${files.length} files: --write formats them in place, --check says which would change`;
  return write && files.includes('-') ? '--write writes files: standard input has none' : undefined;
}

function formatFile(file: string, name: string, { check, write }: FormatFlags, { out, err, fail }: Terminal): void {
  const text = readText(file);
  const filing = parse(text);
  const left = whyLeft(filing);
  if (left) err(`${name}: ${left}`);
  const edits = left ? [] : rewraps(filing);
  if (!check && !write) out(formatted(filing, edits));
  else if (edits.length === 0) return;
  else if (check) {
    out(`${name}: ${edits.length === 1 ? '1 paragraph' : `${edits.length} paragraphs`} would be filled anew\n`);
    fail(1);
  } else if (rewrite(file, text, formatted(filing, edits))) out(`${name}: formatted\n`);
  else throw new Unreadable('not written: its encoding has no place for the new text');
}

/** Why a file stays as it is. */
function whyLeft(filing: Filing): string | undefined {
  return claim(slice(filing.text, 0, HEAD))
    ? unformattable(filing)
    : 'not a filing: no submission head and no cover page was found; it is left as it is';
}

function formatted(filing: Filing, edits: readonly Rewrap[]): string {
  // From the end, so that what is before an edit stays where it is.
  const { text } = edits.reduceRight((done, { span, insert }) => edit(done, span, insert), filing);
  return slice(text, 0, text.length);
}
