import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import { isSet, numberOf } from './context';
import type { KindContext } from './context';

/** Lists of containers that somebody writes. */
const CONTAINERS = ['containers', 'initContainers'];
const LONGEST_HOSTNAME = 64;
/** Before, devices were not looked at. */
const CHECKS_DEVICES = 34;

/** What a Pod shares with its node, and what it cannot have beside that. */
export function checkHost(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  if (spec.shareProcessNamespace === true && spec.hostPID === true) {
    context.report.field(
      'mismatch',
      [...path, 'shareProcessNamespace'],
      'may not be true together with hostPID',
      'Remove one of them.',
    );
  }
  if (spec.hostUsers === false) {
    checkOwnUsers(spec, path, context);
  }
  if (isSet(spec.hostnameOverride)) {
    checkHostname(spec, path, context);
  }
  checkHostProcess(spec, path, context);
  checkHostPorts(spec, path, context);
}

/** Users of its own go with namespaces of its own (`validateHostUsers`). */
function checkOwnUsers(
  spec: KubernetesObject,
  path: Path,
  { minor, report }: KindContext,
): void {
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
    if (spec[field] === true) {
      report.field(
        'mismatch',
        [...path, field],
        'may not be true with hostUsers: false',
        'Remove one of them.',
      );
    }
  }
  for (const list of minor >= CHECKS_DEVICES ? CONTAINERS : []) {
    listOf(spec[list]).forEach((item, index) => {
      if (listOf(mappingOf(item).volumeDevices).length > 0) {
        report.field(
          'mismatch',
          [...path, list, index, 'volumeDevices'],
          'may not be set with hostUsers: false',
          'Mount the volume as a file system, or remove hostUsers.',
        );
      }
    });
  }
}

function checkHostname(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const namePath = [...path, 'hostnameOverride'];
  for (const field of ['setHostnameAsFQDN', 'hostNetwork']) {
    if (spec[field] === true) {
      report.field(
        'mismatch',
        namePath,
        `may not be set with ${field}: true`,
        'Remove one of them.',
      );
    }
  }
  const name = textOf(spec.hostnameOverride) ?? '';
  if (name.length > LONGEST_HOSTNAME) {
    report.field(
      'invalid-name',
      namePath,
      `is ${showValue(name)}, and may have ${LONGEST_HOSTNAME} characters`,
      'Shorten it.',
    );
  } else {
    checkName(name, namePath, 'subdomain', report);
  }
}

/** Containers of Windows that are processes of the node: all of a Pod or none, and on the network of the node. */
function checkHostProcess(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const ofPod = hostProcessOf(spec.securityContext);
  const containers = CONTAINERS.flatMap(list =>
    listOf(spec[list]).map((item, index) => ({
      own: hostProcessOf(mappingOf(item).securityContext),
      place: [list, index],
    })),
  );
  const areOfHost = containers.map(({ own }) => (own ?? ofPod) === true);
  if (!areOfHost.includes(true) && ofPod !== true) {
    return;
  }
  for (const { own, place } of containers) {
    if (isSet(ofPod) && isSet(own) && own !== ofPod) {
      report.field(
        'mismatch',
        [...path, ...place, 'securityContext', 'windowsOptions', 'hostProcess'],
        `is ${own}, and ${ofPod} for the Pod`,
        'Remove it.',
      );
    }
  }
  if (!areOfHost.includes(true)) {
    return;
  }
  if (areOfHost.includes(false)) {
    report.field(
      'mismatch',
      path,
      'has containers with and without hostProcess',
      'Write hostProcess into the securityContext of the Pod.',
    );
  }
  if (spec.hostNetwork !== true) {
    report.field(
      'mismatch',
      [...path, 'hostNetwork'],
      'has to be true with hostProcess: true',
      'Write hostNetwork: true.',
    );
  }
}

function hostProcessOf(security: KubernetesObject[string]) {
  return mappingOf(mappingOf(security).windowsOptions).hostProcess;
}

/** Ports of the node: two containers cannot have the same. */
function checkHostPorts(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const used = new Set<string>();
  listOf(spec.containers).forEach((item, index) =>
    listOf(mappingOf(item).ports).forEach((entry, portIndex) => {
      const port = mappingOf(entry);
      const number = numberOf(port.hostPort);
      const id = JSON.stringify([
        number ?? 0,
        port.protocol ?? '',
        port.hostIP ?? '',
      ]);
      if (number && used.has(id)) {
        report.field(
          'duplicate-entry',
          [...path, 'containers', index, 'ports', portIndex, 'hostPort'],
          `is ${number}, as of another port of the Pod`,
          'Give each a port of its own.',
        );
      }
      used.add(id);
      // Of a template 0 is none, which is filled when the Pod is created.
      if (
        number &&
        spec.hostNetwork === true &&
        number !== numberOf(port.containerPort)
      ) {
        report.field(
          'mismatch',
          [...path, 'containers', index, 'ports', portIndex, 'hostPort'],
          `is ${number}, and has to be containerPort with hostNetwork: true`,
          'Remove it: the port of the container is that of the node.',
        );
      }
    }),
  );
}
