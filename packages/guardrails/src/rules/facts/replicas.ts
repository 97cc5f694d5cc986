import type { EnvironmentWorkspace } from '../../check/workspace';
import { autoscalersFor } from './autoscalers';
import { integerOf, specOf } from './objects';
import type { Workload } from './workloads';

/** Kinds of which `spec.replicas` says how many pods there are. */
const REPLICATED: ReadonlySet<string> = new Set([
  '/ReplicationController',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
]);

export interface ReplicaRange {
  min: number;
  max: number;
}

/**
 * Between which numbers of pods a workload runs: what its autoscaler may set, or its own number. `undefined` for
 * workloads that have none, as jobs and one pod for each node.
 */
export function replicasOf(
  environment: EnvironmentWorkspace,
  workload: Workload,
): ReplicaRange | undefined {
  if (!REPLICATED.has(workload.groupKind) && !workload.isCustom) {
    return undefined;
  }
  const autoscalers = autoscalersFor(environment, workload);
  if (autoscalers.length > 0) {
    const minimums = autoscalers.map(({ minimum }) => minimum);
    const maximums = autoscalers.map(
      ({ minimum, maximum }) => maximum ?? minimum,
    );
    return { min: Math.min(...minimums), max: Math.max(...maximums) };
  }
  const written = integerOf(specOf(workload.source).replicas);
  const replicas = written ?? (workload.isCustom ? undefined : 1);
  return replicas === undefined ? undefined : { min: replicas, max: replicas };
}

/** For messages: `1 pod`, `3 pods`. */
export function podsText(pods: number): string {
  return `${pods} ${pods === 1 ? 'pod' : 'pods'}`;
}
