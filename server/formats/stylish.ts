import type picocolors from 'picocolors';
import type { Report, ReportedProblem } from '../rules/report.ts';
import type { Severity } from '../rules/rule.ts';
import { type Format, plural, type Results } from './format.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: a line a finding, as compilers print them, then a summary of what was and what was not checked. */
export function stylish(pc: Colors, checklist: boolean): Format {
  return results =>
    [
      ...results.reports.flatMap(report => [
        ...report.problems.map(problem => problemLine(pc, report.path, problem)),
        ...(checklist ? checklistLines(pc, report) : []),
      ]),
      ...summaryLines(results),
    ]
      .map(line => `${line}\n`)
      .join('');
}

function problemLine(pc: Colors, path: string, { rule, severity, message, range, fix }: ReportedProblem): string {
  const { line, character } = range.start;
  const fixable = fix === 'safe' ? pc.dim(' (--fix mends it)') : '';
  return `${path}:${line + 1}:${character + 1}: ${paint(pc, severity)}: ${message} ${pc.dim(`[${rule}]`)}${fixable}`;
}

function paint(pc: Colors, severity: Severity): string {
  const paints = { error: pc.red, warning: pc.yellow, information: pc.blue, hint: pc.dim };
  return paints[severity](severity);
}

/** A sign a status, so that no colour is needed to tell them apart. */
const SIGNS = { failed: 'x', passed: '+', 'not checked': '?', 'not applicable': '-', off: 'o' } as const;

function checklistLines(pc: Colors, { path, form, date, from, checklist }: Report): string[] {
  const paints = { failed: pc.red, passed: pc.green, 'not checked': pc.yellow, 'not applicable': pc.dim, off: pc.dim };
  const head = `${path}: form check${form ? ` of Form ${form}` : ''}, ${date ? `as of ${date} (${from})` : from}`;
  const areas = [...new Set(checklist.map(({ area }) => area))];
  return [
    '',
    pc.bold(head),
    ...areas.flatMap(area => [
      `  ${area}`,
      ...checklist
        .filter(check => check.area === area)
        .map(({ rule, status, because }) => {
          const text = `    ${SIGNS[status]} ${rule}: ${status}${because ? ` (${because})` : ''}`;
          return paints[status](text);
        }),
    ]),
    '',
  ];
}

/** "2 filings checked, 1 file not: 3 warnings, 1 hint". What was kept back or not checked is said. */
function summaryLines({ reports, unchecked }: Results): string[] {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const kept = { ignored: 0, baseline: 0, preset: 0 };
  let open = 0;
  for (const report of reports) {
    for (const { severity } of report.problems) counts[severity]++;
    for (const why of ['ignored', 'baseline', 'preset'] as const) kept[why] += report.kept[why];
    open += report.checklist.filter(({ status }) => status === 'not checked').length;
  }
  const found = Object.entries(counts).flatMap(([severity, count]) => (count > 0 ? [plural(count, severity)] : []));
  const done = `${plural(reports.length, 'filing')} checked${unchecked.length > 0 ? `, ${plural(unchecked.length, 'file')} not` : ''}`;
  const back = [
    kept.preset > 0 && `${plural(kept.preset, 'finding')} below the preset (--preset strict shows them)`,
    kept.ignored > 0 && `${kept.ignored} ignored by the settings`,
    kept.baseline > 0 && `${kept.baseline} in the baseline`,
    open > 0 && `${plural(open, 'rule')} not checked (--checklist says why)`,
  ].filter(line => line !== false);
  return [
    `${done}: ${found.length > 0 ? found.join(', ') : 'no problems found'}`,
    ...(back.length > 0 ? [`not shown: ${back.join('; ')}`] : []),
  ];
}
