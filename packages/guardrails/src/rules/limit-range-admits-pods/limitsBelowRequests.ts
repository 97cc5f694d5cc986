import type { EnvironmentWorkspace } from '../../check/workspace';
import { compareQuantities, formatQuantity } from '../../object';
import { mappingOf } from '../../policy/objectFields';
import { amountOf } from '../facts/containerResources';
import { nameOf } from '../facts/objects';
import type { Container, Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { shown } from '../facts/shown';

/** Containers that ask for more than they may have, most often because the LimitRange gave them their limit. */
export function limitsBelowRequests(
  workload: Workload,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  return workload.containers.flatMap(candidate =>
    Object.keys(
      mappingOf(mappingOf(candidate.container.resources).requests),
    ).flatMap(
      resource =>
        checkResource(resource, candidate, workload, environment) ?? [],
    ),
  );
}

function checkResource(
  resource: string,
  { name, container, path }: Container,
  { source }: Workload,
  environment: EnvironmentWorkspace,
): RuleFinding | undefined {
  const request = amountOf(container, 'requests', resource, environment);
  const limit = amountOf(container, 'limits', resource, environment);
  if (!request || !limit || compareQuantities(limit, request) >= 0) {
    return undefined;
  }
  const own = mappingOf(mappingOf(container.resources).limits)[resource];
  const giver = own === undefined ? 'that the LimitRange gives it' : 'it has';
  return {
    code: 'limit-below-request',
    message: `The container ${shown(name)} of ${nameOf(
      source,
    )} requests ${formatQuantity(request)} ${shown(
      resource,
    )}, above the limit of ${formatQuantity(
      limit,
    )} ${giver}, so that the API server refuses its pods`,
    remediation: `Write resources.limits.${shown(
      resource,
    )} of the container: at least ${formatQuantity(request)}.`,
    object: source,
    path: [...path, 'resources', 'requests', resource],
  };
}
