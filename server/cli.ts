import { Command, CommanderError, Option } from 'commander';
import picocolors from 'picocolors';
import { extract } from './extract.ts';
import { claim } from './filing/claim.ts';
import { type Filing, parse } from './filing/filing.ts';
import { type OutlineEntry, outline } from './filing/outline.ts';
import { lineAt, positionAt, slice } from './filing/text.ts';
import { readText, Unreadable } from './read-file.ts';
import { lint } from './rules/lint.ts';
import type { Problem, Severity } from './rules/rule.ts';

/** Colours for people: on a terminal, or where they are asked for; never in a pipe. */
const pc = picocolors.createColors(
  Boolean(process.env.FORCE_COLOR) || (process.stdout.isTTY === true && picocolors.isColorSupported),
);

/** Exit codes: an error was found in a filing; the command was misused or a file could not be read. */
const FOUND = 1;
const MISUSED = 2;

let exitCode = 0;
const fail = (code: number) => {
  exitCode = Math.max(exitCode, code);
};

/** Does `work` with each file that can be read, in order; the others get one line on standard error. */
function each(files: readonly string[], work: (filing: Filing, file: string) => void): void {
  for (const file of files) {
    try {
      work(parse(readText(file)), file);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      process.stderr.write(`sec-filing: ${error.message}\n`);
      fail(MISUSED);
    }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const program = new Command('sec-filing')
  .description('Reads and checks SEC filings in plain text. A file named "-" is standard input.')
  .version(process.env.SEC_FILING_VERSION ?? '0.0.0')
  .showHelpAfterError('(run "sec-filing --help" for how to use it)')
  .exitOverride();

program
  .command('outline')
  .description('print the outline of filings: documents, cover page, items, signatures, exhibits')
  .argument('<file...>', 'filings to read')
  .action((files: string[]) =>
    each(files, (filing, file) => {
      if (files.length > 1) print(pc.bold(file));
      if (notAFiling(filing, file)) return;
      for (const entry of outline(filing)) printEntry(filing, entry, 0);
    }),
  );

program
  .command('check')
  .description('check filings; the exit code is 1 when an error is found')
  .argument('<file...>', 'filings to check')
  .action((files: string[]) => {
    const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
    let checked = 0;
    each(files, (filing, file) => {
      if (notAFiling(filing, file)) return;
      checked++;
      for (const problem of lint(filing)) {
        counts[problem.severity]++;
        print(problemLine(filing, file, problem));
      }
    });
    print(summary(checked, files.length - checked, counts));
    if (counts.error > 0) fail(FOUND);
  });

program
  .command('extract')
  .description('print what is read from filings as JSON, one object a file')
  .argument('<file...>', 'filings to read')
  .addOption(
    new Option('--format <format>', 'json is indented, ndjson is one line a file')
      .choices(['json', 'ndjson'])
      .default('json'),
  )
  .action((files: string[], { format }: { format: 'json' | 'ndjson' }) =>
    each(files, (filing, file) => print(JSON.stringify(extract(filing, file), undefined, format === 'json' ? 2 : 0))),
  );

/** "2 filings checked, 1 file not: 3 warnings, 1 hint". What was not checked is said. */
function summary(checked: number, not: number, counts: Record<Severity, number>): string {
  const found = Object.entries(counts).filter(([, n]) => n > 0);
  const done = `${plural(checked, 'filing')} checked${not > 0 ? `, ${plural(not, 'file')} not` : ''}`;
  const list = found.map(([severity, n]) => (severity === 'information' ? `${n} information` : plural(n, severity)));
  return `${done}: ${list.length > 0 ? list.join(', ') : 'no problems found'}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Says so, once a file, when nothing in it marks a filing. */
function notAFiling({ text }: Filing, file: string): boolean {
  if (claim(slice(text, 0, 65_536))) return false;
  process.stderr.write(`sec-filing: ${file}: not a filing: no submission head and no cover page was found\n`);
  return true;
}

function printEntry(filing: Filing, { name, detail, heading, children }: OutlineEntry, depth: number): void {
  const line = String(lineAt(filing.text, heading.start) + 1);
  print(`${line.padStart(6)}  ${'  '.repeat(depth)}${name}${detail ? pc.dim(`  ${detail}`) : ''}`);
  for (const child of children) printEntry(filing, child, depth + 1);
}

const paint: Record<Severity, (text: string) => string> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.blue,
  hint: pc.dim,
};

function problemLine({ text }: Filing, file: string, { rule, severity, message, span }: Problem): string {
  const { line, character } = positionAt(text, span.start);
  return `${file}:${line + 1}:${character + 1}: ${paint[severity](severity)}: ${message} ${pc.dim(`[${rule}]`)}`;
}

// The reader of a pipe may go away ("| head"): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCode);
});

try {
  program.parse();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode !== 0) fail(MISUSED);
}
process.exitCode = exitCode;
