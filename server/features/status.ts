import { asOf } from '../filing/as-of.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing, Profile } from '../filing/filing.ts';
import { formType } from '../filing/form-type.ts';
import { unjudged } from '../filing/unjudged.ts';
import { unread } from '../filing/unread.ts';
import { type CheckedBy, formCheck } from '../rules/form-check.ts';
import type { Preset } from '../rules/preset.ts';
import type { Severity } from '../rules/rule.ts';

/** What a filing is and what of it was checked, short enough for a status bar. */
export interface Status {
  /** As EDGAR writes it: "8-K/A"; absent where the filing names no form. */
  readonly form?: string;
  /** The day by whose rules it was judged, and what says so; absent for a draft. */
  readonly date?: string;
  readonly from: string;
  /** What of form and day was chosen by hand; absent where nothing was. */
  readonly chosen?: Profile;
  readonly preset: Preset;
  /** How many rules were held against it, and how many apply but could not be. */
  readonly checks: number;
  readonly unchecked: number;
  readonly problems: Readonly<Record<Severity, number>>;
  /** The types of its documents that are not read, each once. */
  readonly unread: readonly string[];
  /** What is not read, or not to its end, and why: "EX-101.INS: XBRL, 31.0 MB"; as much as a hint has room for. */
  readonly unreadParts: readonly string[];
  /** What of the form is not judged: a sentence. */
  readonly unjudged?: string;
}

/** The form check of a filing in figures. */
export function status(filing: Filing, by: CheckedBy): Status {
  const { documents } = envelope(filing);
  const main = documents[0];
  const { preset, problems, checklist } = formCheck(filing, by);
  const form = main && formType(main)?.type.value;
  const { date, from } = main ? asOf(main) : { date: undefined, from: 'nothing in it to judge' };
  const reason = main && unjudged(main)?.reason;
  const found = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) found[severity]++;
  const opaque = documents.filter(({ content }) => content !== 'text' && content !== 'html');
  return {
    ...(form && { form }),
    ...(date && { date }),
    from,
    ...(filing.profile && { chosen: filing.profile }),
    preset,
    checks: checklist.filter(each => each.status === 'passed' || each.status === 'failed').length,
    unchecked: checklist.filter(each => each.status === 'not checked').length,
    problems: found,
    unread: [...new Set(opaque.map(({ type, content }) => type?.value || content.toUpperCase()))],
    unreadParts: named(unread(filing).map(({ what, why }) => `${what}: ${why}`)),
    ...(reason && { unjudged: reason }),
  };
}

/** So many parts are named. */
const NAMED = 10;

function named(parts: readonly string[]): string[] {
  const more = parts.length - NAMED;
  return more > 0 ? [...parts.slice(0, NAMED), `and ${more.toLocaleString('en-US')} more`] : [...parts];
}
