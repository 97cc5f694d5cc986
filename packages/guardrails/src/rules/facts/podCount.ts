import type { EnvironmentWorkspace } from '../../check/workspace';
import { mappingOf } from '../../policy/objectFields';
import { readIntOrPercent, scaledUp } from './intOrPercent';
import { integerOf, specOf } from './objects';
import { perEnvironment } from './perEnvironment';
import { replicasOf } from './replicas';
import { workloadsOf, type Workload } from './workloads';

/** How many pods of a workload there are at most. */
export interface PodCount {
  running: number;
  /** While it is updated. */
  updating: number;
}

const countsOf = perEnvironment(
  environment =>
    new Map(
      workloadsOf(environment).map(workload => [
        workload,
        countOf(environment, workload),
      ]),
    ),
);

/** `undefined` when only the cluster knows, as of a DaemonSet, which has one on each node. */
export function podCountOf(
  environment: EnvironmentWorkspace,
  workload: Workload,
): PodCount | undefined {
  return countsOf(environment).get(workload);
}

function countOf(
  environment: EnvironmentWorkspace,
  workload: Workload,
): PodCount | undefined {
  const spec = specOf(workload.source);
  switch (workload.groupKind) {
    case '/Pod':
      return same(1);
    case 'batch/Job':
      return same(parallelism(spec));
    case 'batch/CronJob':
      // With concurrencyPolicy Allow there may be more, as many as take longer than the next one waits: nobody knows.
      return same(parallelism(mappingOf(mappingOf(spec.jobTemplate).spec)));
    default:
      break;
  }
  const replicas = replicasOf(environment, workload);
  if (replicas === undefined) {
    return undefined;
  }
  const { max } = replicas;
  return workload.groupKind === 'apps/Deployment'
    ? { running: max, updating: max + surgeOf(spec, max) }
    : same(max);
}

function same(pods: number): PodCount {
  return { running: pods, updating: pods };
}

function parallelism(jobSpec: ReturnType<typeof mappingOf>): number {
  const parallel = integerOf(jobSpec.parallelism) ?? 1;
  const completions = integerOf(jobSpec.completions) ?? parallel;
  return Math.min(parallel, completions);
}

function surgeOf(spec: ReturnType<typeof mappingOf>, replicas: number): number {
  const { rollingUpdate } = mappingOf(spec.strategy);
  const surge = readIntOrPercent(mappingOf(rollingUpdate).maxSurge);
  return surge ? scaledUp(surge, replicas) : 0;
}
