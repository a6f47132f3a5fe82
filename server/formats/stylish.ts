import type picocolors from 'picocolors';
import type { Report, ReportedProblem, ReportedUnread } from '../rules/report.ts';
import type { Severity } from '../rules/rule.ts';
import { type Format, judgedAsSaid, plural, type Result } from './format.ts';
import { keptBack } from './left-open.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: a line a finding, as compilers print them, then a summary of what was and what was not checked. */
export function stylish(pc: Colors, checklist: boolean): Format {
  return async function* (results) {
    const counts = noCounts();
    for await (const result of results) {
      count(counts, result);
      if ('why' in result) continue;
      for (const problem of result.problems) yield `${problemLine(pc, result.path, problem)}\n`;
      if (checklist)
        yield checklistLines(pc, result)
          .map(line => `${line}\n`)
          .join('');
    }
    yield summaryLines(counts)
      .map(line => `${line}\n`)
      .join('');
  };
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

function checklistLines(pc: Colors, { path, form, date, from, checklist, unread }: Report): string[] {
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
    ...(unread.length > 0 ? ['  not read'] : []),
    ...unread.map(each => pc.yellow(`    ? line ${each.range.start.line + 1}: ${unreadPart(each)}`)),
    '',
  ];
}

/** "EX-101.INS: XBRL, 31.0 MB". */
function unreadPart({ what, why }: ReportedUnread): string {
  return `${what}: ${why}`;
}

/** So many of what is not read are named in the summary. */
const NAMED = 3;

function noCounts() {
  return {
    checked: 0,
    /** What was chosen for all of them. */
    judged: '',
    unread: 0,
    named: [] as string[],
    unchecked: 0,
    open: 0,
    found: { error: 0, warning: 0, information: 0, hint: 0 },
    kept: { preset: 0, ignored: 0, baseline: 0 },
  };
}

function count(counts: ReturnType<typeof noCounts>, result: Result): void {
  if ('why' in result) {
    counts.unchecked++;
    return;
  }
  counts.checked++;
  if (result.chosen) counts.judged = judgedAsSaid(result.chosen);
  counts.open += result.checklist.filter(({ status }) => status === 'not checked').length;
  for (const { severity } of result.problems) counts.found[severity]++;
  counts.unread += result.unread.length;
  counts.named.push(...result.unread.slice(0, NAMED - counts.named.length).map(unreadPart));
  for (const why of ['ignored', 'baseline', 'preset'] as const) counts.kept[why] += result.kept[why];
}

function more(count: number): string {
  return count > 0 ? `; and ${count.toLocaleString('en-US')} more (--checklist names them)` : '';
}

/** "2 filings checked, 1 file not: 3 warnings, 1 hint". What was chosen, kept back or not checked is said. */
function summaryLines(counted: ReturnType<typeof noCounts>): string[] {
  const { checked, unchecked, judged, open, found, kept, unread, named } = counted;
  const counts = Object.entries(found).flatMap(([severity, times]) => (times > 0 ? [plural(times, severity)] : []));
  const done = `${plural(checked, 'filing')} checked${unchecked > 0 ? `, ${plural(unchecked, 'file')} not` : ''}`;
  const back = [...keptBack(kept), ...(open > 0 ? [`${plural(open, 'rule')} not checked (--checklist says why)`] : [])];
  const result = counts.length > 0 ? counts.join(', ') : 'no problems found';
  return [
    // Of nothing that was checked there is nothing to say.
    checked > 0 ? `${done}: ${result}` : done,
    ...(judged ? [judged] : []),
    ...(back.length > 0 ? [`not shown: ${back.join('; ')}`] : []),
    ...(unread > 0 ? [`not read: ${named.join('; ')}${more(unread - named.length)}`] : []),
  ];
}
