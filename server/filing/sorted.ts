/** How many of the ascending numbers lie below `value`: the index of the first that does not. */
export function countBelow(ascending: readonly number[], value: number): number {
  return countBefore(ascending, each => each < value);
}

/** How many at the beginning of a list are `before` something, as none after them is. */
export function countBefore<T>(list: readonly T[], before: (value: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
