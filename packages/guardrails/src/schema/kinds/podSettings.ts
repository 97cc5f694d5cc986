import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isQualifiedName, isSubdomain } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import { checkAtLeast, isSet } from './context';
import type { KindContext } from './context';
import { isIp } from './network';

const MOST_NAMESERVERS = 3;
const MOST_SEARCHES = 32;
/** From 1.33 on, names that are searched may have underscores. */
const RELAXED_SEARCHES = 33;
const SYSCTL =
  /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

/** How a Pod finds others, and what it demands of its node. */
export function checkPodSettings(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  checkDns(spec, path, context);
  listOf(spec.hostAliases).forEach((item, index) =>
    checkAlias(mappingOf(item), [...path, 'hostAliases', index], context),
  );
  listOf(spec.readinessGates).forEach((item, index) => {
    const type = textOf(mappingOf(item).conditionType);
    if (type && !isQualifiedName(type)) {
      report.field(
        'invalid-name',
        [...path, 'readinessGates', index, 'conditionType'],
        `is ${showValue(type)}, which is no type of a condition`,
        'Write a name such as example.com/ready.',
      );
    }
  });
  const security = mappingOf(spec.securityContext);
  const securityPath = [...path, 'securityContext'];
  listOf(security.supplementalGroups).forEach((item, index) =>
    checkAtLeast(
      0,
      item,
      [...securityPath, 'supplementalGroups', index],
      context,
    ),
  );
  checkSysctls(spec, [...securityPath, 'sysctls'], context);
}

function checkDns(
  spec: KubernetesObject,
  path: Path,
  { minor, report }: KindContext,
): void {
  const config = mappingOf(spec.dnsConfig);
  const configPath = [...path, 'dnsConfig'];
  const servers = listOf(config.nameservers);
  const searches = listOf(config.searches);
  if (spec.dnsPolicy === 'None' && servers.length === 0) {
    report.field(
      'required',
      [...configPath, 'nameservers'],
      'is required with dnsPolicy: None',
      'Write at least one name server.',
    );
  }
  for (const [field, count, most] of [
    ['nameservers', servers.length, MOST_NAMESERVERS],
    ['searches', searches.length, MOST_SEARCHES],
  ] as const) {
    if (count > most) {
      report.field(
        'invalid-value',
        [...configPath, field],
        `has ${count} entries, and may have ${most}`,
        'Remove some of them.',
      );
    }
  }
  servers.forEach((item, index) => {
    if (!isIp(String(item))) {
      report.field(
        'invalid-value',
        [...configPath, 'nameservers', index],
        `is ${showValue(item)}, which is no IP address`,
        'Write the IP address of a name server.',
      );
    }
  });
  searches.forEach((item, index) => {
    const text = String(item).replace(/\.$/, '');
    const name = minor >= RELAXED_SEARCHES ? text.replace(/_/g, 'x') : text;
    const isRoot = item === '.' && minor >= RELAXED_SEARCHES;
    if (!isRoot && !isSubdomain(name)) {
      report.field(
        'invalid-value',
        [...configPath, 'searches', index],
        `is ${showValue(item)}, which is no DNS name`,
        'Write a domain in lower case.',
      );
    }
  });
}

function checkAlias(
  alias: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const ip = textOf(alias.ip);
  if (ip && !isIp(ip)) {
    report.field(
      'invalid-value',
      [...path, 'ip'],
      `is ${showValue(ip)}, which is no IP address`,
      'Write an IP address.',
    );
  }
  listOf(alias.hostnames).forEach((item, index) =>
    checkName(String(item), [...path, 'hostnames', index], 'subdomain', report),
  );
}

/** Settings of the namespaces that a Pod shares with its node, by that field: `GetNamespace` of sysctl in component-helpers. */
const SHARED_SYSCTLS: ReadonlyArray<readonly [field: string, names: RegExp]> = [
  ['hostNetwork', /^net[./]/],
  [
    'hostIPC',
    /^(?:fs[./]mqueue[./]|kernel[./](?:sem|shm|shmall|shmmax|shmmni|shm_rmid_forced|msg|msgmax|msgmnb|msgmni)$)/,
  ],
];

function checkSysctls(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const seen = new Set<string>();
  listOf(mappingOf(spec.securityContext).sysctls).forEach((item, index) => {
    const name = mappingOf(item).name;
    if (!isSet(name) || name === '') {
      return;
    }
    const text = String(name);
    if (seen.has(text)) {
      report.field(
        'duplicate-entry',
        [...path, index, 'name'],
        `is ${showValue(text)}, as of another entry`,
        'Write each setting once.',
      );
    }
    seen.add(text);
    for (const [field, names] of SHARED_SYSCTLS) {
      if (spec[field] === true && names.test(text)) {
        report.field(
          'mismatch',
          [...path, index, 'name'],
          `is ${showValue(text)}, which is of the node with ${field}: true`,
          'Remove it: the node settles it.',
        );
      }
    }
    if (text.length > 253 || !SYSCTL.test(text)) {
      report.field(
        'invalid-name',
        [...path, index, 'name'],
        `is ${showValue(text)}, which is no name of a kernel setting`,
        'Write a name such as net.core.somaxconn.',
      );
    }
  });
}
