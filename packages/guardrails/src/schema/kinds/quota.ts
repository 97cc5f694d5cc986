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

const LIMIT_TYPES = new Set(['Container', 'PersistentVolumeClaim', 'Pod']);
const LIMITED = new Set(['cpu', 'memory', 'ephemeral-storage', 'storage']);
const AMOUNTS = ['max', 'min', 'default', 'defaultRequest'];

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
  context: KindContext,
): void {
  const { report } = context;
  for (const field of AMOUNTS) {
    checkAmounts(
      mappingOf(limit[field]),
      [...path, field],
      context,
      name =>
        name.includes('/') ||
        LIMITED.has(name) ||
        name.startsWith('hugepages-'),
    );
  }
  if (type === 'PersistentVolumeClaim') {
    const bounds = { ...mappingOf(limit.min), ...mappingOf(limit.max) };
    if (!Object.hasOwn(bounds, 'storage')) {
      report.field(
        'required',
        [...path, 'max', 'storage'],
        'is required for the type PersistentVolumeClaim, or min',
        'Write how large a claim may be.',
      );
    }
  } else if (type && !LIMIT_TYPES.has(type) && !type.includes('/')) {
    report.field(
      'unsupported-value',
      [...path, 'type'],
      `is ${showValue(type)}, and has to be one of ${[...LIMIT_TYPES].join(
        ', ',
      )}`,
      'Write one of these.',
    );
  }
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
