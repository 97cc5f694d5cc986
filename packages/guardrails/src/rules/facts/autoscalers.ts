import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { mappingOf, textOf } from '../../policy/objectFields';
import { groupVersionOf } from '../../policy/resources/resourceIndex';
import { groupKindOf, integerOf, objectsOf, specOf } from './objects';
import { perEnvironment } from './perEnvironment';
import type { Workload } from './workloads';

export interface Autoscaler {
  source: WorkspaceObject;
  /** Group, kind and name of what it scales: `apps/Deployment payment-authorizer`. */
  target: string;
  minimum: number;
  /** Absent when it is missing or no number, which the API server refuses. */
  maximum?: number;
}

/** HorizontalPodAutoscalers of a folder. */
export const autoscalersOf: (
  environment: EnvironmentWorkspace,
) => readonly Autoscaler[] = perEnvironment(environment =>
  objectsOf(environment, 'autoscaling/HorizontalPodAutoscaler').map(source => {
    const spec = specOf(source);
    const { apiVersion, kind, name } = mappingOf(spec.scaleTargetRef);
    const { group } = groupVersionOf(textOf(apiVersion) ?? '');
    const maximum = integerOf(spec.maxReplicas);
    return {
      source,
      target: scaleTarget(`${group}/${textOf(kind) ?? ''}`, textOf(name) ?? ''),
      minimum: integerOf(spec.minReplicas) ?? 1,
      ...(maximum === undefined ? {} : { maximum }),
    };
  }),
);

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
