/** Milliseconds of work between two looks at what the editor has sent. */
const SLICE = 6;

/**
 * Does long work in slices, so that what the editor asks meanwhile is answered: true once all steps are done, false where `stopped` said so
 * between two slices. `report` is told the share that is done, 0 to 1.
 */
export async function paced(
  steps: Iterator<number, void>,
  { stopped, report }: { readonly stopped: () => boolean; readonly report?: (share: number) => void },
): Promise<boolean> {
  let end = performance.now() + SLICE;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    if (performance.now() < end) continue;
    report?.(step.value);
    await turn();
    if (stopped()) return false;
    end = performance.now() + SLICE;
  }
  return true;
}

/** Lets the messages that have come be answered; in a browser's worker there is no `setImmediate`. */
export function turn(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
