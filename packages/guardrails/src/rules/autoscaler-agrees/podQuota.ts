import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { mappingOf } from '../../policy/objectFields';
import { objectsOf, specOf } from '../facts/objects';

const KEYS = ['pods', 'count/pods'];

/** Quotas of a folder that limit how many pods there are, whatever they ask for. */
export function podQuotasOf(
  environment: EnvironmentWorkspace,
): Array<{ quota: WorkspaceObject; pods: number }> {
  return objectsOf(environment, '/ResourceQuota').flatMap(quota => {
    const { hard, scopes, scopeSelector } = specOf(quota);
    // One with a scope is about some of the pods only.
    if (scopes !== undefined || scopeSelector !== undefined) {
      return [];
    }
    return KEYS.flatMap(key => {
      const pods = Number(mappingOf(hard)[key]);
      return Number.isSafeInteger(pods) ? [{ quota, pods }] : [];
    });
  });
}
