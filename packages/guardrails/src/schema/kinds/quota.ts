import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { compareQuantities } from '../../object/quantity';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import type { KindContext, PartCheck } from './context';
import { checkAmounts, quantityOf } from './resources';

/** Resources that a quota may name without a group: `standardQuotaResources` of `pkg/apis/core/helper`. */
const QUOTA_RESOURCES = new Set([
  'cpu',
  'memory',
  'ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.storage',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'persistentvolumeclaims',
  'configmaps',
  'services.nodeports',
  'services.loadbalancers',
]);

export const checkResourceQuota: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  checkAmounts(
    mappingOf(spec.hard),
    [...path, 'spec', 'hard'],
    context,
    name =>
      name.includes('/') ||
      QUOTA_RESOURCES.has(name) ||
      /^(?:requests\.)?hugepages-/.test(name),
  );
};

/** Pairs of which the first may not be more than the second. */
const ORDER: ReadonlyArray<readonly [less: string, more: string]> = [
  ['min', 'max'],
  ['min', 'defaultRequest'],
  ['min', 'default'],
  ['defaultRequest', 'default'],
  ['defaultRequest', 'max'],
  ['default', 'max'],
];

export const checkLimitRange: PartCheck = (object, path, context) => {
  const types = new Set<string>();
  listOf(mappingOf(object.spec).limits).forEach((item, index) => {
    const limit = mappingOf(item);
    const limitPath = [...path, 'spec', 'limits', index];
    const type = textOf(limit.type) ?? '';
    if (type && types.has(type)) {
      context.report.field(
        'duplicate-entry',
        [...limitPath, 'type'],
        `is ${showValue(type)}, as of another entry`,
        'Write one entry of each type.',
      );
    }
    types.add(type);
    checkLimit(limit, type, limitPath, context);
  });
};

function checkLimit(
  limit: KubernetesObject,
  type: string,
  path: Path,
  { report }: KindContext,
): void {
  if (type === 'Pod') {
    for (const field of ['default', 'defaultRequest']) {
      if (Object.keys(mappingOf(limit[field])).length > 0) {
        report.field(
          'mismatch',
          [...path, field],
          'may not be set for the type Pod',
          'Write it into an entry of the type Container.',
        );
      }
    }
  }
  for (const [less, more] of ORDER) {
    const upper = mappingOf(limit[more]);
    for (const [name, value] of Object.entries(mappingOf(limit[less]))) {
      const low = quantityOf(value);
      const high = Object.hasOwn(upper, name)
        ? quantityOf(upper[name])
        : undefined;
      if (low && high && compareQuantities(low, high) > 0) {
        report.field(
          'mismatch',
          [...path, less, name],
          `is ${value}, which is more than ${more}, ${upper[name]}`,
          'Lower it, or raise the other.',
        );
      }
    }
  }
}
