import {
  GuardrailFreshness,
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
  guardrails: GuardrailFreshness;
  guardrailIntervalMs: number;
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
    if (isStale({ now, at: refreshedAt, error, intervalMs: sloIntervalMs })) {
      stale.push(entry(title, refreshedAt, error));
    }
  }
  const { at, error } = input.guardrails;
  const intervalMs = input.guardrailIntervalMs;
  if (isStale({ now, at, error, intervalMs })) {
    stale.push(entry('Guardrails', at, error));
  }
  if (catalogError !== undefined) {
    stale.push(entry('Catalog', now.toISOString(), catalogError));
  }
  return stale;
}

function isStale(answer: {
  now: Date;
  at: string | undefined;
  error: string | undefined;
  intervalMs: number;
}): boolean {
  const { now, at, error, intervalMs } = answer;
  return (
    error !== undefined ||
    at === undefined ||
    Date.parse(at) < now.getTime() - 2 * intervalMs
  );
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
