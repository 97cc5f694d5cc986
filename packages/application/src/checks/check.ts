import type { ProblemFinding } from '@freehold/slo';
import type { Application } from '../schema/applicationSchema';
import type { Platform } from '../schema/platformSchema';

/** What a check says: codes without the document's prefix, positions are added by the caller. */
export type CheckFinding = Omit<ProblemFinding, 'position' | 'path'> & {
  path: ReadonlyArray<string | number>;
};

/** One demand on the parts of platform.yaml among each other. */
export type PlatformCheck = (platform: Platform) => CheckFinding[];

/** One demand on an application that only its platform, or several of its fields together, can decide. */
export type ApplicationCheck = (
  application: Application,
  platform: Platform,
) => CheckFinding[];

/** Indexes of the entries whose key an earlier entry has already. */
export function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): number[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    if (seen.has(key)) {
      return [index];
    }
    seen.add(key);
    return [];
  });
}
