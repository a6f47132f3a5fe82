import type { Report, ReportedCheck } from '../rules/report.ts';
import { checkKey, problemKey, readiness, type SignedOff, signed } from '../rules/sign-off.ts';
import { escaped } from './escaped.ts';
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

/** A memo of all files as one page, which needs nothing from elsewhere and runs nothing; `made` is the day (ISO). */
export function html(made: string): Format {
  return async function* (results, version) {
    const unchecked: Unchecked[] = [];
    yield opening('Form check');
    for await (const result of results) {
      if ('why' in result) unchecked.push(result);
      else yield article(result, { version, made, signedOff: {} });
    }
    if (unchecked.length > 0) yield notChecked(unchecked);
    yield CLOSING;
  };
}

/** The form check of one filing as a page of its own. */
export function htmlMemo(report: Report, by: MadeBy): string {
  return `${opening(`Form check: ${report.path}`)}${article(report, by)}${CLOSING}`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --quiet: #6e7781; --bad: #b3261e; --good: #1a7f37; }
body { font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
article + article { margin-top: 4rem; border-top: 1px solid var(--line); }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; }
.line { text-align: right; width: 3rem; font-variant-numeric: tabular-nums; }
.status { white-space: nowrap; width: 8rem; }
.rule { white-space: nowrap; }
.rule, .made { color: var(--quiet); font-size: .85em; }
.failed, .open { color: var(--bad); font-weight: 600; }
.done { color: var(--good); font-weight: 600; }
.signed { font-style: italic; }
@media (prefers-color-scheme: dark) { :root { --quiet: #9198a1; --bad: #ff8d85; --good: #56d364; } }
@page { margin: 18mm; }
@media print {
  :root { color-scheme: light; --quiet: #444; --bad: #000; --good: #000; }
  body { font-size: 10pt; margin: 0; max-width: none; }
  article + article { break-before: page; border: 0; margin: 0; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;

function opening(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

const CLOSING = '</body>\n</html>\n';

function article(report: Report, by: MadeBy): string {
  const { path, problems, checklist, unread } = report;
  const { signedOff } = by;
  const state = readiness(report, signedOff);
  return `<article>
<h1>Form check: ${escaped(path)}</h1>
<p>${escaped(judgedSaid(report))} ${escaped(countedSaid(report))}.</p>
<p><span class="${state.open.length > 0 ? 'open' : 'done'}">${readyTitle(state)}.</span> ${escaped(readySaid(state))}</p>
<p class="made">${escaped(madeSaid(by))}</p>
<h2>Findings</h2>
${problems.length > 0 ? findings(report, signedOff) : '<p>None.</p>'}
${unread.length > 0 ? `<h2>Not read</h2>\n${unreadParts(report)}\n` : ''}<h2>Checklist</h2>
${areasOf(checklist)
  .map(area => checks(area, checklist, signedOff))
  .join('\n')}
</article>
`;
}

function findings({ problems }: Report, signedOff: SignedOff): string {
  const rows = problems.map(problem => {
    const { rule, severity, message, range } = problem;
    const said = `${escaped(message)} <span class="rule">${escaped(rule)}</span>`;
    return row([
      ['line', String(range.start.line + 1)],
      ['status', severity],
      ['', `${said}${signedSaid(signedOff, problemKey(problem))}`],
    ]);
  });
  return table(
    [
      ['line', 'Line'],
      ['status', 'Severity'],
      ['', 'Finding'],
    ],
    rows,
  );
}

function unreadParts({ unread }: Report): string {
  const rows = unread.map(({ what, why, range }) =>
    row([
      ['line', String(range.start.line + 1)],
      ['', escaped(`${what}: ${why}`)],
    ]),
  );
  return table(
    [
      ['line', 'Line'],
      ['', 'What is not read, and so not checked'],
    ],
    rows,
  );
}

function checks(area: ReportedCheck['area'], checklist: readonly ReportedCheck[], signedOff: SignedOff): string {
  const rows = checklist
    .filter(check => check.area === area)
    .map(check => {
      const { summary, rule, status, because } = check;
      const open = status === 'not checked' ? signedSaid(signedOff, checkKey(check)) : '';
      return row([
        [`status ${status}`, status],
        ['', `${escaped(summary)} <span class="rule">${escaped(rule)}</span>`],
        ['', `${escaped(because)}${open}`],
      ]);
    });
  return `<h3>${headed(area)}</h3>\n${table(
    [
      ['status', 'Status'],
      ['', 'Check'],
      ['', 'Evidence'],
    ],
    rows,
  )}`;
}

function notChecked(unchecked: readonly Unchecked[]): string {
  const list = unchecked.map(({ path, why }) => `<li>${escaped(path)}: ${escaped(why)}</li>`);
  return `<article>\n<h1>Not checked</h1>\n<ul>\n${list.join('\n')}\n</ul>\n</article>\n`;
}

type Cell = readonly [styles: string, content: string];

function table(heads: readonly Cell[], rows: readonly string[]): string {
  const head = heads.map(([styles, content]) => `<th scope="col"${styled(styles)}>${content}</th>`).join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function row(cells: readonly Cell[]): string {
  return `<tr>${cells.map(([styles, content]) => `<td${styled(styles)}>${content}</td>`).join('')}</tr>`;
}

function styled(styles: string): string {
  return styles && ` class="${styles}"`;
}

function signedSaid(signedOff: SignedOff, key: string): string {
  const day = signed(signedOff, key);
  return day ? ` <span class="signed">Signed off by hand on ${day}.</span>` : '';
}
