import type { EnvironmentWorkspace } from '../../check/workspace';
import { listOf, mappingOf } from '../../policy/objectFields';
import { objectsOf, specOf } from './objects';
import { perEnvironment } from './perEnvironment';
import { workloadsOf } from './workloads';

/** Of each ten times what the largest application has that anybody would call one. */
const MOST = { objects: 500, containers: 500, bounds: 100, quotas: 200 };

/**
 * Why the objects of a folder are too many to be compared with each other. Whoever compares leaves such a folder out,
 * and `folders-are-comparable` says so: no folder may keep a check busy for minutes, and none may pass unseen.
 */
export const tooLarge = perEnvironment((environment): string | undefined => {
  const { objects } = environment;
  if (objects.length > MOST.objects) {
    return `${objects.length} objects, more than ${MOST.objects}`;
  }
  const count = (kind: string, field: string) =>
    objectsOf(environment, kind).reduce((total, object) => {
      const value = specOf(object)[field];
      return (
        total + listOf(value).length + Object.keys(mappingOf(value)).length
      );
    }, 0);
  const containers = workloadsOf(environment).reduce(
    (total, workload) => total + workload.containers.length,
    0,
  );
  if (containers > MOST.containers) {
    return `${containers} containers, more than ${MOST.containers}`;
  }
  const bounds = count('/LimitRange', 'limits');
  if (bounds > MOST.bounds) {
    return `${bounds} bounds of LimitRanges, more than ${MOST.bounds}`;
  }
  const quotas = count('/ResourceQuota', 'hard');
  return quotas > MOST.quotas
    ? `${quotas} limits of quotas, more than ${MOST.quotas}`
    : undefined;
});

/** The folders whose objects can be compared with each other. */
export function comparable(
  environments: readonly EnvironmentWorkspace[],
): EnvironmentWorkspace[] {
  return environments.filter(
    environment => tooLarge(environment) === undefined,
  );
}
