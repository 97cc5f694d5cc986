/** As many texts as are remembered at a time. */
const MOST_TEXTS = 20_000;
/** Longer ones are not worth their memory. */
const LONGEST_TEXT = 80;

/**
 * A function of texts that remembers what it made of them: the names, addresses and amounts in the manifests of ten
 * thousand applications are mostly the same. What it throws is not remembered, nor that it made nothing.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) {
      return before;
    }
    const made = make(text);
    if (made !== undefined && text.length <= LONGEST_TEXT) {
      if (known.size >= MOST_TEXTS) {
        known.clear();
      }
      known.set(text, made);
    }
    return made;
  };
}
