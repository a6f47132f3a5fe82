import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import type { Problem, Severity } from '../rules/rule.ts';
import { rangeOf } from './range.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

interface Reported {
  readonly uri: string;
  readonly problems: readonly Problem[];
  /** The folder of the rules' pages, where the client can open them. */
  readonly pages?: string | undefined;
}

/** What the form check reports, for the document at `uri`. */
export function diagnostics(filing: Filing, { uri, problems, pages }: Reported): Diagnostic[] {
  return problems.map(problem => diagnostic(filing, uri, problem, pages));
}

/** One problem as the editor shows it. */
export function diagnostic(filing: Filing, uri: string, problem: Problem, pages?: string): Diagnostic {
  const { rule, severity, message, span, related, unneeded } = problem;
  return {
    source: 'sec-filing',
    code: rule,
    ...(pages && { codeDescription: { href: `${pages}/${rule}.md` } }),
    severity: severities[severity],
    message,
    range: rangeOf(filing, span),
    ...(unneeded && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related && {
      relatedInformation: related.map(place => ({
        message: place.message,
        location: { uri, range: rangeOf(filing, place.span) },
      })),
    }),
  };
}
