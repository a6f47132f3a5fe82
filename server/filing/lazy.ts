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

/** As `lazy`, of what is soon made again: kept no longer than memory is not wanted for something else. */
export function briefly<K extends object, V extends object>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, WeakRef<V>>();
  return key => {
    const kept = known.get(key)?.deref();
    if (kept) return kept;
    const value = compute(key);
    known.set(key, new WeakRef(value));
    return value;
  };
}
