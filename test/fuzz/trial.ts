import { type Input, inputOf } from './input.ts';
import { holds } from './properties.ts';
import { randomOf } from './random.ts';

/** No text takes longer than this to read and to be asked all there is to ask, in ms of processor time. */
export const SLOW = 1000;
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

/** Tries the input of a number. */
export async function trial(files: readonly string[], seed: number, number: number): Promise<Trial> {
  const { text, how } = inputOf(files, seed, number);
  const { ms, message } = await tried(text, seed, number);
  const again = message ?? (ms > SLOW ? (await tried(text, seed, number)).slow : undefined);
  if (again === undefined) return { ms, length: text.length };
  const smaller = await shrunk({ text, how }, seed, number, message !== undefined);
  return { ms, length: text.length, failure: { seed, number, how, message: again, text: smaller } };
}

/** What went wrong with a text, if anything: a message with its place, or how slow it was. */
export async function tried(
  text: string,
  seed: number,
  number: number,
): Promise<{ readonly ms: number; readonly message?: string; readonly slow?: string }> {
  const before = process.cpuUsage();
  const spent = () => process.cpuUsage(before).user / 1000;
  try {
    await holds(text, randomOf(seed, number, 3));
  } catch (error) {
    return { ms: spent(), message: told(error as Error) };
  }
  const ms = spent();
  return ms > SLOW ? { ms, slow: `it took ${(ms / 1000).toFixed(1)} s` } : { ms };
}

function told({ message, stack = '' }: Error): string {
  const places = stack.split('\n').filter(line => /\/(?:server|fuzz)\//.test(line));
  return [message.slice(0, 1000), ...places.slice(0, 6)].join('\n');
}

/** The text without whatever can be left out, a half, a quarter, ... at a time, so that the same place still fails. */
async function shrunk({ text }: Input, seed: number, number: number, throws: boolean): Promise<string> {
  const first = await tried(text, seed, number);
  const placeOf = (message?: string) => message?.split('\n').slice(-1)[0]?.trim();
  const same = async (smaller: string) => {
    const { message, slow } = await tried(smaller, seed, number);
    return throws ? message !== undefined && placeOf(message) === placeOf(first.message) : slow !== undefined;
  };
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
