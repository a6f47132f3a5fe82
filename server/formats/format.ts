import type { Report } from '../rules/report.ts';

/** Everything a format may want to print. */
export interface Results {
  readonly reports: readonly Report[];
  /** Files that were not checked, and why. */
  readonly unchecked: readonly { readonly path: string; readonly why: string }[];
  /** The tool's own version. */
  readonly version: string;
}

/** A way to print results; the last line ends with a line end. */
export type Format = (results: Results) => string;

/** "1 warning", "2 warnings". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 || word === 'information' ? '' : 's'}`;
}
