import type { EnvironmentWorkspace } from '../../check/workspace';
import { readIntOrPercent, scaledUp } from '../facts/intOrPercent';
import { specOf, type FieldPath } from '../facts/objects';
import { podsText, replicasOf } from '../facts/replicas';
import type { Budget } from './budgets';

/** Why not one pod may ever be evicted. */
export interface NoRoom {
  message: string;
  path: FieldPath;
}

/**
 * Whether a budget ever lets a pod go while all are well, with as few pods as its workloads may have: the disruption
 * controller allows `healthy - desired` evictions (`getExpectedPodCount` of `pkg/controller/disruption` in Kubernetes
 * 1.36), and rounds percentages up.
 */
export function noRoomToEvict(
  budget: Budget,
  environment: EnvironmentWorkspace,
): NoRoom | undefined {
  const { minAvailable, maxUnavailable } = specOf(budget.source);
  const pods = fewestPods(budget, environment);
  if (pods === 0) {
    return undefined;
  }
  if (maxUnavailable !== undefined) {
    const amount = readIntOrPercent(maxUnavailable);
    return amount && amount.value === 0
      ? {
          message: `maxUnavailable is ${maxUnavailable}`,
          path: ['spec', 'maxUnavailable'],
        }
      : undefined;
  }
  if (minAvailable === undefined) {
    return {
      message: 'it has neither minAvailable nor maxUnavailable',
      path: ['spec'],
    };
  }
  const amount = readIntOrPercent(minAvailable);
  if (!amount) {
    return undefined;
  }
  const path = ['spec', 'minAvailable'];
  if (pods === undefined) {
    // Whatever the number is, all of them is too many.
    return amount.kind === 'percent' && amount.value >= 100
      ? { message: `minAvailable is ${minAvailable}`, path }
      : undefined;
  }
  const needed = scaledUp(amount, pods);
  return needed < pods
    ? undefined
    : {
        message: `minAvailable is ${minAvailable}${
          amount.kind === 'percent' && amount.value < 100
            ? `, rounded up to ${needed}`
            : ''
        }, of at least ${podsText(pods)}`,
        path,
      };
}

/** `undefined` when only the cluster knows. */
export function fewestPods(
  { workloads }: Budget,
  environment: EnvironmentWorkspace,
): number | undefined {
  let total = 0;
  for (const workload of workloads) {
    const replicas = replicasOf(environment, workload);
    if (replicas === undefined) {
      return undefined;
    }
    total += replicas.min;
  }
  return total;
}
