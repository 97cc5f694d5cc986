/** The result for each argument, which is asked for once. */
export function memoised<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return key => {
    if (known.has(key)) {
      return known.get(key) as V;
    }
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
