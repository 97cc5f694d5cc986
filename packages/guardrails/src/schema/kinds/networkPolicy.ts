import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isPort } from '../formats';
import { isSet, numberOf } from './context';
import type { KindContext, PartCheck } from './context';
import { isCidr, isStrictlyWithin } from './network';
import { checkPort } from './probe';
import { checkSelector } from './selector';

const DIRECTIONS = [
  { field: 'ingress', peers: 'from' },
  { field: 'egress', peers: 'to' },
];

export const checkNetworkPolicy: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  checkSelector(spec.podSelector, [...specPath, 'podSelector'], context);
  for (const { field, peers } of DIRECTIONS) {
    listOf(spec[field]).forEach((item, index) => {
      const rule = mappingOf(item);
      const rulePath = [...specPath, field, index];
      listOf(rule.ports).forEach((port, portIndex) =>
        checkPolicyPort(
          mappingOf(port),
          [...rulePath, 'ports', portIndex],
          context,
        ),
      );
      listOf(rule[peers]).forEach((peer, peerIndex) =>
        checkPeer(mappingOf(peer), [...rulePath, peers, peerIndex], context),
      );
    });
  }
  const types = listOf(spec.policyTypes);
  if (types.length > 2) {
    context.report.field(
      'invalid-value',
      [...specPath, 'policyTypes'],
      `has ${types.length} entries, and may have two`,
      'Write Ingress, Egress or both.',
    );
  }
};

function checkPolicyPort(
  port: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const first = numberOf(port.port);
  if (isSet(port.port)) {
    checkPort(port.port, [...path, 'port'], context);
  }
  if (!isSet(port.endPort)) {
    return;
  }
  const last = numberOf(port.endPort) ?? 0;
  if (first === undefined) {
    report.field(
      'mismatch',
      [...path, 'endPort'],
      'may only be set beside a port that is a number',
      'Write the first port as a number.',
    );
  } else if (!isPort(last)) {
    report.field(
      'invalid-value',
      [...path, 'endPort'],
      `is ${last}, and has to be a port`,
      'Write a number from 1 to 65535.',
    );
  } else if (last < first) {
    report.field(
      'mismatch',
      [...path, 'endPort'],
      `is ${last}, and has to be at least port, which is ${first}`,
      'Write the last port of the range.',
    );
  }
}

function checkPeer(
  peer: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const selectors = ['podSelector', 'namespaceSelector'].filter(field =>
    isSet(peer[field]),
  );
  selectors.forEach(field =>
    checkSelector(peer[field], [...path, field], context),
  );
  if (isSet(peer.ipBlock)) {
    checkBlock(mappingOf(peer.ipBlock), [...path, 'ipBlock'], context);
    if (selectors.length > 0) {
      report.field(
        'mismatch',
        path,
        `has ipBlock beside ${selectors.join(' and ')}`,
        'Write them as two entries of the list.',
      );
    }
  } else if (selectors.length === 0) {
    report.field(
      'required',
      path,
      'has to say who is meant',
      'Write podSelector, namespaceSelector or ipBlock.',
    );
  }
}

function checkBlock(
  block: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const cidr = textOf(block.cidr);
  if (!cidr) {
    return;
  }
  if (!isCidr(cidr)) {
    report.field(
      'invalid-value',
      [...path, 'cidr'],
      `is ${showValue(cidr)}, which is no range of addresses`,
      'Write a range as 10.0.0.0/8.',
    );
    return;
  }
  listOf(block.except).forEach((item, index) => {
    const exception = String(item);
    if (!isCidr(exception)) {
      report.field(
        'invalid-value',
        [...path, 'except', index],
        `is ${showValue(exception)}, which is no range of addresses`,
        'Write a range as 10.0.0.0/8.',
      );
    } else if (!isStrictlyWithin(exception, cidr)) {
      report.field(
        'mismatch',
        [...path, 'except', index],
        `is ${showValue(exception)}, which is no part of ${cidr}`,
        'Write a smaller range within cidr.',
      );
    }
  });
}
