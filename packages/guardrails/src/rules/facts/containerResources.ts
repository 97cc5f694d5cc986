import type { EnvironmentWorkspace } from '../../check/workspace';
import { parseQuantity, type Quantity } from '../../object';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import { objectsOf, specOf } from './objects';
import { perEnvironment } from './perEnvironment';

export type AmountKind = 'requests' | 'limits';

/** What the LimitRanges of a folder give to containers that say nothing themselves; the first that has it counts. */
const defaultsOf = perEnvironment(environment => {
  const items = objectsOf(environment, '/LimitRange').flatMap(object =>
    listOf(specOf(object).limits).map(mappingOf),
  );
  const join = (field: 'defaultRequest' | 'default') =>
    Object.assign(
      {},
      ...items
        .filter(({ type }) => type === 'Container')
        .map(item => mappingOf(item[field]))
        .reverse(),
    ) as KubernetesObject;
  return { requests: join('defaultRequest'), limits: join('default') };
});

/**
 * What a container asks for, or is limited to, once it is admitted: a limit is a request too where there is none, and
 * the LimitRange fills what is still missing. `undefined` when it has none, or none that can be read.
 */
export function amountOf(
  { resources }: KubernetesObject,
  kind: AmountKind,
  resource: string,
  environment: EnvironmentWorkspace,
): Quantity | undefined {
  const { requests, limits } = mappingOf(resources);
  const own =
    kind === 'requests'
      ? mappingOf(requests)[resource] ?? mappingOf(limits)[resource]
      : mappingOf(limits)[resource];
  const amount = own ?? defaultsOf(environment)[kind][resource];
  return quantityOf(amount);
}

/** The same few amounts stand in thousands of manifests. */
const MOST_KNOWN = 1000;
const knownQuantities = new Map<string, Quantity | undefined>();

/** Canonical quantities are texts; those of custom resources are as somebody wrote them. */
export function quantityOf(amount: unknown): Quantity | undefined {
  if (
    typeof amount !== 'string' &&
    typeof amount !== 'number' &&
    typeof amount !== 'bigint'
  ) {
    return undefined;
  }
  const text = String(amount);
  if (knownQuantities.has(text)) {
    return knownQuantities.get(text);
  }
  const quantity = parseQuantity(text);
  if (text.length <= 32 && knownQuantities.size < MOST_KNOWN) {
    knownQuantities.set(text, quantity);
  }
  return quantity;
}
