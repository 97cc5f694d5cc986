import type { EnvironmentWorkspace } from '../../check/workspace';
import { amountOf } from '../facts/containerResources';
import { nameOf } from '../facts/objects';
import { podLevelAmount } from '../facts/podResources';
import type { Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { podResource } from './demand';
import type { Quota } from './quotas';
import { shown } from '../facts/shown';

/** Only of these does a quota demand that every container has them (`validationSet` of `pkg/quota/v1/evaluator/core/pods.go`). */
const DEMANDED: ReadonlySet<string> = new Set(['cpu', 'memory']);

/** Containers that a quota refuses because they do not say how much of it they take. */
export function missingAmounts(
  { source, hard }: Quota,
  workloads: readonly Workload[],
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const demanded = hard.flatMap(([key]) => {
    const amount = podResource(key);
    return amount && DEMANDED.has(amount.resource) ? [amount] : [];
  });
  return workloads.flatMap(workload =>
    demanded
      .filter(
        ({ kind, resource }) =>
          podLevelAmount(workload, kind, resource) === undefined,
      )
      .flatMap(({ kind, resource }) =>
        workload.containers
          .filter(
            ({ container }) =>
              amountOf(container, kind, resource, environment) === undefined,
          )
          .map(({ name, path }) => ({
            code: 'amount-missing',
            message: `${nameOf(
              source,
            )} limits ${kind}.${resource}, so that the API server refuses the pods of ${nameOf(
              workload.source,
            )}: the container ${shown(
              name,
            )} has none, and no LimitRange gives it one`,
            remediation: `Write resources.${kind}.${resource} of the container.`,
            object: workload.source,
            path: [...path, 'resources'],
          })),
      ),
  );
}
