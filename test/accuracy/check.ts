/** One thing that is known of a real filing, and what was read of it. */
export interface Check {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The row of the table that it counts in. */
  readonly field: string;
  /** Any of these is right. */
  readonly expected: readonly string[];
  /** What was read; right where one of it is expected. */
  readonly got: readonly string[];
}

/** Reads the filings under a folder and yields what is known of them; `form` narrows it to one form and its amendments. */
export type Measure = (corpus: string, form?: string) => Iterable<Check>;
