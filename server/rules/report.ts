import { asOf } from '../filing/as-of.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing, Profile } from '../filing/filing.ts';
import { formType } from '../filing/form-type.ts';
import type { Span } from '../filing/span.ts';
import { type Position, positionAt } from '../filing/text.ts';
import { unread } from '../filing/unread.ts';
import { fingerprint } from './fingerprint.ts';
import { type Checked, type CheckedBy, type FormCheck, formCheck } from './form-check.ts';
import type { Preset } from './preset.ts';
import type { Area, Problem, Severity } from './rule.ts';

/** Lines and characters are zero-based, as in LSP. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fingerprint: string;
  /** "safe" where a fix needs no judgement. */
  readonly fix?: 'safe' | 'needs judgement';
}

export interface ReportedCheck {
  readonly rule: string;
  readonly area: Area;
  readonly summary: string;
  readonly status: Checked['status'];
  readonly because: string;
  /** Where that stands, of one that passed. */
  readonly range?: Range;
}

/** A form check as plain data, for any format and across threads. */
export interface Report {
  readonly path: string;
  /** As EDGAR writes it: "8-K/A"; absent where the filing names no form. */
  readonly form?: string;
  /** The date by whose rules it was judged, and what says so; absent for a draft. */
  readonly date?: string;
  readonly from: string;
  /** What of form and day was chosen by hand; absent where nothing was. */
  readonly chosen?: Profile;
  readonly preset: Preset;
  readonly problems: readonly ReportedProblem[];
  readonly checklist: readonly ReportedCheck[];
  readonly kept: FormCheck['kept'];
  /** What of the filing is not read, and so not checked. */
  readonly unread: readonly ReportedUnread[];
}

export interface ReportedUnread {
  /** "EX-101.INS", "a table". */
  readonly what: string;
  /** "XBRL, 31.0 MB". */
  readonly why: string;
  readonly range: Range;
}

/** The form check of a filing as plain data. */
export function report(filing: Filing, path: string, by: CheckedBy): Report {
  const { preset, problems, checklist, kept } = formCheck(filing, by);
  const main = envelope(filing).documents[0];
  const form = main && formType(main)?.type.value;
  const { date, from } = main ? asOf(main) : { date: undefined, from: 'nothing in it to judge' };
  return {
    path,
    ...(form && { form }),
    ...(date && { date }),
    from,
    ...(filing.profile && { chosen: filing.profile }),
    preset,
    problems: problems.map(problem => reported(filing, problem)),
    checklist: checklist.map(({ rule: { id, area, summary }, status, because, span }) => ({
      rule: id,
      area,
      summary,
      status,
      because,
      ...(span && { range: rangeOf(filing, span) }),
    })),
    kept,
    unread: unread(filing).map(({ span, ...said }) => ({ ...said, range: rangeOf(filing, span) })),
  };
}

function reported(filing: Filing, problem: Problem): ReportedProblem {
  const { rule, severity, message, span, related = [], fixes = [] } = problem;
  return {
    rule,
    severity,
    message,
    range: rangeOf(filing, span),
    related: related.map(place => ({ message: place.message, range: rangeOf(filing, place.span) })),
    fingerprint: fingerprint(filing, problem),
    ...(fixes.length > 0 && { fix: fixes.some(({ safe }) => safe) ? 'safe' : 'needs judgement' }),
  };
}

function rangeOf({ text }: Filing, span: Span): Range {
  return { start: positionAt(text, span.start), end: positionAt(text, span.end) };
}
