import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { mappingOf, textOf } from '../../policy/objectFields';
import { groupVersionOf } from '../../policy/resources/resourceIndex';
import {
  groupKindOf,
  integerOf,
  objectsOf,
  specOf,
  type FieldPath,
} from './objects';
import { perEnvironment } from './perEnvironment';
import type { Workload } from './workloads';

/** What KEDA takes for the most replicas when nobody says: `defaultHPAMaxReplicas`. */
const KEDA_MAXIMUM = 100;

export interface Autoscaler {
  source: WorkspaceObject;
  /** Group, kind and name of what it scales: `apps/Deployment payment-authorizer`. */
  target: string;
  minimum: number;
  /** Absent when it is missing or no number, which the API server refuses. */
  maximum?: number;
  /** Of the maximum. */
  maximumPath: FieldPath;
}

/** HorizontalPodAutoscalers of a folder, and the ScaledObjects from which KEDA makes some. */
export const autoscalersOf: (
  environment: EnvironmentWorkspace,
) => readonly Autoscaler[] = perEnvironment(environment => [
  ...objectsOf(environment, 'autoscaling/HorizontalPodAutoscaler').map(
    source => {
      const { minReplicas, maxReplicas } = specOf(source);
      const maximum = integerOf(maxReplicas);
      return {
        source,
        target: targetOf(source),
        minimum: integerOf(minReplicas) ?? 1,
        ...(maximum === undefined ? {} : { maximum }),
        maximumPath: ['spec', 'maxReplicas'],
      };
    },
  ),
  ...objectsOf(environment, 'keda.sh/ScaledObject').map(source => {
    const { minReplicaCount, maxReplicaCount } = specOf(source);
    return {
      source,
      target: targetOf(source),
      minimum: integerOf(minReplicaCount) ?? 0,
      maximum: integerOf(maxReplicaCount) ?? KEDA_MAXIMUM,
      maximumPath: ['spec', 'maxReplicaCount'],
    };
  }),
]);

function targetOf(source: WorkspaceObject): string {
  const { apiVersion, kind, name } = mappingOf(specOf(source).scaleTargetRef);
  // KEDA scales a Deployment when it is not told otherwise; the API server insists on a kind.
  const isKeda = groupKindOf(source).startsWith('keda.sh/');
  const { group } = groupVersionOf(
    textOf(apiVersion) ?? (isKeda ? 'apps/v1' : ''),
  );
  const targetKind = textOf(kind) ?? (isKeda ? 'Deployment' : '');
  return scaleTarget(`${group}/${targetKind}`, textOf(name) ?? '');
}

export function scaleTarget(groupKind: string, name: string): string {
  return `${groupKind} ${name}`;
}

/** What scales a workload; more than one is a mistake of its own. */
export function autoscalersFor(
  environment: EnvironmentWorkspace,
  { source }: Pick<Workload, 'source'>,
): Autoscaler[] {
  const target = scaleTarget(groupKindOf(source), source.reference.name);
  return autoscalersOf(environment).filter(
    autoscaler => autoscaler.target === target,
  );
}
