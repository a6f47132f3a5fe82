import type { Span } from './span.ts';

/**
 * A derived fact: computed at its first use and kept as long as the immutable value it was derived from.
 * Nothing is ever invalidated, for a changed filing is another value.
 */
export function lazy<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return key => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** A document or a passage of one. */
type Stretch = { readonly span: Span } | { readonly length: number };

/** In UTF-16 units: the documents that a person works in. */
const ENOUGH = 1 << 20;

/**
 * As `lazy`, of what other facts are made of and what is soon made again: kept for the stretches of text that were looked at last, `ENOUGH` of
 * them at least and twice as much at most.
 */
export function lately<K extends Stretch, V>(compute: (key: K) => V): (key: K) => V {
  let recent = new WeakMap<K, { readonly value: V }>();
  let before = recent;
  let length = 0;
  return key => {
    const known = recent.get(key);
    if (known) return known.value;
    const entry = before.get(key) ?? { value: compute(key) };
    if (length >= ENOUGH) {
      before = recent;
      recent = new WeakMap();
      length = 0;
    }
    recent.set(key, entry);
    length += 'length' in key ? key.length : key.span.end - key.span.start;
    return entry.value;
  };
}
