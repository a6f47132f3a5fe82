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

/** "1 warning", "2 warnings", "2 fixes". */
export function plural(count: number, word: string, words = word === 'information' ? word : `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}
