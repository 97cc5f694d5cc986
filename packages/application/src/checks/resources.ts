import { resolveResources } from '../resolveResources';
import { ApplicationCheck } from './check';
import { limitsBelowRequests } from './resourceOrder';

/** In no environment is a limit below its request, with everything joined that holds there. */
export const resources: ApplicationCheck = ({ spec }, platform) =>
  Object.entries(spec.environments).flatMap(([name, own]) => {
    const { requests, limits } = resolveResources(
      platform.spec.profiles[spec.profile].resources,
      spec.resources,
      own.resources,
    );
    return limitsBelowRequests(requests, limits).map(
      ({ resource, request, limit }) => ({
        code: 'limit-below-request',
        path: own.resources?.limits?.[resource]
          ? ['spec', 'environments', name, 'resources', 'limits', resource]
          : ['spec', 'resources', 'limits', resource],
        message: `In ${name} ${resource} is limited to ${limit}, below the request of ${request}`,
        remedy: `Write a limit of at least ${request}, or a smaller request.`,
      }),
    );
  });
