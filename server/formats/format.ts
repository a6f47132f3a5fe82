import type { Profile } from '../filing/filing.ts';
import type { Report } from '../rules/report.ts';

/** A file that was not checked, and why. */
export interface Unchecked {
  readonly path: string;
  readonly why: string;
  /** It could not be read, rather than be no filing. */
  readonly unreadable: boolean;
}

/** What came of one file. */
export type Result = Report | Unchecked;

/**
 * A way to print results as they come, so that any number of files takes the same memory; `version` is the tool's own. The last line ends
 * with a line end.
 */
export type Format = (results: AsyncIterable<Result>, version: string) => AsyncIterable<string>;

/** "judged as Form 10-K405 of 2026-03-31, chosen by hand". */
export function judgedAsSaid(chosen: Profile): string {
  return `judged ${chosenSaid(chosen)}, chosen by hand`;
}

/** "as Form 10-K405 of 2026-03-31", "as Form 10-K405", "by the rules of 2026-03-31". */
export function chosenSaid({ form, date }: Profile): string {
  if (!form) return `by the rules of ${date}`;
  return `as Form ${form}${date ? ` of ${date}` : ''}`;
}

/** A JSON value on lines of its own, indented by two spaces more than `by`. */
export function indented(value: unknown, by: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}

/** "1 warning", "2 warnings", "2 fixes". */
export function plural(count: number, word: string, words = word === 'information' ? word : `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}
