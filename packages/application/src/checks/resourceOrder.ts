import { compareQuantities } from '../quantity';
import type { ResourceAmounts } from '../resolved';

const RESOURCES = ['cpu', 'memory'] as const;

/** Resources of which the limit is below the request: the API server refuses such a container. */
export function limitsBelowRequests(
  requests: ResourceAmounts = {},
  limits: ResourceAmounts = {},
): Array<{ resource: 'cpu' | 'memory'; request: string; limit: string }> {
  return RESOURCES.flatMap(resource => {
    const request = requests[resource];
    const limit = limits[resource];
    return request !== undefined &&
      limit !== undefined &&
      (compareQuantities(limit, request) ?? 0) < 0
      ? [{ resource, request, limit }]
      : [];
  });
}
