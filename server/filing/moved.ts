import type { Span } from './span.ts';

/** A copy of a fact with every span so many characters further on; where that is none, the fact itself. */
export function moved<V>(value: V, by: number): V {
  return by === 0 ? value : placed(value, ({ start, end }) => ({ start: start + by, end: end + by }));
}

/** A copy of a fact with every span put through `place`. What is shared stays shared, what has no span stays the same object. */
export function placed<V>(value: V, place: (span: Span) => Span): V {
  const done = new Map<unknown, unknown>();
  const visit = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const known = done.get(part);
    if (known !== undefined) return known;
    const copy = copied(part, visit, place);
    done.set(part, copy);
    return copy;
  };
  return visit(value) as V;
}

function copied(part: object, visit: (part: unknown) => unknown, place: (span: Span) => Span): unknown {
  if (Array.isArray(part)) {
    const list = part.map(visit);
    return list.some((entry, i) => entry !== part[i]) ? list : part;
  }
  if (part instanceof Map) return new Map(Array.from(part, ([key, entry]) => [visit(key), visit(entry)]));
  let copy: Record<string, unknown> | undefined = isSpan(part) ? { ...part, ...place(part) } : undefined;
  for (const key in part) {
    const value: unknown = part[key as keyof typeof part];
    // Most of what there is has nothing to move: it is not even asked.
    const own = typeof value === 'object' ? visit(value) : value;
    if (own === value) continue;
    copy ??= { ...part };
    copy[key] = own;
  }
  return copy ?? part;
}

function isSpan(part: object): part is Span {
  return 'start' in part && 'end' in part && typeof part.start === 'number' && typeof part.end === 'number';
}
