import { EnvironmentDetail } from '@freehold/backstage-plugin-namespaces-common';
import { ManifestDocument, isRecord } from './parseManifests';

/** The hard limits that a file's ResourceQuotas set. */
export function quotaOf(
  documents: ManifestDocument[],
): EnvironmentDetail['quota'] {
  return documents
    .filter(({ kind }) => kind === 'ResourceQuota')
    .flatMap(({ object }) => {
      const hard = isRecord(object.spec) ? object.spec.hard : undefined;
      return isRecord(hard)
        ? Object.entries(hard).map(([resource, amount]) => ({
            resource,
            hard: String(amount),
          }))
        : [];
    });
}
