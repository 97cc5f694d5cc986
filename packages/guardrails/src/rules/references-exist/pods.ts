import type { EnvironmentWorkspace } from '../../check/workspace';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { nameOf, specOf, type FieldPath } from '../facts/objects';
import { workloadsOf, type Container, type Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { portsOf } from './ports';
import { shown } from '../facts/shown';

const HANDLERS: readonly FieldPath[] = [
  ['startupProbe'],
  ['readinessProbe'],
  ['livenessProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** What containers refer to within their pod: volumes that they mount, and ports that probes name. */
export function checkPods(environment: EnvironmentWorkspace): RuleFinding[] {
  return workloadsOf(environment).flatMap(workload => {
    const volumes = volumesOf(workload);
    return workload.containers.flatMap(container => [
      ...checkMounts(container, volumes, workload),
      ...checkProbes(container, workload),
    ]);
  });
}

function volumesOf({ podSpec, source, groupKind }: Workload): Set<string> {
  const claims =
    groupKind === 'apps/StatefulSet'
      ? listOf(specOf(source).volumeClaimTemplates).map(
          template => mappingOf(template).metadata,
        )
      : [];
  return new Set(
    [...listOf(podSpec.volumes), ...claims].flatMap(
      item => textOf(mappingOf(item).name) ?? [],
    ),
  );
}

function checkMounts(
  { name, container, path }: Container,
  volumes: ReadonlySet<string>,
  { source }: Workload,
): RuleFinding[] {
  return (['volumeMounts', 'volumeDevices'] as const).flatMap(field =>
    listOf(container[field]).flatMap((item, index): RuleFinding[] => {
      const volume = textOf(mappingOf(item).name);
      return volume === undefined || volumes.has(volume)
        ? []
        : [
            {
              code: 'volume-missing',
              message: `The container ${shown(name)} of ${nameOf(
                source,
              )} mounts the volume ${shown(
                volume,
              )}, which its pods do not have`,
              remediation:
                'Add the volume to the pod, correct its name, or remove the mount.',
              object: source,
              path: [...path, field, index, 'name'],
            },
          ];
    }),
  );
}

/** The name of a port in a probe is one of the container's own. */
function checkProbes(
  container: Container,
  { source }: Workload,
): RuleFinding[] {
  const names = new Set(
    portsOf([{ ...container, role: 'main' }]).map(port => port.name),
  );
  return HANDLERS.flatMap(handlerPath => {
    const handler = handlerPath.reduce<ReturnType<typeof mappingOf>>(
      (parent, part) => mappingOf(parent[part]),
      container.container,
    );
    return (['httpGet', 'tcpSocket'] as const).flatMap(
      (action): RuleFinding[] => {
        const port = textOf(mappingOf(handler[action]).port);
        return port === undefined || names.has(port)
          ? []
          : [
              {
                code: 'probe-port-missing',
                message: `${handlerPath.join('.')} of the container ${shown(
                  container.name,
                )} asks the port ${shown(
                  port,
                )}, and the container has none of that name`,
                remediation:
                  'Name a port of the same container, or give its number.',
                object: source,
                path: [...container.path, ...handlerPath, action, 'port'],
              },
            ];
      },
    );
  });
}
