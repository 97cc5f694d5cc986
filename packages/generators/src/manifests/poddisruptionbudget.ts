import { ManifestGenerator } from './manifest';
import { objectMetadata, selectorLabels } from './metadata';

/**
 * One pod at a time may be evicted, whatever the number of replicas: a budget must never block the descheduler or a
 * cluster upgrade, and a single replica with `minAvailable: 1` would block both for ever. A single replica gets the
 * same budget, so that every workload has one that is right when its owner raises the replicas.
 */
export const poddisruptionbudget: ManifestGenerator = {
  id: 'poddisruptionbudget',
  generate: (application, environment) => {
    if (application.profile === 'cronjob') {
      return undefined;
    }
    return {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: objectMetadata(application, environment),
      spec: {
        maxUnavailable: 1,
        selector: { matchLabels: selectorLabels(application) },
        // A pod that is not ready protects nobody; without this it would block the drain of its node.
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    };
  },
};
