import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isDnsLabel, isPort, isPortName } from '../formats';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext } from './context';
import { checkEnvironment } from './environment';
import { checkHandler, checkProbe } from './probe';
import { checkResources } from './resources';
import { checkMounts } from './mounts';
import { checkInside } from './paths';

export interface PodParts {
  /** Names of the volumes of the Pod. */
  volumes: ReadonlySet<string>;
  spec: KubernetesObject;
}

/** What every container has to be, whenever it runs. */
export function checkContainer(
  container: KubernetesObject,
  path: Path,
  context: KindContext,
  pod: PodParts,
): void {
  const { report } = context;
  const name = textOf(container.name);
  if (name && !isDnsLabel(name)) {
    report.field(
      'invalid-name',
      [...path, 'name'],
      `is ${showValue(name)}, which is no name that a container can have`,
      'Use at most 63 lower-case letters, digits and dashes, with a letter or digit at both ends.',
    );
  }
  checkImage(container, path, context);
  checkPorts(container, path, context);
  checkEnvironment(container, path, context, pod.spec);
  checkMounts(container, path, context, pod.volumes, pod.spec);
  checkResources(container.resources, [...path, 'resources'], context);
  checkSecurity(container, path, context, pod.spec);
}

/** Of containers that run as long as the Pod: what tells whether they do. */
export function checkRunning(
  container: KubernetesObject,
  path: Path,
  context: KindContext,
  pod: KubernetesObject,
): void {
  const at = (field: string) => [...path, field];
  checkProbe(container.livenessProbe, at('livenessProbe'), context);
  checkProbe(container.readinessProbe, at('readinessProbe'), context, true);
  checkProbe(container.startupProbe, at('startupProbe'), context);
  const lifecycle = mappingOf(container.lifecycle);
  for (const hook of ['postStart', 'preStop']) {
    if (isSet(lifecycle[hook])) {
      checkHandler(
        mappingOf(lifecycle[hook]),
        [...at('lifecycle'), hook],
        context,
      );
      checkSleep(
        mappingOf(lifecycle[hook]),
        pod,
        [...at('lifecycle'), hook],
        context,
      );
    }
  }
}

function checkSleep(
  hook: KubernetesObject,
  pod: KubernetesObject,
  path: Path,
  { minor, report }: KindContext,
): void {
  const seconds = numberOf(mappingOf(hook.sleep).seconds);
  const grace = numberOf(pod.terminationGracePeriodSeconds);
  // Not to sleep at all is allowed since 1.33.
  const least = minor >= 33 ? 0 : 1;
  if (
    seconds !== undefined &&
    grace !== undefined &&
    (seconds < least || seconds > grace)
  ) {
    report.field(
      'invalid-value',
      [...path, 'sleep', 'seconds'],
      `is ${seconds}, and has to be from ${least} to terminationGracePeriodSeconds, which is ${grace}`,
      'Sleep for less long, or give the Pod more time to end.',
    );
  }
}

function checkImage(
  container: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const image = textOf(container.image) ?? '';
  if (image.trim() !== image) {
    report.field(
      'invalid-value',
      [...path, 'image'],
      'has a space at its start or end',
      'Remove the space.',
    );
  }
}

function checkPorts(
  container: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const names = new Set<string>();
  listOf(container.ports).forEach((item, index) => {
    const port = mappingOf(item);
    const portPath = [...path, 'ports', index];
    const name = textOf(port.name);
    if (name) {
      if (!isPortName(name)) {
        report.field(
          'invalid-name',
          [...portPath, 'name'],
          `is ${showValue(name)}, which is no name that a port can have`,
          'Use at most 15 lower-case letters, digits and single dashes, with a letter among them.',
        );
      } else if (names.has(name)) {
        report.field(
          'duplicate-entry',
          [...portPath, 'name'],
          `is ${showValue(name)}, as of another port of the container`,
          'Give each port a name of its own.',
        );
      }
      names.add(name);
    }
    for (const field of ['containerPort', 'hostPort']) {
      const number = numberOf(port[field]);
      if (number === undefined || (field === 'hostPort' && number === 0)) {
        continue;
      }
      if (!isPort(number)) {
        report.field(
          'invalid-value',
          [...portPath, field],
          `is ${number}, and has to be a port`,
          'Write a number from 1 to 65535.',
        );
      }
    }
  });
}

/** The longest identifier of a user or group that Linux has. */
const MOST_ID = 2 ** 31 - 1;

function checkSecurity(
  container: KubernetesObject,
  path: Path,
  context: KindContext,
  pod: KubernetesObject,
): void {
  const security = mappingOf(container.securityContext);
  const securityPath = [...path, 'securityContext'];
  checkIds(security, securityPath, context, ['runAsUser', 'runAsGroup']);
  checkProfile(security, securityPath, context);
  // With users of the node, it would be the /proc of the node.
  if (security.procMount === 'Unmasked' && pod.hostUsers !== false) {
    context.report.field(
      'mismatch',
      [...securityPath, 'procMount'],
      'may be Unmasked only with hostUsers: false in the Pod',
      'Remove it, or give the Pod users of its own.',
    );
  }
  if (security.allowPrivilegeEscalation !== false) {
    return;
  }
  const added = listOf(mappingOf(security.capabilities).add);
  if (security.privileged === true || added.includes('CAP_SYS_ADMIN')) {
    context.report.field(
      'mismatch',
      [...securityPath, 'allowPrivilegeEscalation'],
      'is false, while the container is privileged or has CAP_SYS_ADMIN',
      'Set it to true, or take the privilege away.',
    );
  }
}

/** Users and groups of a Pod or container. */
export function checkIds(
  security: KubernetesObject,
  path: Path,
  context: KindContext,
  fields: readonly string[],
): void {
  for (const field of fields) {
    checkAtLeast(0, security[field], [...path, field], context);
    const id = numberOf(security[field]);
    if (id !== undefined && id > MOST_ID) {
      context.report.field(
        'invalid-value',
        [...path, field],
        `is ${id}, and may be at most ${MOST_ID}`,
        'Write a smaller number.',
      );
    }
  }
}

/** A profile of the node is named, and only one of the node. */
export function checkProfile(
  security: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  for (const field of ['seccompProfile', 'appArmorProfile']) {
    const profile = mappingOf(security[field]);
    const isLocal = profile.type === 'Localhost';
    const isNamed = isSet(profile.localhostProfile);
    if (field === 'seccompProfile') {
      checkInside(
        profile.localhostProfile,
        [...path, field, 'localhostProfile'],
        report,
      );
    }
    if (isLocal && !isNamed) {
      report.field(
        'required',
        [...path, field, 'localhostProfile'],
        'is required with the type Localhost',
        'Name the profile.',
      );
    } else if (isNamed && !isLocal && profile.type) {
      report.field(
        'mismatch',
        [...path, field, 'localhostProfile'],
        'may only be set with the type Localhost',
        'Remove it, or write type: Localhost.',
      );
    }
  }
}
