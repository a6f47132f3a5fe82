import { sources } from './input.ts';
import { trial } from './trial.ts';

/** One process of a run: tries the inputs that it is told the numbers of, and says of each what came of it. */
const files = sources();
process.on('message', async ({ seed, numbers }: { readonly seed: number; readonly numbers: readonly number[] }) => {
  for (const number of numbers) process.send!({ number, ...(await trial(files, seed, number)) });
  process.send!({ done: true });
});
