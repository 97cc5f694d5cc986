import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { compareQuantities, parseQuantity } from '../../object/quantity';
import type { Quantity } from '../../object/quantity';
import { roundUp } from '../../object/quantity/quantity';
import { mappingOf } from '../../policy/objectFields';
import { isQualifiedName } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { isSet } from './context';
import type { KindContext } from './context';

const ZERO = parseQuantity('0')!;
const HUGE_PAGES = 'hugepages-';
const NAME_REMEDY =
  'Use cpu, memory, ephemeral-storage, hugepages-<size>, or the full name of another resource: example.com/gpu.';
const CONTAINER_RESOURCES = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** What a container, or a Pod, asks for and may take: names, amounts, and requests within limits. */
export function checkResources(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
  isKnown = isContainerResource,
  remedy = NAME_REMEDY,
): void {
  const resources = mappingOf(value);
  const limits = mappingOf(resources.limits);
  const requests = mappingOf(resources.requests);
  checkAmounts(limits, [...path, 'limits'], context, isKnown, remedy);
  checkAmounts(requests, [...path, 'requests'], context, isKnown, remedy);
  for (const [name, text] of Object.entries(requests)) {
    checkRequest(name, quantityOf(text), limits, path, context);
  }
  checkHugePages(limits, requests, path, context);
}

/** Memory in pages of a size: whole pages, and only beside ordinary memory or CPU. */
function checkHugePages(
  limits: KubernetesObject,
  requests: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  let hasHugePages = false;
  for (const [field, amounts] of Object.entries({ limits, requests })) {
    for (const name of Object.keys(amounts)) {
      if (!name.startsWith(HUGE_PAGES)) {
        continue;
      }
      hasHugePages = true;
      const size = quantityOf(name.slice(HUGE_PAGES.length));
      const amount = quantityOf(amounts[name]);
      if (amount && !(size && isMultiple(amount, size))) {
        report.field(
          'invalid-value',
          [...path, field, name],
          `is ${showValue(amounts[name])}, which are no whole pages`,
          'Write a multiple of the size of a page.',
        );
      }
    }
  }
  const isBeside = [limits, requests].some(amounts =>
    ['cpu', 'memory'].some(name => Object.hasOwn(amounts, name)),
  );
  if (hasHugePages && !isBeside) {
    report.field(
      'required',
      [...path, 'requests'],
      'need cpu or memory beside huge pages',
      'Write how much memory the rest takes.',
    );
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

export function checkResourceNames(
  amounts: KubernetesObject,
  path: Path,
  { report }: KindContext,
  isKnown: (name: string) => boolean,
  remedy = NAME_REMEDY,
): void {
  for (const name of Object.keys(amounts)) {
    if (!isQualifiedName(name) || !isKnown(name)) {
      report.field(
        'invalid-name',
        [...path, name],
        'is no resource that this takes',
        remedy,
      );
    }
  }
}

/** Names and amounts of a list of resources; amounts may not be negative. */
export function checkAmounts(
  amounts: KubernetesObject,
  path: Path,
  context: KindContext,
  isKnown: (name: string) => boolean,
  remedy?: string,
): void {
  const { report } = context;
  checkResourceNames(amounts, path, context, isKnown, remedy);
  for (const [name, text] of Object.entries(amounts)) {
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

/** Whether a container may ask for it. */
export function isContainerResource(name: string): boolean {
  return (
    CONTAINER_RESOURCES.has(name) ||
    name.startsWith(HUGE_PAGES) ||
    name.includes('/')
  );
}

/** Of huge pages and of devices nobody gets less than asked for, or more. */
function isOvercommitted(name: string): boolean {
  return !name.startsWith(HUGE_PAGES) && !isExtended(name);
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

/** More than any machine has; what is larger has so many digits that nobody divides it. */
const MOST_DIGITS = 30;

function isMultiple(amount: Quantity, size: Quantity): boolean {
  const page = wholeOf(size);
  return page > 0n && wholeOf(amount) % page === 0n;
}

function wholeOf(quantity: Quantity): bigint {
  const { mantissa, exponent } = roundUp(quantity, 0);
  return exponent > MOST_DIGITS ? 0n : mantissa * 10n ** BigInt(exponent);
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
