import { inputOf } from './input.ts';
import { holds } from './properties.ts';
import { randomOf } from './random.ts';

/** A failing text is made smaller in at most so many steps. */
const STEPS = 400;
/** In ms. */
const SHRINKING = 20_000;

/** What is wrong with an input, and a smaller text of which the same is wrong. */
export interface Failure {
  readonly seed: number;
  readonly number: number;
  readonly how: string;
  readonly message: string;
  readonly text: string;
}

/** One input tried: what it took in ms of processor time, its length, and its failure. */
export interface Trial {
  readonly ms: number;
  readonly length: number;
  readonly failure?: Failure;
}

/** Tries the input of a number; what is slow has to be so twice. */
export async function trial(files: readonly string[], seed: number, number: number): Promise<Trial> {
  const { text, how } = inputOf(files, seed, number);
  const first = await tried(text, seed, number);
  const { message } = first.message === undefined ? first : await tried(text, seed, number);
  if (message === undefined) return { ms: first.ms, length: text.length };
  const smaller = await shrunk(text, message, seed, number);
  return { ms: first.ms, length: text.length, failure: { seed, number, how, message, text: smaller } };
}

/** What a text takes in ms of processor time, and what is wrong with it, if anything: a message with its place. */
export async function tried(
  text: string,
  seed: number,
  number: number,
): Promise<{ readonly ms: number; readonly message?: string }> {
  const before = process.cpuUsage();
  const spent = () => process.cpuUsage(before).user / 1000;
  try {
    await holds(text, randomOf(seed, number, 3));
  } catch (error) {
    return { ms: spent(), message: told(error as Error) };
  }
  return { ms: spent() };
}

function told({ message, stack = '' }: Error): string {
  const places = stack.split('\n').filter(line => /\/(?:server|fuzz)\//.test(line));
  return [message.slice(0, 1000), ...places.slice(0, 6)].join('\n');
}

/** The text without whatever can be left out, a half, a quarter, ... at a time, so that the same still fails in the same place. */
async function shrunk(text: string, message: string, seed: number, number: number): Promise<string> {
  const same = async (smaller: string) => kindOf((await tried(smaller, seed, number)).message) === kindOf(message);
  const until = performance.now() + SHRINKING;
  let left = STEPS;
  let small = text;
  for (let part = Math.ceil(text.length / 2); part > 0 && left > 0; part = part > 1 ? Math.ceil(part / 2) : 0)
    for (let at = 0; at < small.length && left > 0 && performance.now() < until; left--) {
      const smaller = small.slice(0, at) + small.slice(at + part);
      if (await same(smaller)) small = smaller;
      else at += part;
    }
  return small;
}

/** What was asked, as far as the message says it, and the place in the sources. */
function kindOf(message: string | undefined): string | undefined {
  const lines = message?.split('\n');
  return lines && `${/^[^:]*/.exec(lines[0]!)![0]} ${lines.find(line => line.includes('/server/')) ?? ''}`;
}
