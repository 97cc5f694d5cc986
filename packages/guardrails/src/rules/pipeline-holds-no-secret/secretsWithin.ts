import type { JsonPath } from '../pipelines/artifacts';
import { isRecord } from '../pipelines/jsonFields';
import { isSecretValue } from './secretNames';

/** Deeper than any stage, and low enough that no file exhausts the stack. */
const MAX_DEPTH = 40;

/**
 * Places within a value that hold a secret: fields with the name of one, and entries of a name and its value, as
 * environment variables and parameters have.
 */
export function secretsWithin(
  value: unknown,
  path: JsonPath,
  depth = 0,
): JsonPath[] {
  if (depth > MAX_DEPTH) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      secretsWithin(item, [...path, index], depth + 1),
    );
  }
  if (!isRecord(value)) {
    return [];
  }
  const called = [value.name, value.key].find(
    (name): name is string => typeof name === 'string',
  );
  return Object.entries(value).flatMap(([key, item]) => {
    const name =
      called !== undefined && (key === 'value' || key === 'default')
        ? called
        : key;
    return isSecretValue(name, item)
      ? [[...path, key]]
      : secretsWithin(item, [...path, key], depth + 1);
  });
}
