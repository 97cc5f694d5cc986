import { ManifestGenerator } from './manifest';
import { objectMetadata, sortedEntries } from './metadata';

/** What the namespace may take of its cluster at most. */
export const resourcequota: ManifestGenerator = {
  id: 'resourcequota',
  generate: (application, environment) => {
    const hard = sortedEntries(environment.quota);
    if (hard.length === 0) {
      return undefined;
    }
    return {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: objectMetadata(application, environment),
      spec: { hard: Object.fromEntries(hard) },
    };
  },
};
