import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import type { KindContext } from './context';
import { isCidr, isIp } from './network';

/** Addresses of a Service that somebody wrote, and those from which it may be reached. */
export function checkAddresses(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const address = textOf(spec.clusterIP);
  if (address && address !== 'None' && !isIp(address)) {
    report.field(
      'invalid-value',
      [...path, 'clusterIP'],
      `is ${showValue(address)}, which is no IP address`,
      'Remove it, so that the cluster chooses one.',
    );
  }
  listOf(spec.externalIPs).forEach((item, index) => {
    if (!isIp(String(item))) {
      report.field(
        'invalid-value',
        [...path, 'externalIPs', index],
        `is ${showValue(item)}, which is no IP address`,
        'Write an IP address.',
      );
    }
  });
  listOf(spec.loadBalancerSourceRanges).forEach((item, index) => {
    if (!isCidr(String(item).trim())) {
      report.field(
        'invalid-value',
        [...path, 'loadBalancerSourceRanges', index],
        `is ${showValue(item)}, which is no range of addresses`,
        'Write a range as 10.0.0.0/8.',
      );
    }
  });
}
