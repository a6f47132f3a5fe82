import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { lint } from '../rules/lint.ts';
import type { Problem, Severity } from '../rules/rule.ts';
import { rangeOf } from './range.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the rules found, for the document at `uri`. */
export function diagnostics(filing: Filing, { uri }: { readonly uri: string }): Diagnostic[] {
  return lint(filing).map(problem => diagnostic(filing, uri, problem));
}

function diagnostic(filing: Filing, uri: string, { rule, severity, message, span, related }: Problem): Diagnostic {
  return {
    source: 'sec-filing',
    code: rule,
    severity: severities[severity],
    message,
    range: rangeOf(filing, span),
    ...(related && {
      relatedInformation: related.map(place => ({
        message: place.message,
        location: { uri, range: rangeOf(filing, place.span) },
      })),
    }),
  };
}
