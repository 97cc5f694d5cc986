import { ResourceAmounts } from '@freehold/application';
import { ManifestGenerator } from './manifest';
import { objectMetadata, present } from './metadata';

function amounts({ cpu, memory }: ResourceAmounts) {
  return present({ cpu, memory });
}

/** Requests and limits of containers that people add without saying them: a quota refuses pods that have none. */
export const limitrange: ManifestGenerator = {
  id: 'limitrange',
  generate: (application, environment) => {
    const defaults = amounts(environment.limitRange.default);
    const requests = amounts(environment.limitRange.defaultRequest);
    if (!defaults && !requests) {
      return undefined;
    }
    return {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: objectMetadata(application, environment),
      spec: {
        limits: [
          {
            type: 'Container',
            ...(defaults && { default: defaults }),
            ...(requests && { defaultRequest: requests }),
          },
        ],
      },
    };
  },
};
