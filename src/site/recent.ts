/** Remembers the last `size` results of `load`, by key; a page's neighbours ask for the same few. Failures are not kept. */
export function recent<K, V>(size: number, load: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const kept = new Map<K, Promise<V>>();
  return (key) => {
    const found = kept.get(key) ?? load(key);
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    const oldest = kept.keys().next();
    if (kept.size > size && !oldest.done) kept.delete(oldest.value);
    return found;
  };
}
