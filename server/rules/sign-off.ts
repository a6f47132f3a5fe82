import type { Report, ReportedCheck, ReportedProblem } from './report.ts';

/** What a person has looked at and answers for: by the key of its line, the day on which it was signed off (ISO). */
export type SignedOff = Readonly<Record<string, string>>;

/** How far a form check is from done. */
export interface Readiness {
  /** Findings that nobody has signed off. */
  readonly open: readonly ReportedProblem[];
  readonly signed: readonly ReportedProblem[];
  /** How many rules were held against the filing, of those that apply to it. */
  readonly checked: number;
  readonly apply: number;
  /** Rules that could not be held against it, and that nobody has looked at by hand. */
  readonly unchecked: readonly ReportedCheck[];
}

/** How a form check stands, with what was signed off by hand. */
export function readiness({ problems, checklist }: Report, signedOff: SignedOff): Readiness {
  const of = (status: ReportedCheck['status']) => checklist.filter(check => check.status === status);
  const checked = of('passed').length + of('failed').length;
  const unchecked = of('not checked');
  return {
    open: problems.filter(problem => !signed(signedOff, problemKey(problem))),
    signed: problems.filter(problem => signed(signedOff, problemKey(problem))),
    checked,
    apply: checked + unchecked.length,
    unchecked: unchecked.filter(check => !signed(signedOff, checkKey(check))),
  };
}

/** The day on which a line was signed off; only what is well formed counts, for it comes from outside. */
export function signed(signedOff: SignedOff, key: string): string | undefined {
  const day = Object.hasOwn(signedOff, key) ? signedOff[key] : undefined;
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
}

/** Names a finding by the words on its lines and what is said of them: one that changes is another. */
export function problemKey({ rule, fingerprint, message }: ReportedProblem): string {
  return `${rule} ${fingerprint} ${message}`;
}

/** Names a check that could not be made, by why. */
export function checkKey({ rule, because }: ReportedCheck): string {
  return `${rule} ${because}`;
}
