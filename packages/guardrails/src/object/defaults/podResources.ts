import type { CelJson } from '../../cel';
import { compareQuantities, formatQuantity, parseQuantity } from '../quantity';
import { addQuantities } from '../quantity/addQuantities';
import type { Quantity } from '../quantity';
import type { Struct } from '../types/decodeObject';
import { addMissing, isEmptyMap, structIn, structsIn } from './struct';

/** Since then requests do without limits, and limits are filled, too: PodLevelResourcesFixDefaulting. */
const FILLS_LIMITS_SINCE = 37;

type Side = 'limits' | 'requests';
/** Amounts of resources, by their names. */
export type Amounts = ReadonlyMap<string, Quantity>;

/**
 * What the whole Pod asks for and may take where it says a part of that: what its containers do together, and then its
 * own limits. From `defaultHugePagePodLimits` and `defaultPodRequests` of `pkg/apis/core/v1/defaults.go`, and
 * `DefaultPodLevelResources` of v1.37.2. The containers have their defaults already.
 */
export function fillPodResources(spec: Struct, minor: number): void {
  const own = structIn(spec, 'resources');
  const hasOwn = (side: Side) => !isEmptyMap(own && structIn(own, side));
  if (!own || (!hasOwn('limits') && !hasOwn('requests'))) {
    return;
  }
  const limitsOfContainers = amountsTogether(spec, 'limits');
  // Nobody may take more huge pages than were asked for, so that a request of them settles the limit.
  fillFrom(own, 'limits', limitsOfContainers, name => {
    return isHugePages(name) && !has(own, 'requests', name);
  });
  if (hasOwn('limits') || minor >= FILLS_LIMITS_SINCE) {
    fillFrom(own, 'requests', amountsTogether(spec, 'requests'), isCompute);
    const limits = structIn(own, 'limits') ?? {};
    const requests: Struct = { ...structIn(own, 'requests') };
    addMissing(requests, supportedOf(limits));
    setUnlessEmpty(own, 'requests', requests);
  }
  if (minor >= FILLS_LIMITS_SINCE) {
    fillLimits(spec, own, limitsOfContainers);
  }
}

/** The limits of resources that every container limits, and at least as much as the Pod asks for. */
function fillLimits(spec: Struct, own: Struct, together: Amounts): void {
  const requests = structIn(own, 'requests') ?? {};
  const limited = containersOf(spec).map(container =>
    structIn(structIn(container, 'resources') ?? {}, 'limits'),
  );
  const limits = new Map(
    [...together].map(([name, limit]) => {
      const request = quantityOf(requests[name]);
      const isMore = request && compareQuantities(request, limit) > 0;
      return [name, isMore ? request : limit] as const;
    }),
  );
  fillFrom(
    own,
    'limits',
    limits,
    name =>
      isSupported(name) &&
      has(own, 'requests', name) &&
      limited.every(amounts => amounts && Object.hasOwn(amounts, name)),
  );
}

/** Of each resource the most that runs at a time: `AggregateContainerRequests` and `AggregateContainerLimits`. */
export function amountsTogether(spec: Struct, side: Side): Amounts {
  const together = new Map<string, Quantity>();
  for (const container of structsIn(spec, 'containers')) {
    addAll(together, amountsOf(container, side));
  }
  const sidecars = new Map<string, Quantity>();
  const starting = new Map<string, Quantity>();
  for (const container of structsIn(spec, 'initContainers')) {
    const amounts = new Map(amountsOf(container, side));
    if (container.restartPolicy === 'Always') {
      addAll(together, amounts);
      addAll(sidecars, amounts);
      raiseAll(starting, sidecars);
    } else {
      addAll(amounts, sidecars);
      raiseAll(starting, amounts);
    }
  }
  raiseAll(together, starting);
  return together;
}

function amountsOf(container: Struct, side: Side): Amounts {
  const amounts = structIn(structIn(container, 'resources') ?? {}, side) ?? {};
  return new Map(
    Object.entries(amounts).flatMap(([name, text]) => {
      const quantity = quantityOf(text);
      return quantity ? [[name, quantity] as const] : [];
    }),
  );
}

function addAll(target: Map<string, Quantity>, source: Amounts): void {
  for (const [name, quantity] of source) {
    const before = target.get(name);
    target.set(name, before ? addQuantities(before, quantity) : quantity);
  }
}

function raiseAll(target: Map<string, Quantity>, source: Amounts): void {
  for (const [name, quantity] of source) {
    const before = target.get(name);
    if (!before || compareQuantities(quantity, before) > 0) {
      target.set(name, quantity);
    }
  }
}

function fillFrom(
  own: Struct,
  side: Side,
  amounts: Amounts,
  isFilled: (name: string) => boolean,
): void {
  const filled: Struct = { ...structIn(own, side) };
  for (const [name, quantity] of amounts) {
    if (isFilled(name) && !Object.hasOwn(filled, name)) {
      filled[name] = formatQuantity(quantity);
    }
  }
  setUnlessEmpty(own, side, filled);
}

function setUnlessEmpty(own: Struct, side: Side, amounts: Struct): void {
  if (!isEmptyMap(amounts)) {
    own[side] = amounts;
  }
}

function supportedOf(amounts: Struct): Struct {
  return Object.fromEntries(
    Object.entries(amounts).filter(([name]) => isSupported(name)),
  );
}

function containersOf(spec: Struct): Struct[] {
  return [
    ...structsIn(spec, 'containers'),
    ...structsIn(spec, 'initContainers'),
  ];
}

function has(own: Struct, side: Side, name: string): boolean {
  return Object.hasOwn(structIn(own, side) ?? {}, name);
}

function isCompute(name: string): boolean {
  return name === 'cpu' || name === 'memory';
}

function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** An amount; nothing where the field holds something else, which the API server refuses. */
export function quantityOf(value: CelJson | undefined): Quantity | undefined {
  return typeof value === 'string' ? parseQuantity(value) : undefined;
}

/** What a whole Pod may ask for, beside its containers (`IsSupportedPodLevelResource`). */
export function isSupported(name: string): boolean {
  return isCompute(name) || isHugePages(name);
}
