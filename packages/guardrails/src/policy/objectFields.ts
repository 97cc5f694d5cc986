import type { CelJson } from '../cel';
import type { KubernetesObject } from './model';

/** Fields of objects that nobody has checked: what is not as it should be, is not there. */

export function mappingOf(value: CelJson | undefined): KubernetesObject {
  return typeof value === 'object' && value !== null && !isList(value)
    ? value
    : {};
}

export function listOf(value: CelJson | undefined): readonly CelJson[] {
  return typeof value === 'object' && value !== null && isList(value)
    ? value
    : [];
}

export function textOf(value: CelJson | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Labels of an object; an own `__proto__` is a label like any other. */
export function labelsOf(
  object: KubernetesObject,
): ReadonlyMap<string, string> {
  const labels = mappingOf(mappingOf(object.metadata).labels);
  return new Map(
    Object.entries(labels).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
}

// Array.isArray does not narrow a readonly list.
function isList(value: CelJson): value is readonly CelJson[] {
  return Array.isArray(value);
}
