import { formatPath, showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkLabels } from '../metadata/labels';
import { checkName } from '../metadata/names';
import type { NameForm } from '../metadata/names';
import {
  checkContainer,
  checkIds,
  checkProfile,
  checkRunning,
} from './container';
import type { PodParts } from './container';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext } from './context';
import { checkHost } from './host';
import { checkOperatingSystem } from './operatingSystem';
import { checkPodSettings } from './podSettings';
import { checkPodResources } from './podResources';
import { checkScheduling } from './scheduling';
import { checkVolumes } from './volumes';

/** Fields that name an object or host, and what such a name may look like. */
const NAMES: ReadonlyArray<readonly [field: string, form: NameForm]> = [
  ['serviceAccountName', 'subdomain'],
  ['nodeName', 'subdomain'],
  ['hostname', 'label'],
  ['subdomain', 'label'],
  ['priorityClassName', 'subdomain'],
  ['runtimeClassName', 'subdomain'],
];

const OF_HOSTNAMES = new Set(['hostname', 'subdomain']);

/** What the controller of a Pod does to it. */
export interface PodOwner {
  /** Names of volumes that it adds. */
  claims?: readonly string[];
  /** Whether it writes the names of the host, so that nobody looks at those in the template. */
  setsHostname?: boolean;
}

/** Probes and hooks of a container that runs before the others. */
const OF_RUNNING = [
  'lifecycle',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
];

export function checkPodSpec(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
  { claims = [], setsHostname = false }: PodOwner = {},
): void {
  const spec = mappingOf(value);
  checkVolumes(spec, path, context);
  checkContainers(spec, path, context, {
    spec,
    volumes: new Set([
      ...claims,
      ...listOf(spec.volumes).map(volume => String(mappingOf(volume).name)),
    ]),
  });
  checkLabels(spec.nodeSelector, [...path, 'nodeSelector'], context.report);
  checkScheduling(spec, path, context);
  checkPodResources(spec, [...path, 'resources'], context);
  for (const [field, form] of NAMES) {
    const name = textOf(spec[field]);
    const isReplaced = setsHostname && OF_HOSTNAMES.has(field);
    if (name && !isReplaced) {
      checkName(name, [...path, field], form, context.report);
    }
  }
  checkGrace(
    spec.terminationGracePeriodSeconds,
    [...path, 'terminationGracePeriodSeconds'],
    context,
  );
  checkAtLeast(
    1,
    spec.activeDeadlineSeconds,
    [...path, 'activeDeadlineSeconds'],
    context,
  );
  checkPodSecurity(spec, path, context);
  checkPodSettings(spec, path, context);
  checkHost(spec, path, context);
  checkOperatingSystem(spec, path, context);
}

/** The API server warns of it, and gives the Pod a second. */
function checkGrace(
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
): void {
  const seconds = numberOf(value);
  if (seconds !== undefined && seconds < 0) {
    report.problem(
      'invalid-value',
      path,
      `${formatPath(path)} is ${seconds}, and is taken for 1`,
      { severity: 'warning', remediation: 'Write 0 or more.' },
    );
  }
}

function checkContainers(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
  pod: PodParts,
): void {
  const names = new Set<string>();
  listOf(spec.containers).forEach((item, index) => {
    const container = mappingOf(item);
    const containerPath = [...path, 'containers', index];
    names.add(String(container.name));
    checkContainer(container, containerPath, context, pod);
    checkRunning(container, containerPath, context, spec);
    if (context.minor < 35 && isSet(container.restartPolicy)) {
      context.report.field(
        'mismatch',
        [...containerPath, 'restartPolicy'],
        'may only be set for init containers',
        'Remove it.',
      );
    }
  });
  listOf(spec.initContainers).forEach((item, index) => {
    const container = mappingOf(item);
    const containerPath = [...path, 'initContainers', index];
    checkContainer(container, containerPath, context, pod);
    if (names.has(String(container.name))) {
      context.report.field(
        'duplicate-entry',
        [...containerPath, 'name'],
        `is ${showValue(container.name)}, as of another container of the Pod`,
        'Give each container a name of its own.',
      );
    }
    if (container.restartPolicy === 'Always') {
      checkRunning(container, containerPath, context, spec);
    } else {
      checkNotRunning(container, containerPath, context);
    }
  });
  if (listOf(spec.ephemeralContainers).length > 0) {
    context.report.field(
      'mismatch',
      [...path, 'ephemeralContainers'],
      'may not be set: they are added to a Pod that runs',
      'Remove them, and use kubectl debug.',
    );
  }
}

function checkNotRunning(
  container: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  for (const field of OF_RUNNING) {
    if (isSet(container[field])) {
      report.field(
        'mismatch',
        [...path, field],
        'may not be set for an init container that ends',
        'Remove it, or write restartPolicy: Always for a sidecar.',
      );
    }
  }
}

function checkPodSecurity(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const security = mappingOf(spec.securityContext);
  const securityPath = [...path, 'securityContext'];
  checkIds(security, securityPath, context, [
    'runAsUser',
    'runAsGroup',
    'fsGroup',
  ]);
  checkProfile(security, securityPath, context);
}
