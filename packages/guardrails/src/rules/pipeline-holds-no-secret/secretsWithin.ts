import type { JsonPath } from '../pipelines/artifacts';
import { isRecord } from '../pipelines/jsonFields';
import { isSecretValue } from './secretNames';

/** Deeper than any stage, and low enough that no file exhausts the stack. */
const MAX_DEPTH = 40;

/**
 * Places within a value that hold a secret: fields with the name of one, and entries of a name and its value, as
 * environment variables and parameters have.
 */
export function secretsWithin(value: unknown, path: JsonPath): JsonPath[] {
  const found: JsonPath[] = [];
  search(value, [...path], 0, found);
  return found;
}

/** Goes down with one path for all: nearly nothing that is looked at is a secret. */
function search(
  value: unknown,
  path: Array<string | number>,
  depth: number,
  found: JsonPath[],
): void {
  if (depth > MAX_DEPTH) {
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      path.push(index);
      search(item, path, depth + 1, found);
      path.pop();
    }
    return;
  }
  if (!isRecord(value)) {
    return;
  }
  const called = [value.name, value.key].find(
    (name): name is string => typeof name === 'string',
  );
  for (const [key, item] of Object.entries(value)) {
    const name =
      called !== undefined && (key === 'value' || key === 'default')
        ? called
        : key;
    path.push(key);
    if (isSecretValue(name, item)) {
      found.push([...path]);
    } else {
      search(item, path, depth + 1, found);
    }
    path.pop();
  }
}
