import type { Report, ReportedCheck, ReportedUnread } from '../rules/report.ts';
import { type Format, judgedAsSaid, type Unchecked } from './format.ts';
import { keptBack } from './left-open.ts';

/** JUnit's XML: a suite a filing, a case a rule or a part that was not read; what was not checked is skipped, with the reason. */
export const junit: Format = async function* (results) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sec-filing">\n';
  for await (const result of results) yield `${'why' in result ? unchecked(result) : suite(result)}\n`;
  yield '</testsuites>\n';
};

/** A file that is no filing is passed over; one that cannot be read is an error. */
function unchecked({ path, why, unreadable }: Unchecked): string {
  const [errors, skipped, element] = unreadable ? [1, 0, 'error'] : [0, 1, 'skipped'];
  return [
    `  <testsuite name="${escaped(path)}" tests="1" failures="0" errors="${errors}" skipped="${skipped}">`,
    `    ${testCase(path, 'read', `<${element} message="${escaped(why)}"/>`)}`,
    '  </testsuite>',
  ].join('\n');
}

function suite(report: Report): string {
  const { path, chosen, checklist, unread, kept } = report;
  const count = (...statuses: readonly string[]) => checklist.filter(({ status }) => statuses.includes(status)).length;
  const tests = checklist.length + unread.length;
  const skipped = count('not checked', 'not applicable', 'off') + unread.length;
  const back = keptBack(kept);
  return [
    `  <testsuite name="${escaped(path)}" tests="${tests}" failures="${count('failed')}" errors="0" skipped="${skipped}">`,
    ...(chosen
      ? [`    <properties><property name="judged" value="${escaped(judgedAsSaid(chosen))}"/></properties>`]
      : []),
    ...checklist.map(check => `    ${testCase(path, check.rule, cameOf(report, check))}`),
    ...unread.map(
      part => `    ${testCase(path, readOf(part), `<skipped message="${escaped(`not read: ${part.why}`)}"/>`)}`,
    ),
    ...(back.length > 0 ? [`    <system-out>${escaped(`not shown: ${back.join('; ')}`)}</system-out>`] : []),
    '  </testsuite>',
  ].join('\n');
}

/** "read EX-101.INS at line 1207": no two parts of a filing have one name. */
function readOf({ what, range }: ReportedUnread): string {
  return `read ${what} at line ${range.start.line + 1}`;
}

function testCase(path: string, name: string, outcome: string): string {
  const open = `<testcase classname="${escaped(path)}" name="${escaped(name)}"`;
  return outcome === '' ? `${open}/>` : `${open}>${outcome}</testcase>`;
}

/** What came of a check, as an element; empty where it passed. */
function cameOf({ path, problems }: Report, { rule, status, because }: ReportedCheck): string {
  if (status === 'passed') return '';
  if (status !== 'failed') return `<skipped message="${escaped(`${status}: ${because}`)}"/>`;
  const own = problems.filter(problem => problem.rule === rule);
  const lines = own.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
  return `<failure type="${own[0]?.severity ?? 'error'}" message="${escaped(because)}">${escaped(lines.join('\n'))}</failure>`;
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
