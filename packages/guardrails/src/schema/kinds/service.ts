import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isQualifiedName, isSubdomain } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { isDnsLabel, isPort } from '../formats';
import { checkLabels } from '../metadata/labels';
import { isSet, numberOf } from './context';
import type { KindContext, PartCheck } from './context';
import { checkAddresses } from './serviceAddresses';
import { checkPort } from './probe';

/** Fields that only a Service with a load balancer has. */
const OF_BALANCERS = [
  'allocateLoadBalancerNodePorts',
  'loadBalancerClass',
  'loadBalancerSourceRanges',
];

/** Fields that a Service has not that only stands for a name. */
const OF_THE_CLUSTER = ['clusterIP', 'ipFamilies', 'ipFamilyPolicy'];

/** A day, in seconds. */
const LONGEST_SESSION = 86_400;

export const checkService: PartCheck = (object, path, context) => {
  const { report } = context;
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  const type = textOf(spec.type);
  const isHeadless = spec.clusterIP === 'None';
  const ports = listOf(spec.ports).map(mappingOf);
  if (ports.length === 0 && !isHeadless && type !== 'ExternalName') {
    report.field(
      'required',
      [...specPath, 'ports'],
      'is required',
      'Write at least one port.',
    );
  }
  ports.forEach((port, index) =>
    checkServicePort(port, [...specPath, 'ports', index], context, {
      isOneOfSeveral: ports.length > 1,
      type,
    }),
  );
  checkPortNames(ports, specPath, context);
  checkLabels(spec.selector, [...specPath, 'selector'], report);
  checkType(spec, specPath, context);
  checkAddresses(spec, specPath, context);
  const seconds = numberOf(
    mappingOf(mappingOf(spec.sessionAffinityConfig).clientIP).timeoutSeconds,
  );
  if (seconds !== undefined && (seconds < 1 || seconds > LONGEST_SESSION)) {
    report.field(
      'invalid-value',
      [...specPath, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds'],
      `is ${seconds}, and has to be from 1 to ${LONGEST_SESSION}`,
      'Write at most a day.',
    );
  }
};

function checkServicePort(
  port: KubernetesObject,
  path: Path,
  context: KindContext,
  service: { isOneOfSeveral: boolean; type: string | undefined },
): void {
  const { report } = context;
  const name = textOf(port.name);
  if (!name && service.isOneOfSeveral) {
    report.field(
      'required',
      [...path, 'name'],
      'is required where there are several ports',
      'Name every port.',
    );
  } else if (name && !isDnsLabel(name)) {
    report.field(
      'invalid-name',
      [...path, 'name'],
      `is ${showValue(name)}, which is no name that a port can have`,
      'Use lower-case letters, digits and dashes.',
    );
  }
  const number = numberOf(port.port) ?? 0;
  if (!isPort(number)) {
    report.field(
      'invalid-value',
      [...path, 'port'],
      `is ${number}, and has to be a port`,
      'Write a number from 1 to 65535.',
    );
  } else if (isSet(port.targetPort)) {
    checkPort(port.targetPort, [...path, 'targetPort'], context);
  }
  const appProtocol = textOf(port.appProtocol);
  if (appProtocol !== undefined && !isQualifiedName(appProtocol)) {
    report.field(
      'invalid-value',
      [...path, 'appProtocol'],
      `is ${showValue(appProtocol)}, which names no protocol`,
      'Write a name such as http, or kubernetes.io/h2c.',
    );
  }
  const nodePort = numberOf(port.nodePort) ?? 0;
  if (nodePort !== 0 && service.type === 'ClusterIP') {
    report.field(
      'mismatch',
      [...path, 'nodePort'],
      'may not be set with the type ClusterIP',
      'Remove it.',
    );
  }
}

function checkPortNames(
  ports: readonly KubernetesObject[],
  path: Path,
  { report }: KindContext,
): void {
  const seen = new Set<string>();
  ports.forEach((port, index) => {
    const name = textOf(port.name);
    if (name && seen.has(name)) {
      report.field(
        'duplicate-entry',
        [...path, 'ports', index, 'name'],
        `is ${showValue(name)}, as of another port of the Service`,
        'Give each port a name of its own.',
      );
    }
    seen.add(name ?? '');
  });
}

function checkType(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const type = textOf(spec.type);
  const isHeadless = spec.clusterIP === 'None';
  if (isHeadless && (type === 'LoadBalancer' || type === 'NodePort')) {
    report.field(
      'mismatch',
      [...path, 'clusterIP'],
      `may not be None with the type ${type}`,
      'Remove it.',
    );
  }
  if (type === 'ExternalName') {
    const name = (textOf(spec.externalName) ?? '').replace(/\.$/, '');
    if (!name) {
      report.field(
        'required',
        [...path, 'externalName'],
        'is required with the type ExternalName',
        'Write the DNS name that the Service stands for.',
      );
    } else if (!isSubdomain(name)) {
      report.field(
        'invalid-value',
        [...path, 'externalName'],
        `is ${showValue(name)}, which is no DNS name`,
        'Write a DNS name: api.example.com.',
      );
    }
    for (const field of OF_THE_CLUSTER) {
      const value = spec[field];
      if (isSet(value) && value !== '') {
        report.field(
          'mismatch',
          [...path, field],
          'may not be set with the type ExternalName',
          'Remove it.',
        );
      }
    }
  }
  const balancer = textOf(spec.loadBalancerClass);
  if (balancer !== undefined && !isQualifiedName(balancer)) {
    report.field(
      'invalid-name',
      [...path, 'loadBalancerClass'],
      `is ${showValue(balancer)}, which is no class of load balancers`,
      'Write a name such as example.com/internal.',
    );
  }
  if (type !== undefined && type !== 'LoadBalancer') {
    for (const field of OF_BALANCERS) {
      if (isSet(spec[field])) {
        report.field(
          'mismatch',
          [...path, field],
          'may only be set with the type LoadBalancer',
          'Remove it.',
        );
      }
    }
  }
  checkExternalTraffic(spec, type, path, report);
}

function checkExternalTraffic(
  spec: KubernetesObject,
  type: string | undefined,
  path: Path,
  report: KindContext['report'],
): void {
  const policy = textOf(spec.externalTrafficPolicy);
  if (!policy) {
    return;
  }
  const isExternal =
    type === 'LoadBalancer' ||
    type === 'NodePort' ||
    (type === 'ClusterIP' && listOf(spec.externalIPs).length > 0);
  if (!isExternal) {
    report.field(
      'mismatch',
      [...path, 'externalTrafficPolicy'],
      'may only be set for a Service that is reached from outside',
      'Remove it.',
    );
  } else if (policy !== 'Cluster' && policy !== 'Local') {
    report.field(
      'unsupported-value',
      [...path, 'externalTrafficPolicy'],
      `is ${showValue(policy)}, and has to be one of Cluster, Local`,
      'Write Cluster or Local.',
    );
  }
}
