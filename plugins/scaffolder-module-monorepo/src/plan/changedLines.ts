import { PlanEntry } from '@freehold/generators';

/**
 * Numbers of the lines that differ from what stands in the monorepo, for highlighting. Everything between the first
 * and the last difference counts as changed: exact for one inserted block, which is what a creation does to a file
 * that exists.
 */
export function changedLines({ current, next }: PlanEntry): number[] {
  if (current === undefined || next === undefined) {
    return [];
  }
  const before = current.split('\n');
  const after = next.split('\n');
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < shorter - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const count = after.length - end - start;
  return Array.from({ length: count }, (_, index) => start + index + 1);
}
