import type { FileResult } from './check-file.ts';
import { plural, type Result } from './formats/format.ts';
import { shownName, type Terminal } from './terminal.ts';

/** What a run over files comes to, and what is said of it beside its output. */
export interface Tally {
  /** Counts what came of a file, in this run or in the one that it goes on with. */
  add(result: Result): void;
  /** Counts fixes, and says why a file was not checked and what is wrong with its settings. */
  tell(result: FileResult): void;
  fixes(how: 'file' | 'dry run'): string;
  failed(maxWarnings?: number): boolean;
}

export function newTally({ err, fail }: Terminal): Tally {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const faults = new Set<string>();
  let fixed = 0;
  return {
    add(result) {
      if (!('why' in result)) for (const { severity } of result.problems) counts[severity]++;
      else if (result.unreadable) fail(2);
    },
    tell(result) {
      if ('why' in result) {
        err(`${shownName(result.path)}: ${result.why}`);
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
    const own = 'why' in result ? result : result.report;
    done(result.path);
    tally.tell(result);
    tally.add(own);
    yield own;
  }
}
