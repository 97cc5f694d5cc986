import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import type { LabelSelector } from '../../policy';
import { objectsOf, specOf } from '../facts/objects';
import { readLabelSelector } from '../facts/labelSelector';
import { perEnvironment } from '../facts/perEnvironment';
import { selectsPodsOf, workloadsOf, type Workload } from '../facts/workloads';

/** A PodDisruptionBudget with what it is about. */
export interface Budget {
  source: WorkspaceObject;
  /** Absent: it selects nothing. */
  selector?: LabelSelector;
  /** Workloads whose pods it counts. */
  workloads: readonly Workload[];
}

/** Pods of jobs end by themselves, and wait for nobody. */
const ENDS_BY_ITSELF: ReadonlySet<string> = new Set([
  'batch/CronJob',
  'batch/Job',
]);

/** PodDisruptionBudgets of a folder. */
export const budgetsOf: (
  environment: EnvironmentWorkspace,
) => readonly Budget[] = perEnvironment(environment =>
  objectsOf(environment, 'policy/PodDisruptionBudget').map(source => {
    const selector = readLabelSelector(specOf(source).selector);
    return {
      source,
      ...(selector && { selector }),
      workloads: selector
        ? workloadsOf(environment).filter(workload =>
            selectsPodsOf(selector, workload),
          )
        : [],
    };
  }),
);

/** Those of the workloads that a budget may protect. */
export function runsForGood({ groupKind }: Workload): boolean {
  return !ENDS_BY_ITSELF.has(groupKind);
}

/** Kinds without a number of replicas that the disruption controller could ask for. */
const WITHOUT_SCALE: ReadonlySet<string> = new Set([
  'apps/DaemonSet',
  ...ENDS_BY_ITSELF,
]);

export function hasNoScale({ groupKind }: Workload): boolean {
  return WITHOUT_SCALE.has(groupKind);
}
