import type { EnvironmentWorkspace } from '../../check/workspace';
import { textOf } from '../../policy/objectFields';
import { amountOf } from '../facts/containerResources';
import type { Workload } from '../facts/workloads';
import type { QuotaScope } from './quotas';

/** Whether the pods of a workload count; `undefined` for a scope that is not known here. */
export function isWithin(
  { name, operator, values }: QuotaScope,
  workload: Workload,
  environment: EnvironmentWorkspace,
): boolean | undefined {
  const { activeDeadlineSeconds, priorityClassName } = workload.podSpec;
  switch (name) {
    case 'Terminating':
      return activeDeadlineSeconds !== undefined;
    case 'NotTerminating':
      return activeDeadlineSeconds === undefined;
    case 'BestEffort':
      return isBestEffort(workload, environment);
    case 'NotBestEffort':
      return !isBestEffort(workload, environment);
    case 'PriorityClass':
      return hasPriority(textOf(priorityClassName), operator, values);
    default:
      return undefined;
  }
}

function isBestEffort(
  { containers }: Workload,
  environment: EnvironmentWorkspace,
): boolean {
  return containers.every(({ container }) =>
    ['cpu', 'memory'].every(
      resource =>
        amountOf(container, 'requests', resource, environment) === undefined &&
        amountOf(container, 'limits', resource, environment) === undefined,
    ),
  );
}

function hasPriority(
  name: string | undefined,
  operator: string,
  values: readonly string[],
): boolean | undefined {
  switch (operator) {
    case 'Exists':
      return name !== undefined;
    case 'DoesNotExist':
      return name === undefined;
    case 'In':
      return name !== undefined && values.includes(name);
    case 'NotIn':
      return name === undefined || !values.includes(name);
    default:
      return undefined;
  }
}
