import type { Filing } from '../filing/filing.ts';
import { header } from '../filing/header.ts';
import type { Span } from '../filing/span.ts';
import { rules } from './all.ts';
import { fingerprint } from './fingerprint.ts';
import { type Judgement, judgements, lint } from './lint.ts';
import { type Preset, reports } from './preset.ts';
import type { Problem, Rule, Severity, Verdict } from './rule.ts';
import type { Settings } from './settings.ts';

/** What a filing is checked by: the settings, where it lies for them, and what a baseline lets stand. */
export interface CheckedBy {
  readonly settings: Settings;
  /** The filing's path relative to the settings file, with "/" between folders. */
  readonly file?: string;
  /** Fingerprints of findings that were there before. */
  readonly baseline?: ReadonlySet<string>;
  /** These rules alone. */
  readonly only?: ReadonlySet<string>;
}

/** One line of the checklist: a rule, and how the filing fares under it. */
export interface Checked {
  readonly rule: Rule;
  readonly status: 'failed' | 'passed' | 'not applicable' | 'not checked' | 'off';
  /** Why, or by what: one sentence or a few words. */
  readonly because: string;
  /** Where that stands, of one that passed. */
  readonly span?: Span;
  readonly problems: readonly Problem[];
}

/** A form check: what is reported, and how the filing fares under each rule. */
export interface FormCheck extends Reported {
  readonly checklist: readonly Checked[];
}

/** What is reported by the settings. */
export interface Reported {
  readonly preset: Preset;
  readonly problems: readonly Problem[];
  /** How many findings the settings, the preset and the baseline keep back. */
  readonly kept: { readonly ignored: number; readonly baseline: number; readonly preset: number };
}

/** Checks a filing by its settings. Editor and command line both show this. */
export function formCheck(filing: Filing, by: CheckedBy): FormCheck {
  const found = reported(filing, by);
  const all = judgements(filing);
  const asked = rules.filter(({ id }) => !by.only || by.only.has(id));
  return { ...found, checklist: asked.map(rule => checked(rule, all, found.problems, by)) };
}

/** The findings of a form check without its checklist, which an editor does not ask for at each key that is pressed. */
export function reported(filing: Filing, by: CheckedBy): Reported {
  const preset = by.settings.preset ?? (header(filing) ? 'quiet' : 'review');
  const kept = { ignored: 0, baseline: 0, preset: 0 };
  const problems = lint(filing).flatMap(problem => {
    const own = by.settings.rules[problem.rule];
    if (own === 'off' || (by.only && !by.only.has(problem.rule))) return [];
    const why = keptBack(filing, problem, by, preset, own);
    if (why) kept[why]++;
    return why ? [] : [own ? { ...problem, severity: own } : problem];
  });
  return { preset, problems, kept };
}

function keptBack(
  filing: Filing,
  problem: Problem,
  { settings, file, baseline }: CheckedBy,
  preset: Preset,
  own: Severity | undefined,
): keyof FormCheck['kept'] | undefined {
  const ignored = settings.ignore.some(
    entry =>
      entry.rule === problem.rule &&
      (entry.file === undefined || entry.file === file) &&
      (entry.fingerprint === undefined || entry.fingerprint === fingerprint(filing, problem)),
  );
  if (ignored) return 'ignored';
  if (baseline?.has(fingerprint(filing, problem))) return 'baseline';
  return own || reports(preset, problem.confidence, problem.severity) ? undefined : 'preset';
}

/** The worst that the rule says of any document: it failed, was not checked, passed, or does not apply. */
function checked(
  rule: Rule,
  all: readonly Judgement[],
  problems: readonly Problem[],
  { settings }: CheckedBy,
): Checked {
  const own = problems.filter(problem => problem.rule === rule.id);
  if (settings.rules[rule.id] === 'off')
    return { rule, status: 'off', because: 'turned off in the settings', problems: [] };
  if (own.length > 0)
    return { rule, status: 'failed', because: own.map(({ message }) => message).join(' '), problems: own };
  const said = all.filter(judgement => judgement.rule === rule);
  const verdicts = said.flatMap(({ verdict }) => verdict ?? []);
  const of = (status: Verdict['status']) => verdicts.filter(verdict => verdict.status === status);
  for (const status of ['not checked', 'passed', 'not applicable'] as const) {
    const [first] = of(status);
    if (first?.status === 'passed') {
      const { evidence: because, span } = first;
      return { rule, status, because, ...(span && { span }), problems: [] };
    }
    if (first) return { rule, status, because: first.why, problems: [] };
  }
  // Every document's findings were kept back.
  return {
    rule,
    status: 'passed',
    because: 'what was found is let stand by the settings, the preset or the baseline',
    problems: [],
  };
}
