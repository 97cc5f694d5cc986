import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import type { KindContext } from './context';
import { checkInside, checkNoBacksteps } from './paths';

/** What a container mounts, and where. */
export function checkMounts(
  container: KubernetesObject,
  path: Path,
  { report }: KindContext,
  volumes: ReadonlySet<string>,
): void {
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
