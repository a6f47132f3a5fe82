import type { Report, ReportedCheck } from '../rules/report.ts';
import type { Format, Unchecked } from './format.ts';

/** JUnit's XML: a suite a filing, a case a rule; a rule that was not checked is skipped, with the reason. */
export const junit: Format = async function* (results) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sec-filing">\n';
  for await (const result of results) yield `${'why' in result ? unread(result) : suite(result)}\n`;
  yield '</testsuites>\n';
};

function unread({ path, why }: Unchecked): string {
  return [
    `  <testsuite name="${escaped(path)}" tests="1" failures="0" errors="1" skipped="0">`,
    `    <testcase classname="${escaped(path)}" name="read"><error message="${escaped(why)}"/></testcase>`,
    '  </testsuite>',
  ].join('\n');
}

function suite(report: Report): string {
  const { path, checklist } = report;
  const count = (...statuses: readonly string[]) => checklist.filter(({ status }) => statuses.includes(status)).length;
  const skipped = count('not checked', 'not applicable', 'off');
  return [
    `  <testsuite name="${escaped(path)}" tests="${checklist.length}" failures="${count('failed')}" errors="0" skipped="${skipped}">`,
    ...checklist.map(check => testCase(report, check)),
    '  </testsuite>',
  ].join('\n');
}

function testCase({ path, problems }: Report, { rule, status, because }: ReportedCheck): string {
  const open = `    <testcase classname="${escaped(path)}" name="${escaped(rule)}"`;
  if (status === 'passed') return `${open}/>`;
  if (status !== 'failed') return `${open}><skipped message="${escaped(`${status}: ${because}`)}"/></testcase>`;
  const own = problems.filter(problem => problem.rule === rule);
  const lines = own.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
  return `${open}><failure type="${own[0]?.severity ?? 'error'}" message="${escaped(because)}">${escaped(lines.join('\n'))}</failure></testcase>`;
}

/** What XML has no place for is left out. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replace(/[^\t\r\n -\ud7ff\ue000-\ufffd]/g, '');
}
