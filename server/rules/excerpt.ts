/** Lines around what is marked. */
const AROUND = 2;
/** Of a long stretch, its first lines. */
const LONG = 12;

/** Of a text the lines in and around the marked ones (zero-based), three stops for the rest. */
export function excerpt(text: string, marked: readonly number[]): string {
  const lines = text.trimEnd().split('\n');
  const shown = new Set(
    marked
      .flatMap(line => Array.from({ length: 2 * AROUND + 1 }, (_, i) => line - AROUND + i))
      .filter(line => line in lines),
  );
  return lines.flatMap((line, i) => (shown.has(i) ? [line] : i === 0 || shown.has(i - 1) ? ['...'] : [])).join('\n');
}

/** The lines (zero-based) of `text` that another text has otherwise; where it only lacks some, the two beside the gap. */
export function changed(text: string, other: string): number[] {
  const [own, its] = [text.trimEnd().split('\n'), other.trimEnd().split('\n')];
  let start = 0;
  while (start < own.length && own[start] === its[start]) start++;
  let end = own.length;
  while (end > start && own[end - 1] === its[its.length - own.length + end - 1]) end--;
  if (end <= start) return [start - 1, start];
  return Array.from({ length: Math.min(end - start, LONG) }, (_, i) => start + i);
}
