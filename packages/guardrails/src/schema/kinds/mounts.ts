import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isSet } from './context';
import type { KindContext } from './context';
import { checkInside, checkNoBacksteps } from './paths';

/** What a container mounts, and where. */
export function checkMounts(
  container: KubernetesObject,
  path: Path,
  context: KindContext,
  volumes: ReadonlySet<string>,
  pod: KubernetesObject,
): void {
  const { report } = context;
  if (isSet(container.volumeDevices)) {
    checkDevices(container, path, context, pod);
  }
  for (const field of ['volumeMounts', 'volumeDevices']) {
    listOf(container[field]).forEach((item, index) => {
      const mount = mappingOf(item);
      const mountPath = [...path, field, index];
      const name = textOf(mount.name);
      if (name && !volumes.has(name)) {
        report.field(
          'mismatch',
          [...mountPath, 'name'],
          `is ${showValue(name)}, and the Pod has no such volume`,
          volumes.size > 0
            ? `Write one of ${[...volumes]
                .slice(0, 10)
                .join(', ')}, or add the volume.`
            : 'Add the volume to the volumes of the Pod.',
        );
      }
      checkNoBacksteps(mount.devicePath, [...mountPath, 'devicePath'], report);
      checkInside(mount.subPath, [...mountPath, 'subPath'], report);
      checkInside(mount.subPathExpr, [...mountPath, 'subPathExpr'], report);
      if (mount.subPath && mount.subPathExpr) {
        report.field(
          'mismatch',
          [...mountPath, 'subPathExpr'],
          'may not be set beside subPath',
          'Remove one of them.',
        );
      }
      const isPrivileged =
        mappingOf(container.securityContext).privileged === true;
      if (mount.mountPropagation === 'Bidirectional' && !isPrivileged) {
        report.field(
          'mismatch',
          [...mountPath, 'mountPropagation'],
          'may be Bidirectional only in a privileged container',
          'Write HostToContainer or None.',
        );
      }
    });
  }
}

/** Volumes without a file system: only claims have that, and nothing mounts them as well (`ValidateVolumeDevices`). */
function checkDevices(
  container: KubernetesObject,
  path: Path,
  { report }: KindContext,
  pod: KubernetesObject,
): void {
  const volumes = listOf(pod.volumes).map(mappingOf);
  const mounts = listOf(container.volumeMounts).map(mappingOf);
  const seen = new Set<string>();
  listOf(container.volumeDevices).forEach((item, index) => {
    const device = mappingOf(item);
    const devicePath = [...path, 'volumeDevices', index];
    const name = textOf(device.name) ?? '';
    const volume = volumes.find(one => one.name === name);
    if (
      volume &&
      !isSet(volume.persistentVolumeClaim) &&
      !isSet(volume.ephemeral)
    ) {
      report.field(
        'mismatch',
        [...devicePath, 'name'],
        `is ${showValue(name)}, and has to be the volume of a claim`,
        'Name a volume of the type persistentVolumeClaim or ephemeral, or mount it.',
      );
    }
    if (name && seen.has(name)) {
      report.field(
        'duplicate-entry',
        [...devicePath, 'name'],
        `is ${showValue(name)}, as of another device of the container`,
        'Remove one of them.',
      );
    }
    seen.add(name);
    const pairs = [
      ['name', 'name'],
      ['devicePath', 'mountPath'],
    ] as const;
    for (const [field, other] of pairs) {
      const value = textOf(device[field]);
      if (value && mounts.some(mount => mount[other] === value)) {
        report.field(
          'mismatch',
          [...devicePath, field],
          `is ${showValue(value)}, which is mounted, too`,
          'Use the volume as a device, or mount it.',
        );
      }
    }
  });
}
