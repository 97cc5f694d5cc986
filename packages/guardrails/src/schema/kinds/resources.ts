import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { compareQuantities, parseQuantity } from '../../object/quantity';
import type { Quantity } from '../../object/quantity';
import { mappingOf } from '../../policy/objectFields';
import { isQualifiedName } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { isSet } from './context';
import type { KindContext } from './context';

const ZERO = parseQuantity('0')!;
const CONTAINER_RESOURCES = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** What a container, or a Pod, asks for and may take: names, amounts, and requests within limits. */
export function checkResources(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
): void {
  const resources = mappingOf(value);
  const limits = mappingOf(resources.limits);
  const requests = mappingOf(resources.requests);
  checkAmounts(limits, [...path, 'limits'], context, isContainerResource);
  checkAmounts(requests, [...path, 'requests'], context, isContainerResource);
  for (const [name, text] of Object.entries(requests)) {
    checkRequest(name, quantityOf(text), limits, path, context);
  }
}

function checkRequest(
  name: string,
  request: Quantity | undefined,
  limits: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const isFixed = !isOvercommitted(name);
  const limit = Object.hasOwn(limits, name)
    ? quantityOf(limits[name])
    : undefined;
  if (!limit) {
    if (isFixed && !Object.hasOwn(limits, name)) {
      report.field(
        'required',
        [...path, 'limits', name],
        'is required: of this resource the limit has to equal the request',
        'Write the limit.',
      );
    }
    return;
  }
  const difference = request ? compareQuantities(request, limit) : 0;
  if (difference > 0 || (isFixed && difference !== 0)) {
    report.field(
      'mismatch',
      [...path, 'requests', name],
      isFixed
        ? `has to equal the limit, ${limits[name]}`
        : `is more than the limit, ${limits[name]}`,
      'Lower the request, or raise the limit.',
    );
  }
}

/** Names and amounts of a list of resources; amounts may not be negative. */
export function checkAmounts(
  amounts: KubernetesObject,
  path: Path,
  { report }: KindContext,
  isKnown: (name: string) => boolean,
): void {
  for (const [name, text] of Object.entries(amounts)) {
    if (!isQualifiedName(name) || !isKnown(name)) {
      report.field(
        'invalid-name',
        [...path, name],
        'is no resource that this takes',
        'Use cpu, memory, ephemeral-storage, hugepages-<size>, or the full name of another resource: example.com/gpu.',
      );
    }
    const quantity = quantityOf(text);
    if (!quantity) {
      continue;
    }
    if (compareQuantities(quantity, ZERO) < 0) {
      report.field(
        'invalid-value',
        [...path, name],
        `is ${showValue(text)}, and may not be negative`,
        'Write 0 or more.',
      );
    } else if (isWholeOnly(name) && !isWhole(quantity)) {
      report.field(
        'invalid-value',
        [...path, name],
        `is ${showValue(text)}, and has to be a whole number`,
        'There are no parts of this resource: write a whole number.',
      );
    }
  }
}

export function quantityOf(value: CelJson | undefined): Quantity | undefined {
  return isSet(value) ? parseQuantity(String(value)) : undefined;
}

export function isPositive(quantity: Quantity): boolean {
  return compareQuantities(quantity, ZERO) > 0;
}

export function isNegative(quantity: Quantity): boolean {
  return compareQuantities(quantity, ZERO) < 0;
}

function isContainerResource(name: string): boolean {
  return (
    CONTAINER_RESOURCES.has(name) ||
    name.startsWith('hugepages-') ||
    name.includes('/')
  );
}

/** Of huge pages and of devices nobody gets less than asked for, or more. */
function isOvercommitted(name: string): boolean {
  return !name.startsWith('hugepages-') && !isExtended(name);
}

/** Resources of nodes that are not Kubernetes' own. */
function isExtended(name: string): boolean {
  return (
    name.includes('/') &&
    !/^(?:[^/]*\.)?kubernetes\.io\//.test(name) &&
    !name.startsWith('requests.')
  );
}

const COUNTED = new Set([
  'pods',
  'services',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
]);

function isWholeOnly(name: string): boolean {
  return COUNTED.has(name) || isExtended(name);
}

function isWhole({ mantissa, exponent }: Quantity): boolean {
  if (exponent >= 0 || mantissa === 0n) {
    return true;
  }
  const digits = mantissa.toString().replace('-', '');
  return digits.length > -exponent
    ? /^0+$/.test(digits.slice(exponent))
    : false;
}
