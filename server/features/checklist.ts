import type { Range } from 'vscode-languageserver-types';
import { chosenSaid, plural } from '../formats/format.ts';
import { headed, readySaid, readyTitle } from '../formats/memo-words.ts';
import type { Report, ReportedCheck, ReportedProblem } from '../rules/report.ts';
import type { Severity } from '../rules/rule.ts';
import { checkKey, problemKey, type Readiness, readiness, type SignedOff, signed } from '../rules/sign-off.ts';

/** The form check of a filing as an editor's side bar shows it. */
export interface Checklist {
  /** "Form 8-K, 2004-03-12" */
  readonly title: string;
  /** "41 of 44 checked" */
  readonly progress: string;
  /** How many findings are open. */
  readonly open: number;
  readonly groups: readonly CheckNode[];
}

/** One line of it: plain data, for any editor. */
export interface CheckNode {
  readonly kind: 'chosen' | 'readiness' | 'group' | 'check' | 'finding' | 'cut';
  readonly label: string;
  readonly detail?: string;
  /** How it fares; of a finding that is open its severity. */
  readonly state: 'chosen' | 'ready' | 'open' | 'signed' | ReportedCheck['status'] | Severity;
  readonly note?: string;
  readonly range?: Range;
  readonly rule?: string;
  /** What it is signed off by; absent where there is nothing to answer for. */
  readonly key?: string;
  readonly children?: readonly CheckNode[];
}

/** So many findings are shown first: a person reads them. */
const MANY = 1000;

/** The lines of a form check, long lists to their ends or as they are shown first: whether the filing is ready, and how it fares under each rule. */
export function checklist(report: Report, signedOff: SignedOff, whole = false): Checklist {
  const many = whole ? Number.POSITIVE_INFINITY : MANY;
  const state = readiness(report, signedOff);
  const progress = `${state.checked} of ${state.apply} checked`;
  return {
    title: [report.form && `Form ${report.form}`, report.date].filter(Boolean).join(', '),
    progress,
    open: state.open.length,
    groups: [
      ...chosenNode(report),
      readyNode(state, progress, report),
      failedNode(report, state, signedOff, many),
      ...(['not checked', 'passed', 'not applicable', 'off'] as const).map(status =>
        group(
          status,
          report.checklist.filter(check => check.status === status).map(check => checkNode(check, signedOff)),
        ),
      ),
      unreadNode(report, many),
    ].filter(node => node.kind !== 'group' || (node.children?.length ?? 0) > 0),
  };
}

/** That form or day were chosen goes before all that is found by them. */
function chosenNode({ chosen }: Report): CheckNode[] {
  if (!chosen) return [];
  const label = headed(chosenSaid(chosen));
  return [
    { kind: 'chosen', state: 'chosen', label, detail: 'chosen by hand', note: 'Not what the filing says itself.' },
  ];
}

function readyNode(state: Readiness, progress: string, { kept }: Report): CheckNode {
  const held = kept.ignored + kept.baseline + kept.preset;
  const open = state.open.length > 0;
  return {
    kind: 'readiness',
    state: open ? 'open' : 'ready',
    label: readyTitle(state),
    detail: `${open ? `${plural(state.open.length, 'finding')} open` : 'nothing open'} \u00b7 ${progress}`,
    note: `${readySaid(state)}${held > 0 ? ` Settings keep back ${plural(held, 'finding')}.` : ''}`,
  };
}

/** Findings one by one; several of one rule under it. */
function failedNode(
  { problems, checklist: all }: Report,
  { signed: done }: Readiness,
  signedOff: SignedOff,
  many: number,
): CheckNode {
  let left = many;
  const nodes = all.flatMap((check): CheckNode[] => {
    const own = problems.filter(({ rule }) => rule === check.rule);
    const shown = own.slice(0, left).map(problem => findingNode(problem, check, signedOff));
    left -= shown.length;
    if (shown.length <= 1) return shown;
    const state = shown.every(node => node.state === 'signed') ? 'signed' : 'failed';
    const { rule, summary: label } = check;
    const detail = `${plural(own.length, 'finding')} \u00b7 ${rule}`;
    return [{ kind: 'check', state, label, detail, rule, children: shown }];
  });
  const counted = [plural(problems.length, 'finding'), done.length > 0 && `${done.length} signed off`];
  return {
    ...group('failed', [...nodes, ...rest(problems.length - many, 'open')]),
    detail: counted.filter(Boolean).join(', '),
  };
}

function findingNode(problem: ReportedProblem, { summary }: ReportedCheck, signedOff: SignedOff): CheckNode {
  const { rule, severity, message, range } = problem;
  const key = problemKey(problem);
  const day = signed(signedOff, key);
  return {
    kind: 'finding',
    state: day ? 'signed' : severity,
    label: message,
    detail: [day && `signed off ${day}`, `line ${range.start.line + 1}`, rule].filter(Boolean).join(' \u00b7 '),
    note: `${summary} ${day ? `Signed off by hand on ${day}.` : `${severity.charAt(0).toUpperCase()}${severity.slice(1)}.`}`,
    range,
    rule,
    key,
  };
}

function checkNode(check: ReportedCheck, signedOff: SignedOff): CheckNode {
  const { rule, summary, status, because, range } = check;
  const key = status === 'not checked' ? checkKey(check) : undefined;
  const day = key && signed(signedOff, key);
  const detail = [day && `signed off ${day}`, because].filter(Boolean).join(' \u00b7 ');
  return {
    kind: 'check',
    state: day ? 'signed' : status,
    label: summary,
    ...(detail && { detail }),
    note: `${because ? `${because}. ` : ''}Rule ${rule}.`,
    ...(range && { range }),
    rule,
    ...(key && { key }),
  };
}

/** What of the filing is not read, and so not checked. */
function unreadNode({ unread }: Report, many: number): CheckNode {
  const state = 'not checked';
  const children = unread.slice(0, many).map(({ what, why, range }): CheckNode => {
    const detail = `line ${range.start.line + 1} \u00b7 ${why}`;
    return { kind: 'check', state, label: what, detail, range };
  });
  const shown = [...children, ...rest(unread.length - many, state)];
  return { kind: 'group', state, label: 'Not read', detail: String(unread.length), children: shown };
}

/** What a list ends with that has more. */
function rest(count: number, state: CheckNode['state']): CheckNode[] {
  return count > 0 ? [{ kind: 'cut', state, label: `${count.toLocaleString('en-US')} more are not shown` }] : [];
}

function group(status: ReportedCheck['status'], children: readonly CheckNode[]): CheckNode {
  const label = `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
  return { kind: 'group', state: status, label, detail: String(children.length), children };
}
