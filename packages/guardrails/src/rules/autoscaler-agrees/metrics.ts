import type { EnvironmentWorkspace } from '../../check/workspace';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Autoscaler } from '../facts/autoscalers';
import { amountOf } from '../facts/containerResources';
import { nameOf, specOf, type FieldPath } from '../facts/objects';
import type { Container, Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { shown } from '../facts/shown';

/** Use of a resource that is measured against what containers request of it. */
interface Utilisation {
  resource: string;
  /** The one container that is measured; otherwise all. */
  container?: string;
  path: FieldPath;
}

/** Whether there is something to measure use against: without a request, the metric is an error and nothing scales. */
export function checkMetrics(
  autoscaler: Autoscaler,
  workload: Workload,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  return utilisationsOf(specOf(autoscaler.source)).flatMap(
    ({ resource, container, path }) => {
      const measured = workload.containers.filter(
        ({ name, role }) =>
          role !== 'init' && (container === undefined || name === container),
      );
      if (measured.length === 0 && container !== undefined) {
        return [
          {
            code: 'container-missing',
            message: `${nameOf(
              autoscaler.source,
            )} measures the container ${shown(container)}, which ${nameOf(
              workload.source,
            )} does not have`,
            remediation: 'Name a container of the workload.',
            object: autoscaler.source,
            path: [...path, 'containerResource', 'container'],
          },
        ];
      }
      return measured
        .filter(
          candidate => !requests(candidate, resource, workload, environment),
        )
        .map(candidate => ({
          code: 'request-missing',
          message: `The container ${shown(candidate.name)} requests no ${shown(
            resource,
          )}, of whose use ${nameOf(
            autoscaler.source,
          )} is to keep a percentage`,
          remediation: `Request ${shown(
            resource,
          )} in each container that is measured.`,
          object: workload.source,
          path: [...candidate.path, 'resources'],
        }));
    },
  );
}

function requests(
  { container }: Container,
  resource: string,
  { podSpec }: Workload,
  environment: EnvironmentWorkspace,
): boolean {
  const ofPod = mappingOf(mappingOf(podSpec.resources).requests);
  return (
    amountOf(container, 'requests', resource, environment) !== undefined ||
    ofPod[resource] !== undefined
  );
}

function utilisationsOf(spec: KubernetesObject): Utilisation[] {
  if (spec.targetCPUUtilizationPercentage !== undefined) {
    const path = ['spec', 'targetCPUUtilizationPercentage'];
    return [{ resource: 'cpu', path }];
  }
  return listOf(spec.metrics).flatMap((item, index) => {
    const metric = mappingOf(item);
    const ofContainer = mappingOf(metric.containerResource);
    const source =
      metric.type === 'ContainerResource'
        ? ofContainer
        : mappingOf(metric.resource);
    const isMeasured =
      metric.type === 'Resource' || metric.type === 'ContainerResource';
    const resource = textOf(source.name);
    if (
      !isMeasured ||
      resource === undefined ||
      mappingOf(source.target).type !== 'Utilization'
    ) {
      return [];
    }
    const container = textOf(ofContainer.container);
    return [
      {
        resource,
        ...(metric.type === 'ContainerResource' &&
          container !== undefined && { container }),
        path: ['spec', 'metrics', index],
      },
    ];
  });
}
