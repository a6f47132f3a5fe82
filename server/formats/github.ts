import type { ReportedProblem } from '../rules/report.ts';
import type { Severity } from '../rules/rule.ts';
import type { Format } from './format.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands: GitHub shows each finding at its line of a pull request. */
export const github: Format = async function* (results) {
  for await (const result of results) {
    if ('why' in result) yield `::error ${properties({ file: result.path })}::${escaped(result.why)}\n`;
    else for (const problem of result.problems) yield `${command(result.path, problem)}\n`;
  }
};

function command(path: string, { rule, severity, message, range: { start, end } }: ReportedProblem): string {
  const place = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    col: start.character + 1,
    endColumn: end.character + 1,
    title: rule,
  };
  return `::${COMMANDS[severity]} ${properties(place)}::${escaped(message)}`;
}

function properties(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
