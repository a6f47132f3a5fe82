import type { Range, Report } from '../rules/report.ts';
import { plural } from './format.ts';

/** What a form check leaves open beside its findings: what was not read, not checked, or not shown. */
export interface LeftOpen {
  /** "Not read: EX-101.INS (XBRL, 31.0 MB)." */
  readonly message: string;
  /** Of a rule that was not checked. */
  readonly rule?: string;
  /** Of what was not read. */
  readonly range?: Range;
}

/** All that a report leaves open, so that no format is silent of it: the parts that were not read, in their order, then the rules. */
export function leftOpen({ unread, checklist, kept }: Report): LeftOpen[] {
  const back = keptBack(kept);
  return [
    ...unread.map(({ what, why, range }) => ({ message: `Not read: ${what} (${why}).`, range })),
    ...checklist
      .filter(({ status }) => status === 'not checked')
      .map(({ rule, because }) => ({ message: `Not checked: ${rule} (${because}).`, rule })),
    ...(back.length > 0 ? [{ message: `Not shown: ${back.join('; ')}.` }] : []),
  ];
}

/** "3 findings below the preset (--preset strict shows them)", "2 ignored by the settings"; empty where nothing is kept back. */
export function keptBack({ preset, ignored, baseline }: Report['kept']): string[] {
  return [
    preset > 0 && `${plural(preset, 'finding')} below the preset (--preset strict shows them)`,
    ignored > 0 && `${ignored} ignored by the settings`,
    baseline > 0 && `${baseline} in the baseline`,
  ].filter(line => line !== false);
}
