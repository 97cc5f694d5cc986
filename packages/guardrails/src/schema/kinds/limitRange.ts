import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { compareQuantities, parseQuantity } from '../../object/quantity';
import type { Quantity } from '../../object/quantity';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isQualifiedName } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import type { KindContext, PartCheck } from './context';
import {
  checkResourceNames,
  isContainerResource,
  isPositive,
  quantityOf,
} from './resources';
import { isStandardResource } from './quota';

const ONE = parseQuantity('1')!;
const LIMIT_TYPES = new Set(['Container', 'PersistentVolumeClaim', 'Pod']);
const AMOUNTS = [
  'max',
  'min',
  'default',
  'defaultRequest',
  'maxLimitRequestRatio',
];

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
  const isKnown =
    type === 'Container' || type === 'Pod'
      ? isContainerResource
      : isStandardResource;
  for (const field of AMOUNTS) {
    checkResourceNames(
      mappingOf(limit[field]),
      [...path, field],
      context,
      isKnown,
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
  } else if (
    type &&
    !LIMIT_TYPES.has(type) &&
    !(type.includes('/') && isQualifiedName(type))
  ) {
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
  checkOrder(limit, path, context);
  checkRatios(limit, path, context);
}

function checkOrder(
  limit: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  for (const [less, more] of ORDER) {
    const upper = mappingOf(limit[more]);
    for (const [name, value] of Object.entries(mappingOf(limit[less]))) {
      const low = quantityOf(value);
      const high = ownQuantity(upper, name);
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

/** How much more than its request a limit may be: not less, and not more than max and min allow anyway. */
function checkRatios(
  limit: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const ratios = mappingOf(limit.maxLimitRequestRatio);
  const upper = mappingOf(limit.max);
  const lower = mappingOf(limit.min);
  for (const [name, value] of Object.entries(ratios)) {
    const ratio = quantityOf(value);
    if (!ratio) {
      continue;
    }
    const ratioPath = [...path, 'maxLimitRequestRatio', name];
    if (compareQuantities(ratio, ONE) < 0) {
      report.field(
        'invalid-value',
        ratioPath,
        `is ${showValue(value)}, and has to be at least 1`,
        'Write how many times the request a limit may be.',
      );
    }
    const most = ownQuantity(upper, name);
    const least = ownQuantity(lower, name);
    if (most && least && isPositive(least)) {
      const times = multiplied(ratio, least);
      if (compareQuantities(times, most) > 0) {
        report.field(
          'mismatch',
          ratioPath,
          `is ${showValue(value)}, which is more than max, ${
            upper[name]
          }, is of min, ${lower[name]}`,
          'Lower it, or remove it.',
        );
      }
    }
  }
}

function ownQuantity(amounts: KubernetesObject, name: string) {
  return Object.hasOwn(amounts, name) ? quantityOf(amounts[name]) : undefined;
}

function multiplied(left: Quantity, right: Quantity): Quantity {
  return {
    mantissa: left.mantissa * right.mantissa,
    exponent: left.exponent + right.exponent,
    format: 'decimal',
  };
}
