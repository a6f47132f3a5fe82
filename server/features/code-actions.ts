import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { offsetAt } from '../filing/text.ts';
import { lint } from '../rules/lint.ts';
import { diagnostics } from './diagnostics.ts';
import { rangeOf } from './range.ts';

/** The fixes of the problems that touch `range`. */
export function codeActions(
  filing: Filing,
  { uri, range }: { readonly uri: string; readonly range: Range },
): CodeAction[] {
  const start = offsetAt(filing.text, range.start);
  const end = offsetAt(filing.text, range.end);
  const shown = diagnostics(filing, { uri });
  return lint(filing).flatMap(({ span, fixes = [] }, i) => {
    if (span.start > end || span.end < start) return [];
    return fixes.map(fix => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [shown[i]!],
      isPreferred: fix.safe,
      edit: {
        changes: { [uri]: fix.edits.map(edit => ({ range: rangeOf(filing, edit.span), newText: edit.insert })) },
      },
    }));
  });
}
