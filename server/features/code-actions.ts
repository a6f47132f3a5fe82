import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { offsetAt } from '../filing/text.ts';
import { fingerprint } from '../rules/fingerprint.ts';
import type { ToIgnore } from '../rules/ignoring.ts';
import { safeFixes } from '../rules/mend.ts';
import type { Fix, Problem } from '../rules/rule.ts';
import { diagnostic } from './diagnostics.ts';
import { FIX_ALL, IGNORE } from './offered.ts';
import { rangeOf } from './range.ts';

/** The argument of `IGNORE`. */
export interface IgnoreArguments extends ToIgnore {
  /** Of the filing. */
  readonly uri: string;
}

export interface CodeActionsParams {
  readonly uri: string;
  readonly range: Range;
  readonly problems: readonly Problem[];
  /** The kinds that the client asks for; absent for all. */
  readonly only?: readonly string[] | undefined;
  /** The client can write the settings that let a finding stand. */
  readonly ignorable: boolean;
}

/** The fixes of the problems that touch `range`, the ways to let each stand, and all safe fixes at once. */
export function codeActions(filing: Filing, params: CodeActionsParams): CodeAction[] {
  const { uri, range, problems, only, ignorable } = params;
  const asked = (kind: string) => !only || only.some(want => kind === want || kind.startsWith(`${want}.`));
  const start = offsetAt(filing.text, range.start);
  const end = offsetAt(filing.text, range.end);
  const here = problems.filter(({ span }) => span.start <= end && span.end >= start);
  return [
    ...(asked(CodeActionKind.QuickFix) ? here.flatMap(problem => fixesOf(filing, uri, problem)) : []),
    ...(ignorable && asked(CodeActionKind.QuickFix) ? here.flatMap(problem => ignoresOf(filing, uri, problem)) : []),
    ...(asked(FIX_ALL) ? fixAll(filing, uri, problems) : []),
  ];
}

function fixesOf(filing: Filing, uri: string, problem: Problem): CodeAction[] {
  return (problem.fixes ?? []).map(fix => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(filing, uri, problem)],
    isPreferred: fix.safe,
    edit: { changes: { [uri]: textEdits(filing, [fix]) } },
  }));
}

function ignoresOf(filing: Filing, uri: string, problem: Problem): CodeAction[] {
  const { rule } = problem;
  const ways: readonly (readonly [title: string, args: IgnoreArguments])[] = [
    ['Ignore this finding here', { uri, rule, fingerprint: fingerprint(filing, problem) }],
    [`Ignore "${rule}" in this filing`, { uri, rule }],
    [`Turn the rule "${rule}" off`, { uri, rule, off: true }],
  ];
  return ways.map(([title, args]) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(filing, uri, problem)],
    command: { title, command: IGNORE, arguments: [args] },
  }));
}

function fixAll(filing: Filing, uri: string, problems: readonly Problem[]): CodeAction[] {
  const fixes = safeFixes(problems);
  if (fixes.length === 0) return [];
  return [
    {
      title: 'Apply all safe fixes',
      kind: FIX_ALL,
      edit: { changes: { [uri]: textEdits(filing, fixes) } },
    },
  ];
}

function textEdits(filing: Filing, fixes: readonly Fix[]): TextEdit[] {
  return fixes.flatMap(({ edits }) =>
    edits.map(({ span, insert }) => ({ range: rangeOf(filing, span), newText: insert })),
  );
}
