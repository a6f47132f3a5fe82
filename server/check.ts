import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkFiles } from './check-files.ts';
import { findFiles } from './find-files.ts';
import { type Format, plural, type Results } from './formats/format.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { markdown } from './formats/markdown.ts';
import { sarif } from './formats/sarif.ts';
import { stylish } from './formats/stylish.ts';
import { rules } from './rules/all.ts';
import { explained, listed } from './rules/explain.ts';
import { type Preset, presets } from './rules/preset.ts';
import type { Report } from './rules/report.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = { json, sarif, junit, github, markdown } as const satisfies Record<string, Format>;
type FormatName = 'stylish' | keyof typeof FORMATS;

interface CheckFlags {
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
  program
    .command('check')
    .description('check filings; the exit code is 1 when an error is found')
    .argument('[file...]', 'files, folders (their .txt files) or glob patterns; "-" is standard input')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['stylish', ...Object.keys(FORMATS)]).default('stylish'),
    )
    .addOption(new Option('--preset <preset>', 'how much to report').choices(Object.keys(presets)))
    .option('--rule <id>', 'check by this rule alone (may be given several times)', collect)
    .option('--baseline <file>', 'report only what this baseline does not hold')
    .option('--write-baseline <file>', 'write what is found as a baseline, and report nothing')
    .option('--fix', 'apply the safe fixes to the files, and report what is left')
    .option('--fix-dry-run', 'report what would be left after the safe fixes, and change no file')
    .option('--max-warnings <count>', 'exit with 1 when there are more warnings', wholeNumber)
    .option('--checklist', 'print every rule: passed, failed, not applicable or not checked, and why')
    .option('--list-rules', 'list the rules')
    .option('--explain <rule>', 'say what a rule asks, by what source, with examples')
    .action((named: string[], flags: CheckFlags) => check(named, flags, terminal));
}

async function check(named: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<void> {
  const misused = (line: string) => {
    terminal.err(line);
    terminal.fail(2);
  };
  if (flags.listRules) return terminal.out(listed());
  const unknown = [...(flags.rule ?? []), ...(flags.explain ? [flags.explain] : [])].find(
    id => !rules.some(rule => rule.id === id),
  );
  if (unknown) return misused(`there is no rule "${unknown}" ("sec-filing check --list-rules" lists them)`);
  if (flags.explain) return terminal.out(explained(rules.find(({ id }) => id === flags.explain)!));
  if (named.length === 0) return misused('name the files to check (run "sec-filing check --help" for how to use it)');
  if (flags.fix && named.includes('-'))
    return misused('--fix writes files: standard input has none (use --fix-dry-run)');
  const baseline = flags.baseline === undefined ? [] : readBaseline(flags.baseline);
  if (!baseline) return misused(`${flags.baseline}: not a baseline (--write-baseline writes one)`);

  const reports: Report[] = [];
  const unchecked: { path: string; why: string }[] = [];
  const faults = new Set<string>();
  let fixed = 0;
  const fix = flags.fixDryRun ? ('dry run' as const) : flags.fix ? ('file' as const) : undefined;
  const options = {
    ...(fix && { fix }),
    ...(flags.preset && { preset: flags.preset }),
    ...(flags.rule && { only: flags.rule }),
    baseline,
  };
  for await (const result of checkFiles(findFiles(named), options)) {
    if ('report' in result) {
      reports.push(result.report);
      fixed += result.fixed;
      for (const fault of result.faults) faults.add(fault);
    } else {
      unchecked.push(result);
      if (result.misused) terminal.fail(2);
    }
  }
  for (const { path, why } of unchecked) terminal.err(`${path === '-' ? 'standard input' : path}: ${why}`);
  for (const fault of faults) misused(fault);
  if (fix)
    terminal.err(`${plural(fixed, 'safe fix', 'safe fixes')} ${flags.fixDryRun ? 'would be applied' : 'applied'}`);
  if (flags.writeBaseline) return writeBaseline(flags.writeBaseline, reports, terminal);
  terminal.out(print({ reports, unchecked, version: terminal.version }, flags, terminal));
  const count = (severity: string) =>
    reports.flatMap(({ problems }) => problems).filter(problem => problem.severity === severity).length;
  if (count('error') > 0 || count('warning') > (flags.maxWarnings ?? Number.POSITIVE_INFINITY)) terminal.fail(1);
}

function print(results: Results, { format, checklist = false }: CheckFlags, { colors }: Terminal): string {
  return (format === 'stylish' ? stylish(colors, checklist) : FORMATS[format])(results);
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

function writeBaseline(file: string, reports: readonly Report[], { out }: Terminal): void {
  const findings = reports.flatMap(({ path, problems }) =>
    problems.map(({ fingerprint, rule, message }) => [fingerprint, `${path}: ${rule}: ${message}`] as const),
  );
  const anew = existsSync(file) ? 'written anew' : 'written';
  writeFileSync(file, `${JSON.stringify({ findings: Object.fromEntries(findings.toSorted()) }, undefined, 2)}\n`);
  out(`${file}: ${anew}, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}\n`);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number is wanted.');
  return Number(value);
}
