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
