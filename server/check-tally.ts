import type { FileResult } from './check-file.ts';
import { plural, type Result } from './formats/format.ts';
import type { Terminal } from './terminal.ts';

/** What a run over files comes to, and what is said of it beside its output. */
export interface Tally {
  /** Counts a file's findings. */
  found(result: Result): void;
  /** Counts fixes, and says what is wrong with a file or its settings. */
  told(result: FileResult): void;
  fixes(how: 'file' | 'dry run'): string;
  failed(maxWarnings?: number): boolean;
}

export function newTally({ err, fail }: Terminal): Tally {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const faults = new Set<string>();
  let fixed = 0;
  return {
    found(result) {
      for (const { severity } of 'why' in result ? [] : result.problems) counts[severity]++;
    },
    told(result) {
      if ('why' in result) {
        err(`${result.path === '-' ? 'standard input' : result.path}: ${result.why}`);
        if (result.misused) fail(2);
        return;
      }
      fixed += result.fixed;
      for (const fault of result.faults.filter(own => !faults.has(own))) {
        faults.add(fault);
        err(fault);
        fail(2);
      }
    },
    fixes: how => `${plural(fixed, 'safe fix', 'safe fixes')} ${how === 'dry run' ? 'would be applied' : 'applied'}`,
    failed: (maxWarnings = Number.POSITIVE_INFINITY) => counts.error > 0 || counts.warning > maxWarnings,
  };
}

/** The results of files, counted as they go by. */
export async function* counted(
  results: AsyncIterable<FileResult>,
  tally: Tally,
  done: (file: string) => void,
): AsyncIterable<Result> {
  for await (const result of results) {
    const told = 'why' in result ? { path: result.path, why: result.why } : result.report;
    done(result.path);
    tally.told(result);
    tally.found(told);
    yield told;
  }
}
