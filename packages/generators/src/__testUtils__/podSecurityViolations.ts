import { TestManifest } from './manifestsOf';

const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

function podSpecOf({ kind, spec }: TestManifest): any {
  switch (kind) {
    case 'Deployment':
      return spec.template.spec;
    case 'CronJob':
      return spec.jobTemplate.spec.template.spec;
    default:
      return undefined;
  }
}

/**
 * The Pod Security Standard `restricted`, written from its specification and without a look at the generators: what a
 * namespace that enforces it would refuse.
 */
export function podSecurityViolations(manifest: TestManifest): string[] {
  const pod = podSpecOf(manifest);
  if (!pod) {
    return [];
  }
  const violations: string[] = [];
  const require = (condition: boolean, rule: string) => {
    if (!condition) {
      violations.push(rule);
    }
  };
  const context = pod.securityContext ?? {};
  require(!pod.hostNetwork && !pod.hostPID && !pod.hostIPC, 'host namespaces');
  require(!context.sysctls?.length, 'sysctls');
  for (const volume of pod.volumes ?? []) {
    const types = Object.keys(volume).filter(key => key !== 'name');
    require(types.every(type => VOLUMES.includes(type)), 'volume types');
  }
  const containers = [
    ...pod.containers,
    ...(pod.initContainers ?? []),
    ...(pod.ephemeralContainers ?? []),
  ];
  for (const container of containers) {
    const own = container.securityContext ?? {};
    const added = own.capabilities?.add ?? [];
    const seccomp = own.seccompProfile?.type ?? context.seccompProfile?.type;
    require(own.privileged !== true, 'privileged');
    require(own.allowPrivilegeEscalation === false, 'privilege escalation');
    require(own.capabilities?.drop?.includes('ALL') === true, 'drop ALL');
    require(added.every(
      (name: string) => name === 'NET_BIND_SERVICE',
    ), 'added capabilities');
    require((own.runAsNonRoot ?? context.runAsNonRoot) === true, 'non-root');
    require((own.runAsUser ?? context.runAsUser) !== 0, 'user 0');
    require(seccomp === 'RuntimeDefault' ||
      seccomp === 'Localhost', 'seccomp profile');
    require(!(container.ports ?? []).some(
      (port: any) => port.hostPort,
    ), 'host ports');
    require((own.procMount ?? 'Default') === 'Default', 'proc mount');
  }
  return violations;
}
