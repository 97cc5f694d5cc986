import { largerQuantity, smallerQuantity } from './quantity';
import type { ResourceAmounts } from './resolved';

interface WrittenResources {
  requests?: ResourceAmounts;
  limits?: ResourceAmounts;
}

interface Resources {
  requests: ResourceAmounts;
  limits: ResourceAmounts;
}

/**
 * Joins the profile's resources with what the application writes for all environments and for one. Written amounts win
 * and defaults yield: who asks for 1Gi gets a limit of at least 1Gi without writing it, and who limits to 64Mi gets a
 * request of at most that.
 */
export function resolveResources(
  defaults: WrittenResources,
  ...written: Array<WrittenResources | undefined>
): Resources {
  const requests: ResourceAmounts = {};
  const limits: ResourceAmounts = {};
  for (const layer of written) {
    Object.assign(requests, layer?.requests);
    Object.assign(limits, layer?.limits);
  }
  for (const resource of ['cpu', 'memory'] as const) {
    const request = requests[resource];
    const limit = limits[resource];
    const defaultRequest = defaults.requests?.[resource];
    const defaultLimit = defaults.limits?.[resource];
    if (request === undefined && defaultRequest !== undefined) {
      requests[resource] =
        limit === undefined
          ? defaultRequest
          : smallerQuantity(defaultRequest, limit);
    }
    if (limit === undefined && defaultLimit !== undefined) {
      limits[resource] =
        request === undefined
          ? defaultLimit
          : largerQuantity(defaultLimit, request);
    }
  }
  return { requests: inOrder(requests), limits: inOrder(limits) };
}

/** The same keys in the same order, whoever wrote them: what is generated from it must not vary. */
function inOrder({ cpu, memory }: ResourceAmounts): ResourceAmounts {
  return {
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
  };
}
