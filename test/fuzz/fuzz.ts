/**
 * npm run fuzz [-- --seed N] [--inputs N] [--minutes M] [--jobs N] [--from N] [--json FILE]: reads damaged filings, and asks of each all there is
 * to ask. `--only N` tries one input of a seed again, `--again FILE` the small text of a failure that was kept.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sources } from './input.ts';
import { type Failure, type Trial, trial, tried } from './trial.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string' },
    minutes: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    again: { type: 'string' },
    json: { type: 'string' },
  },
});
const seed = Number(options.seed);
const failuresIn = path.join(import.meta.dirname, 'failures');
/** A process is given so many inputs at a time. */
const BATCH = 100;
/** In ms: an input of which nothing is heard for so long hangs. */
const HANGS = 60_000;
/** In ms. */
const SAID_EVERY = 10_000;

if (options.again) {
  const { text, ...kept } = JSON.parse(readFileSync(options.again, 'utf8')) as Failure;
  const { ms, message } = await tried(text, kept.seed, kept.number);
  console.log(message ?? `nothing is wrong any more (${ms.toFixed(0)} ms)`);
  process.exitCode = message === undefined ? 0 : 1;
} else if (options.only) {
  const { failure, ms } = await trial(sources(), seed, Number(options.only));
  if (failure) keep(failure);
  else console.log(`nothing is wrong (${ms.toFixed(0)} ms)`);
  process.exitCode = failure ? 1 : 0;
} else {
  await run();
}

async function run(): Promise<void> {
  const start = performance.now();
  const from = Number(options.from);
  const end = from + Number(options.inputs ?? (options.minutes ? 1e9 : 2000));
  const until = options.minutes ? start + Number(options.minutes) * 60_000 : Number.POSITIVE_INFINITY;
  const total = { inputs: 0, characters: 0, slowest: { number: -1, ms: 0 }, failures: 0 };
  let next = from;
  let said = start;

  /** The numbers that a process goes on with; none where it is to end. */
  const batch = () => {
    const numbers = Array.from({ length: performance.now() < until ? Math.min(BATCH, end - next) : 0 }, () => next++);
    return numbers;
  };
  const count = (number: number, { ms, length, failure }: Trial) => {
    total.inputs++;
    total.characters += length;
    if (ms > total.slowest.ms) total.slowest = { number, ms: Math.round(ms) };
    if (failure) {
      total.failures++;
      keep(failure);
    }
    if (performance.now() - said < SAID_EVERY) return;
    said = performance.now();
    console.log(`${total.inputs} inputs, ${total.failures} failures, ${perSecond()} a second`);
  };
  const perSecond = () => Math.round(total.inputs / ((performance.now() - start) / 1000));
  await Promise.all(Array.from({ length: Number(options.jobs) }, () => job(batch, count)));

  const seconds = Math.round((performance.now() - start) / 1000);
  const summary = { seed, from, ...total, seconds, perSecond: perSecond(), files: sources().length };
  console.log(JSON.stringify(summary));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(summary, undefined, 2)}\n`);
  process.exitCode = total.failures > 0 ? 1 : 0;
}

/** Runs batches in a process of its own, in a new one where an input ends it or hangs. */
async function job(batch: () => number[], count: (number: number, result: Trial) => void): Promise<void> {
  for (let numbers = batch(); numbers.length > 0; ) {
    const left = await inProcess(numbers, batch, count);
    if (left.length === 0) return;
    const [number, ...others] = left;
    const message = 'it hangs, or ends the process';
    count(number!, { ms: HANGS, length: 0, failure: { seed, number: number!, how: '', message, text: '' } });
    numbers = others.length > 0 ? others : batch();
  }
}

/** Gives the numbers that were not tried: the first is the one that it came to nothing with. */
function inProcess(
  first: number[],
  batch: () => number[],
  count: (number: number, result: Trial) => void,
): Promise<readonly number[]> {
  return new Promise(resolve => {
    let numbers = first;
    const child: ChildProcess = fork(path.join(import.meta.dirname, 'job.ts'), {
      execArgv: ['--max-semi-space-size=64', '--import', 'tsx'],
    });
    let watch: NodeJS.Timeout | undefined;
    const heard = () => {
      clearTimeout(watch);
      watch = setTimeout(() => child.kill('SIGKILL'), HANGS);
    };
    const give = () => {
      heard();
      if (numbers.length > 0) child.send({ seed, numbers });
      else child.disconnect();
    };
    child.on('message', (said: { readonly done?: true; readonly number: number } & Trial) => {
      heard();
      if (said.done) {
        numbers = batch();
        give();
      } else {
        numbers = numbers.slice(1);
        count(said.number, said);
      }
    });
    child.once('exit', () => {
      clearTimeout(watch);
      resolve(numbers);
    });
    give();
  });
}

/** Keeps a failure for another day, and says how to come back to it. */
function keep(failure: Failure): void {
  mkdirSync(failuresIn, { recursive: true });
  const file = path.join(failuresIn, `${failure.seed}-${failure.number}.json`);
  writeFileSync(file, `${JSON.stringify(failure, undefined, 2)}\n`);
  const again = `npm run fuzz -- --again ${path.relative(process.cwd(), file)}`;
  console.error(
    `input ${failure.number} (${failure.how}): ${failure.message}\n  ${failure.text.length} characters are left of it; again: ${again}`,
  );
}
