/** One letter left out, put in, changed or swapped, and not at the ends, where words are inflected. */
export function isSlip(wrong: string, right: string): boolean {
  if (wrong[0] !== right[0] || Math.abs(wrong.length - right.length) > 1) return false;
  let from = 0;
  while (from < wrong.length && wrong[from] === right[from]) from++;
  let back = 0;
  while (back < Math.min(wrong.length, right.length) - from && wrong.at(-1 - back) === right.at(-1 - back)) back++;
  const [a, b] = [wrong.length - from - back, right.length - from - back];
  const swapped = a === 2 && b === 2 && wrong[from] === right[from + 1] && wrong[from + 1] === right[from];
  return from > 0 && ((swapped && back > 0) || (Math.max(a, b) === 1 && back > 1));
}
