import type { Format } from './format.ts';

/** A line a file: its report, or why there is none. What a run has written of it stays good when the run is stopped. */
export const ndjson: Format = async function* (results) {
  for await (const result of results) yield `${JSON.stringify(result)}\n`;
};
