/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0, less than `below`. */
  int(below: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** True once in so many times. */
  once(times: number): boolean;
}

/** A generator from any number of seeds (mulberry32). */
export function randomOf(...seeds: readonly number[]): Random {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) + 0x7f4a7c15, 0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return { int, pick: list => list[int(list.length)]!, once: times => int(times) === 0 };
}
