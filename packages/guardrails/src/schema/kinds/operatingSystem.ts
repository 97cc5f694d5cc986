import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isSet } from './context';
import type { KindContext } from './context';

/** What Windows does not have, of a Pod: `validateWindows`. */
const NOT_OF_PODS = ['hostUsers', 'shareProcessNamespace', 'resources'];
const NOT_SHARED = ['hostPID', 'hostIPC'];
/** What it does not have, of the security of a Pod and of a container. */
const NOT_IN_SECURITY = [
  'allowPrivilegeEscalation',
  'appArmorProfile',
  'capabilities',
  'fsGroup',
  'fsGroupChangePolicy',
  'privileged',
  'procMount',
  'readOnlyRootFilesystem',
  'runAsGroup',
  'runAsUser',
  'seLinuxChangePolicy',
  'seLinuxOptions',
  'seccompProfile',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'sysctls',
];

/** What a Pod may not say that names its operating system, because the other one has it. */
export function checkOperatingSystem(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const system = mappingOf(spec.os).name;
  if (system !== 'windows' && system !== 'linux') {
    return;
  }
  const isWindows = system === 'windows';
  const missing = isWindows ? NOT_IN_SECURITY : ['windowsOptions'];
  const check = (owner: KubernetesObject, ownerPath: Path) =>
    checkAbsent(
      mappingOf(owner.securityContext),
      missing,
      [...ownerPath, 'securityContext'],
      system,
      context,
    );
  check(spec, path);
  for (const list of ['containers', 'initContainers']) {
    listOf(spec[list]).forEach((item, index) =>
      check(mappingOf(item), [...path, list, index]),
    );
  }
  if (isWindows) {
    const shared = NOT_SHARED.filter(field => spec[field] === true);
    checkAbsent(spec, [...NOT_OF_PODS, ...shared], path, system, context);
  }
}

function checkAbsent(
  part: KubernetesObject,
  fields: readonly string[],
  path: Path,
  system: string,
  { report }: KindContext,
): void {
  for (const field of fields) {
    if (isSet(part[field])) {
      report.field(
        'mismatch',
        [...path, field],
        `may not be set with the operating system ${system}`,
        'Remove it, or the name of the system.',
      );
    }
  }
}
