import type { Report, ReportedCheck } from '../rules/report.ts';
import { type Format, plural, type Unchecked } from './format.ts';

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

/** The form check of one filing. */
export function memo({ path, form, date, from, preset, problems, checklist, kept }: Report): string {
  const areas = [...new Set(checklist.map(({ area }) => area))];
  const held = kept.ignored + kept.baseline + kept.preset;
  const judged = date ? `by the rules of ${date} (${from})` : from;
  return [
    `# Form check: ${text(path)}`,
    '',
    `${form ? `Form ${form}, judged` : 'Judged'} ${judged}; preset ${preset}. ${counted(checklist)}${held > 0 ? `; ${plural(held, 'finding')} kept back` : ''}.`,
    '',
    '## Findings',
    '',
    ...(problems.length > 0
      ? [
          '| line | severity | finding | rule |',
          '| ---: | --- | --- | --- |',
          ...problems.map(
            ({ rule, severity, message, range }) =>
              `| ${range.start.line + 1} | ${severity} | ${text(message)} | ${rule} |`,
          ),
        ]
      : ['None.']),
    '',
    '## Checklist',
    ...areas.flatMap(area => [
      '',
      `### ${area.charAt(0).toUpperCase()}${area.slice(1)}`,
      '',
      '| | check | evidence |',
      '| --- | --- | --- |',
      ...checklist
        .filter(check => check.area === area)
        .map(
          ({ summary, rule, status, because }) =>
            `| ${STATUSES[status]} | ${text(summary)} (${rule}) | ${text(because)} |`,
        ),
    ]),
    '',
  ].join('\n');
}

/** "20 passed, 2 failed, 3 not checked ..." */
function counted(checklist: readonly ReportedCheck[]): string {
  return (['passed', 'failed', 'not checked', 'not applicable', 'off'] as const)
    .flatMap(status => {
      const count = checklist.filter(check => check.status === status).length;
      return count > 0 ? [`${count} ${status}`] : [];
    })
    .join(', ');
}

/** One line that Markdown leaves alone. */
function text(raw: string): string {
  return raw.replace(/\s+/g, ' ').replace(/[\\|*_`<>[\]]/g, '\\$&');
}
