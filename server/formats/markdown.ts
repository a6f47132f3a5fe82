import type { Report, ReportedCheck } from '../rules/report.ts';
import { checkKey, problemKey, readiness, type SignedOff, signed } from '../rules/sign-off.ts';
import type { Format, Unchecked } from './format.ts';
import {
  areasOf,
  countedSaid,
  headed,
  judgedSaid,
  type MadeBy,
  madeSaid,
  readySaid,
  readyTitle,
} from './memo-words.ts';

const STATUSES: Readonly<Record<ReportedCheck['status'], string>> = {
  failed: '**failed**',
  passed: 'passed',
  'not checked': '*not checked*',
  'not applicable': 'not applicable',
  off: 'off',
};

/** A memo: for each filing its findings, and the whole checklist with what each rule looked at. */
export const markdown: Format = async function* (results) {
  const unchecked: Unchecked[] = [];
  let before = '';
  for await (const result of results) {
    if ('why' in result) unchecked.push(result);
    else {
      yield `${before}${memo(result)}`;
      before = '\n';
    }
  }
  if (unchecked.length > 0)
    yield `${before}# Not checked\n\n${unchecked.map(({ path, why }) => `- ${text(path)}: ${text(why)}`).join('\n')}\n`;
};

/** The form check of one filing; with `by`, whether it is ready and what was signed off too. */
export function memo(report: Report, by?: MadeBy): string {
  const { path, problems, checklist, unread } = report;
  const signedOff = by?.signedOff ?? {};
  return [
    `# Form check: ${text(path)}`,
    '',
    `${judgedSaid(report)} ${countedSaid(report)}.`,
    ...(by ? ['', ready(report, signedOff), '', madeSaid(by)] : []),
    '',
    '## Findings',
    '',
    ...(problems.length > 0
      ? [
          '| line | severity | finding | rule |',
          '| ---: | --- | --- | --- |',
          ...problems.map(problem => {
            const { rule, severity, message, range } = problem;
            const said = `${text(message)}${signedSaid(signedOff, problemKey(problem))}`;
            return `| ${range.start.line + 1} | ${severity} | ${said} | ${rule} |`;
          }),
        ]
      : ['None.']),
    '',
    ...(unread.length > 0
      ? [
          '## Not read',
          '',
          '| line | what | why |',
          '| ---: | --- | --- |',
          ...unread.map(({ what, why, range }) => `| ${range.start.line + 1} | ${text(what)} | ${text(why)} |`),
          '',
        ]
      : []),
    '## Checklist',
    ...areasOf(checklist).flatMap(area => [
      '',
      `### ${headed(area)}`,
      '',
      '| | check | evidence |',
      '| --- | --- | --- |',
      ...checklist
        .filter(check => check.area === area)
        .map(check => {
          const { summary, rule, status, because } = check;
          const open = status === 'not checked' ? signedSaid(signedOff, checkKey(check)) : '';
          return `| ${STATUSES[status]} | ${text(summary)} (${rule}) | ${text(because)}${open} |`;
        }),
    ]),
    '',
  ].join('\n');
}

function ready(report: Report, signedOff: SignedOff): string {
  const state = readiness(report, signedOff);
  return `**${readyTitle(state)}.** ${readySaid(state)}`;
}

function signedSaid(signedOff: SignedOff, key: string): string {
  const day = signed(signedOff, key);
  return day ? ` *Signed off by hand on ${day}.*` : '';
}

/** One line that Markdown leaves alone. */
function text(raw: string): string {
  return raw.replace(/\s+/g, ' ').replace(/[\\|*_`<>[\]]/g, '\\$&');
}
