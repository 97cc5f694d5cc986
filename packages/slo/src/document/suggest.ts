/** Longest text that a suggestion is looked for, so that a hostile key costs nothing. */
const MAX_LENGTH = 40;

/** The candidate that somebody probably meant, when one is near enough. @public */
export function didYouMean(
  written: string,
  candidates: Iterable<string>,
): string | undefined {
  if (written.length > MAX_LENGTH) {
    return undefined;
  }
  const tolerance = Math.floor(written.length / 3);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(
      written.toLowerCase(),
      candidate.toLowerCase(),
    );
    if (distance <= tolerance && distance < (best?.distance ?? Infinity)) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      current[j] = Math.min(
        previous[j] + 1,
        current[j - 1] + 1,
        previous[j - 1] + (same ? 0 : 1),
      );
      if (left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
      }
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length];
}
