import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Work that takes less, in milliseconds, is done before anybody could read of it. */
const LONG = 1000;

/** Tells the editor how far a work has come, once it takes long; `done` ends it. */
export function longWork(connection: Connection, title: string) {
  const begun = performance.now();
  let progress: Promise<WorkDoneProgressServerReporter> | undefined;
  return {
    report(share: number): void {
      if (!progress && performance.now() < begun + LONG) return;
      progress ??= connection.window.createWorkDoneProgress().then(reporter => {
        reporter.begin(title, 0);
        return reporter;
      });
      void progress.then(reporter => reporter.report(Math.floor(100 * share)));
    },
    done(): void {
      void progress?.then(reporter => reporter.done());
    },
  };
}
