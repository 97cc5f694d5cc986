import { Objective } from '@freehold/slo';
import { createHash } from 'node:crypto';

/**
 * Identifies what hours count: hours of two objectives with the same measure may be compared. Events are what the
 * indicator counts; slices were judged by the method already. The target is never part of it.
 */
export function measureOf(
  objective: Pick<Objective, 'indicator' | 'threshold' | 'budgeting'>,
  unit: 'events' | 'slices',
): string {
  const { indicator, threshold, budgeting } = objective;
  const measured = [
    indicator.metric,
    threshold,
    ...(unit === 'slices' ? [budgeting] : []),
  ];
  return `${unit}:${createHash('sha256')
    .update(JSON.stringify(measured, sortedKeys))
    .digest('hex')
    .slice(0, 32)}`;
}

/** The order in which somebody wrote the fields of a query does not change what it counts. */
function sortedKeys(_key: string, value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([left], [right]) =>
          left < right ? -1 : 1,
        ),
      )
    : value;
}
