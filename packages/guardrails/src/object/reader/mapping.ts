import { SCALAR_STYLE } from 'js-yaml';
import type { ScalarEvent } from 'js-yaml';
import type { CelJson } from '../../cel';
import { ManifestError } from './ManifestError';

type Target = Record<string, CelJson>;

/** Sets a property of its own, whatever it is called: `__proto__` is a key like any other. */
export function setProperty(target: Target, key: string, value: CelJson): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    target[key] = value;
  }
}

/** Whether a key is the merge key `<<`: plain and without a tag, as for `go.yaml.in/yaml/v2`. */
export function isMergeKey(text: string, event: ScalarEvent): boolean {
  return (
    event.style === SCALAR_STYLE.PLAIN &&
    event.valueEnd - event.valueStart === 2 &&
    event.tagStart === -1 &&
    text.startsWith('<<', event.valueStart)
  );
}

/**
 * A key as the JSON has it. `sigs.k8s.io/yaml` (`convertToJSONableObject`) turns numbers and booleans into text, so
 * that the key `y` is `true`, and refuses null, lists and maps.
 */
export function keyOf(value: CelJson, offset: number): string {
  if (typeof value === 'string') {
    return value;
  }
  if (
    typeof value === 'boolean' ||
    typeof value === 'bigint' ||
    Number.isSafeInteger(value)
  ) {
    return String(value);
  }
  const kind = value === null ? 'nothing' : 'a list or a map';
  throw new ManifestError(
    'manifest/key',
    `A key has to be text, and this one is ${
      typeof value === 'number' ? 'a number with a fraction' : kind
    }`,
    'Write the key as text, in quotes when it looks like something else.',
    offset,
  );
}

/**
 * What `<<` adds. It is merged where it stands: a key that was written before it is overridden and one that is
 * written after it wins, and within a list the earlier map wins (`decode.go` of `go.yaml.in/yaml/v2`: `merge`).
 */
export function mergeInto(
  target: Target,
  value: CelJson,
  offset: number,
): void {
  const sources = Array.isArray(value) ? [...value].reverse() : [value];
  for (const source of sources) {
    if (
      typeof source !== 'object' ||
      source === null ||
      Array.isArray(source)
    ) {
      throw new ManifestError(
        'manifest/merge',
        'Only a map, or a list of maps, can be merged with <<',
        'Name an anchor of a map, or write the keys out.',
        offset,
      );
    }
    for (const [key, merged] of Object.entries(source as Target)) {
      setProperty(target, key, merged);
    }
  }
}
