import { SingleBar } from 'cli-progress';

/** How far a run over many files is, on standard error where that is a terminal. */
export interface Progress {
  done(file: string): void;
  /** Makes room for a line of output. */
  clear(): void;
  stop(): void;
}

const silent: Progress = { done() {}, clear() {}, stop() {} };

/** A bar over `files`, which are counted only where somebody sees it; a single file has none. */
export function progressOver(files: () => Iterable<string>): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return silent;
  let total = 0;
  for (const _ of files()) total++;
  if (total < 2) return silent;
  const bar = new SingleBar({
    format: '{bar} {value}/{total}, {eta_formatted} left {file}',
    clearOnComplete: true,
    // The bar is cut at the terminal's width by the library; without this what is printed would be too.
    linewrap: true,
    stream: stderr,
    hideCursor: true,
  });
  bar.start(total, 0, { file: '' });
  const clear = () => stderr.write('\r\u001b[K');
  return {
    done: file => bar.increment({ file }),
    clear,
    stop: () => {
      clear();
      // The library goes back to where the cursor was saved, which it did before anything was printed: it is saved here instead.
      stderr.write('\u001b7');
      bar.stop();
    },
  };
}
