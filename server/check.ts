import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CheckOptions, checkFile } from './check-file.ts';
import { counted, newTally } from './check-tally.ts';
import { type Format, judgedAsSaid, plural, type Result } from './formats/format.ts';
import { github } from './formats/github.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { markdown } from './formats/markdown.ts';
import { ndjson } from './formats/ndjson.ts';
import { sarif } from './formats/sarif.ts';
import { stylish } from './formats/stylish.ts';
import { addManyFlags, type ManyFlags, overFiles } from './many-files.ts';
import { onAllCores } from './on-all-cores.ts';
import { addProfileFlags, type ProfileFlags, profileIn } from './profile-flags.ts';
import { rules } from './rules/all.ts';
import { explained, listed } from './rules/explain.ts';
import { type Preset, presets } from './rules/preset.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

const FORMATS = { json, ndjson, sarif, junit, github, markdown, html: html(today()) } as const satisfies Record<
  string,
  Format
>;
type FormatName = 'stylish' | keyof typeof FORMATS;

interface CheckFlags extends ManyFlags, ProfileFlags {
  readonly format: FormatName;
  readonly preset?: Preset;
  readonly rule?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly maxWarnings?: number;
  readonly checklist?: boolean;
  readonly listRules?: boolean;
  readonly explain?: string;
}

/** Adds `check` to the command line. */
export function addCheck(program: Command, terminal: Terminal): void {
  addProfileFlags(addManyFlags(program.command('check')))
    .description('check filings; the exit code is 1 when an error is found')
    .argument('[file...]', 'files, folders (their .txt files) or glob patterns; "-" is standard input')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['stylish', ...Object.keys(FORMATS)]).default('stylish'),
    )
    .addOption(new Option('--preset <preset>', 'how much to report').choices(Object.keys(presets)))
    .option('--rule <id>', 'check by this rule alone (may be given several times)', collect)
    .option('--baseline <file>', 'report only what this baseline does not hold')
    .addOption(
      new Option('--write-baseline <file>', 'write what is found as a baseline, and report nothing').conflicts(
        'resume',
      ),
    )
    .option('--fix', 'apply the safe fixes to the files, and report what is left')
    .option('--fix-dry-run', 'report what would be left after the safe fixes, and change no file')
    .option('--max-warnings <count>', 'exit with 1 when there are more warnings', wholeNumber)
    .option('--checklist', 'print every rule: passed, failed, not applicable or not checked, and why')
    .option('--list-rules', 'list the rules')
    .option('--explain <rule>', 'say what a rule asks, by what source, with examples')
    .action((named: string[], flags: CheckFlags) => check(named, flags, terminal));
}

async function check(named: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<void> {
  if (flags.listRules) return terminal.out(listed());
  const wrong = misuse(named, flags);
  if (wrong) {
    terminal.err(wrong);
    return terminal.fail(2);
  }
  if (flags.explain) return terminal.out(explained(rules.find(({ id }) => id === flags.explain)!));

  const profile = profileIn(flags);
  const fix = flags.fixDryRun ? 'dry run' : flags.fix ? 'file' : undefined;
  const options: CheckOptions = {
    ...(fix && { fix }),
    ...(profile && { profile }),
    ...(flags.preset && { preset: flags.preset }),
    ...(flags.rule && { only: flags.rule }),
    ...(flags.baseline !== undefined && { baseline: readBaseline(flags.baseline)! }),
  };
  const tally = newTally(terminal);
  const format = formatOf(flags, terminal);
  await overFiles(
    named,
    flags,
    {
      run: (files, done) =>
        format(counted(onAllCores(files, 'checkFile', checkFile, options), tally, done), terminal.version),
      before: line => tally.add(line as Result),
    },
    terminal,
  );
  if (fix) terminal.err(tally.fixes(fix));
  // The formats say so themselves.
  if (flags.writeBaseline && profile) terminal.err(judgedAsSaid(profile));
  if (!flags.writeBaseline && tally.failed(flags.maxWarnings)) terminal.fail(1);
}

function misuse(named: readonly string[], flags: CheckFlags): string | undefined {
  const unknown = [...(flags.rule ?? []), ...(flags.explain ? [flags.explain] : [])].find(
    id => !rules.some(rule => rule.id === id),
  );
  if (unknown) return `there is no rule "${unknown}" ("sec-filing check --list-rules" lists them)`;
  if (flags.explain) return undefined;
  if (named.length === 0 && !flags.filesFrom)
    return 'name the files to check (run "sec-filing check --help" for how to use it)';
  if (flags.fix && named.includes('-')) return '--fix writes files: standard input has none (use --fix-dry-run)';
  return flags.baseline === undefined || readBaseline(flags.baseline)
    ? undefined
    : `${flags.baseline}: not a baseline (--write-baseline writes one)`;
}

function formatOf({ format, writeBaseline, checklist = false }: CheckFlags, { colors }: Terminal): Format {
  if (writeBaseline) return baselineTo(writeBaseline);
  return format === 'stylish' ? stylish(colors, checklist) : FORMATS[format];
}

/** A baseline is a JSON object with the fingerprints under "findings", each with what it was, for people. */
function readBaseline(file: string): readonly string[] | undefined {
  try {
    const { findings } = JSON.parse(readFileSync(file, 'utf8')) as { findings: Record<string, unknown> };
    return Object.keys(findings);
  } catch {
    return undefined;
  }
}

function baselineTo(file: string): Format {
  return async function* (results) {
    const findings: [string, string][] = [];
    for await (const result of results) {
      if ('why' in result) continue;
      for (const { fingerprint, rule, message } of result.problems)
        findings.push([fingerprint, `${result.path}: ${rule}: ${message}`]);
    }
    const anew = existsSync(file) ? 'written anew' : 'written';
    writeFileSync(file, `${JSON.stringify({ findings: Object.fromEntries(findings.toSorted()) }, undefined, 2)}\n`);
    yield `${file}: ${anew}, ${plural(findings.length, 'finding')}\n`;
  };
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number is wanted.');
  return Number(value);
}
