import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isDnsLabel } from '../formats';
import { isSet, numberOf } from './context';
import type { KindContext } from './context';
import { isNegative, quantityOf } from './resources';

/** Permissions of a file: three octal digits. */
const MOST_MODE = 0o777;

/** The volumes of a Pod: their names, and what each is. */
export function checkVolumes(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  listOf(spec.volumes).forEach((item, index) =>
    checkVolume(mappingOf(item), [...path, 'volumes', index], context),
  );
}

function checkVolume(
  volume: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const name = textOf(volume.name);
  if (name && !isDnsLabel(name)) {
    report.field(
      'invalid-name',
      [...path, 'name'],
      `is ${showValue(name)}, which is no name that a volume can have`,
      'Use at most 63 lower-case letters, digits and dashes.',
    );
  }
  const [source, ...more] = Object.keys(volume).filter(
    field => field !== 'name' && isSet(volume[field]),
  );
  if (source === undefined) {
    report.field(
      'required',
      path,
      'has to say what the volume is',
      'Write one of emptyDir, configMap, secret, persistentVolumeClaim, projected, or another source.',
    );
    return;
  }
  more.forEach(other =>
    report.field(
      'mismatch',
      [...path, other],
      `may not be set beside ${source}: a volume has one source`,
      `Remove ${other} or ${source}.`,
    ),
  );
  checkSource(mappingOf(volume[source]), [...path, source], context);
}

function checkSource(
  source: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const kind = path[path.length - 1];
  const reference = { configMap: 'name', secret: 'secretName' }[String(kind)];
  if (reference && !source[reference]) {
    report.field(
      'required',
      [...path, reference],
      'is required',
      'Name the object that the volume shows.',
    );
  }
  const size = quantityOf(source.sizeLimit);
  if (kind === 'emptyDir' && size && isNegative(size)) {
    report.field(
      'invalid-value',
      [...path, 'sizeLimit'],
      'may not be negative',
      'Write 0 or more.',
    );
  }
  checkMode(source.defaultMode, [...path, 'defaultMode'], report);
  listOf(source.items).forEach((item, index) => {
    const entry = mappingOf(item);
    checkMode(entry.mode, [...path, 'items', index, 'mode'], report);
    checkInside(entry.path, [...path, 'items', index, 'path'], report);
  });
}

function checkMode(
  value: KubernetesObject[string] | undefined,
  path: Path,
  report: KindContext['report'],
): void {
  const mode = numberOf(value);
  if (mode !== undefined && (mode < 0 || mode > MOST_MODE)) {
    report.field(
      'invalid-value',
      path,
      `is ${mode}, which are no permissions`,
      'Write them in octal, from 0000 to 0777; without the 0 in front the number is decimal.',
    );
  }
}

/** A path that may not lead out of where it starts. */
function checkInside(
  value: KubernetesObject[string] | undefined,
  path: Path,
  report: KindContext['report'],
): void {
  const text = textOf(value);
  if (text && (text.startsWith('/') || text.split('/').includes('..'))) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(text)}, and has to be a relative path without ".."`,
      'Write a path below the volume.',
    );
  }
}

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
