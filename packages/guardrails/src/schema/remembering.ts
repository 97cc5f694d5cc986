/** As many texts as are remembered to be fine: labels of ten thousand applications are mostly the same. */
const MOST_TEXTS = 20_000;
/** Longer ones are not worth their memory. */
const LONGEST_TEXT = 80;

/** A test of texts that remembers those that passed, because the same few are tested for every object again. */
export function remembering(
  test: (text: string) => boolean,
): (text: string) => boolean {
  const passed = new Set<string>();
  return text => {
    if (passed.has(text)) {
      return true;
    }
    const isFine = test(text);
    if (isFine && text.length <= LONGEST_TEXT) {
      if (passed.size >= MOST_TEXTS) {
        passed.clear();
      }
      passed.add(text);
    }
    return isFine;
  };
}
