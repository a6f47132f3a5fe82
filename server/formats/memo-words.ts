import { newestChange } from '../forms/newest-change.ts';
import type { Report, ReportedCheck } from '../rules/report.ts';
import type { Readiness, SignedOff } from '../rules/sign-off.ts';
import { plural } from './format.ts';

/** How a memo came about, and what a person answers for in it. */
export interface MadeBy {
  /** The tool's own. */
  readonly version: string;
  /** The day on which it was made (ISO). */
  readonly made: string;
  readonly signedOff: SignedOff;
}

/** "Form 8-K, judged by the rules of 2004-03-12 (date of signature); preset review." */
export function judgedSaid({ form, date, from, chosen, preset }: Report): string {
  const judged = date ? `by the rules of ${date} (${from})` : from;
  const on = form && `Form ${form}${chosen?.form ? ' (chosen by hand)' : ''}`;
  return `${on ? `${on}, judged` : 'Judged'} ${judged}; preset ${preset}.`;
}

/** "20 passed, 2 failed, 3 not checked; 4 findings kept back" */
export function countedSaid({ checklist, kept }: Report): string {
  const held = kept.ignored + kept.baseline + kept.preset;
  const counts = (['passed', 'failed', 'not checked', 'not applicable', 'off'] as const).flatMap(status => {
    const count = checklist.filter(check => check.status === status).length;
    return count > 0 ? [`${count} ${status}`] : [];
  });
  return `${counts.join(', ')}${held > 0 ? `; ${plural(held, 'finding')} kept back` : ''}`;
}

/** Whether anything is open, in a few words: never that a filing will be accepted. */
export function readyTitle({ open }: Readiness): string {
  return open.length > 0 ? 'Not ready to file' : 'Ready to file, by these checks';
}

/** What is open, what was signed off, what could not be checked: sentences. */
export function readySaid({ open, signed, unchecked }: Readiness): string {
  const were = (count: number) => (count === 1 ? 'is' : 'are');
  return [
    open.length > 0 ? `${plural(open.length, 'finding')} ${were(open.length)} open.` : 'No finding is open.',
    signed.length > 0 && `${plural(signed.length, 'finding')} ${were(signed.length)} signed off by hand.`,
    unchecked.length > 0 &&
      `${plural(unchecked.length, 'check')} could not be made: what they ask is left to a person.`,
    'That the Commission will accept the filing is not said by this.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who made it, when, and how new what it knows is. */
export function madeSaid({ version, made }: Pick<MadeBy, 'version' | 'made'>): string {
  return `Made on ${made} by sec-filing ${version}, which knows changes of forms up to that of ${newestChange}.`;
}

/** "Cover page" */
export function headed(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The areas of a checklist, in its order. */
export function areasOf(checklist: readonly ReportedCheck[]): ReportedCheck['area'][] {
  return [...new Set(checklist.map(({ area }) => area))];
}
