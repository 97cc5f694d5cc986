/** The longest names that are compared: fields of Kubernetes are shorter. */
const MOST_CHARACTERS = 64;

/**
 * The one of the names that somebody who wrote `name` most likely meant: the same but for upper case, or at most two
 * slips of the finger away. `undefined` when there is none, or two that are as likely.
 */
export function closest(
  name: string,
  names: Iterable<string>,
): string | undefined {
  if (name.length > MOST_CHARACTERS) {
    return undefined;
  }
  const lower = name.toLowerCase();
  const most = Math.min(2, Math.floor(name.length / 3));
  let best: { name: string; distance: number } | undefined;
  let isTied = false;
  for (const candidate of names) {
    const distance = distanceOf(lower, candidate.toLowerCase(), most);
    if (distance > most) {
      continue;
    }
    if (!best || distance < best.distance) {
      best = { name: candidate, distance };
      isTied = false;
    } else if (distance === best.distance) {
      isTied = true;
    }
  }
  return isTied ? undefined : best?.name;
}

/** Letters added, left out, replaced or swapped with their neighbour; anything above `most` is as good as any other. */
function distanceOf(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) {
    return most + 1;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      row[j] = Math.min(
        last[j] + 1,
        row[j - 1] + 1,
        last[j - 1] + (isSame ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        left[i - 1] === right[j - 2] &&
        left[i - 2] === right[j - 1]
      ) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[right.length];
}
