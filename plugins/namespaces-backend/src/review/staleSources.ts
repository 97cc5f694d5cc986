import {
  IndexFreshness,
  ReviewSnapshot,
  SloSource,
} from '@freehold/backstage-plugin-namespaces-common';

/** Sources that did not answer, or whose last answer is older than two of their intervals. */
export function staleSources(input: {
  now: Date;
  index: IndexFreshness;
  source: SloSource | undefined;
  sloIntervalMs: number;
  /** Why the catalog could not be asked for owners. */
  catalogError?: string;
}): ReviewSnapshot['stale'] {
  const { now, index, source, sloIntervalMs, catalogError } = input;
  const stale: ReviewSnapshot['stale'] = [];
  if (index.error !== undefined || index.checkedAt === undefined) {
    stale.push(entry('Monorepo', index.checkedAt, index.error));
  }
  if (source) {
    const { title, refreshedAt, error } = source;
    const oldest = now.getTime() - 2 * sloIntervalMs;
    if (
      error !== undefined ||
      refreshedAt === undefined ||
      Date.parse(refreshedAt) < oldest
    ) {
      stale.push(entry(title, refreshedAt, error));
    }
  }
  if (catalogError !== undefined) {
    stale.push(entry('Catalog', now.toISOString(), catalogError));
  }
  return stale;
}

function entry(
  what: string,
  since: string | undefined,
  error: string | undefined,
): ReviewSnapshot['stale'][number] {
  return {
    what,
    ...(since !== undefined && { since }),
    ...(error !== undefined && { error }),
  };
}
