/** The result for each argument, which is asked for once. */
export function memoised<K, V>(make: (key: K) => V): (key: K) => V {
  // Of nearly all functions one argument is ever asked for.
  let first: { key: K; value: V } | undefined;
  let others: Map<K, V> | undefined;
  return key => {
    if (first === undefined) {
      first = { key, value: make(key) };
      return first.value;
    }
    if (first.key === key) {
      return first.value;
    }
    others ??= new Map();
    if (others.has(key)) {
      return others.get(key) as V;
    }
    const value = make(key);
    others.set(key, value);
    return value;
  };
}
