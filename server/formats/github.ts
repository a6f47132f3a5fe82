import type { Report, ReportedProblem } from '../rules/report.ts';
import type { Severity } from '../rules/rule.ts';
import { type Format, judgedAsSaid } from './format.ts';
import { leftOpen } from './left-open.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** So many parts, rules and so on are named; GitHub cuts a long message, and says nothing of it. */
const NAMED = 40;

/** Workflow commands: GitHub shows each finding at its line of a pull request, and one notice a filing of what was not read or not checked. */
export const github: Format = async function* (results) {
  for await (const result of results) {
    if ('why' in result)
      yield `::${result.unreadable ? 'error' : 'notice'} ${properties({ file: result.path })}::${escaped(result.why)}\n`;
    else {
      if (result.chosen)
        yield `::notice ${properties({ file: result.path })}::${escaped(judgedAsSaid(result.chosen))}\n`;
      for (const problem of result.problems) yield `${command(result.path, problem)}\n`;
      yield notice(result);
    }
  }
};

/** Empty where nothing is left open. */
function notice(report: Report): string {
  const open = leftOpen(report).map(({ message, range }) =>
    range ? `${message} [line ${range.start.line + 1}]` : message,
  );
  const more = open.length - NAMED;
  const said = [...open.slice(0, NAMED), ...(more > 0 ? [`And ${more} more, which --format json names.`] : [])];
  return said.length > 0
    ? `::notice ${properties({ file: report.path, title: 'left open' })}::${escaped(said.join('\n'))}\n`
    : '';
}

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
