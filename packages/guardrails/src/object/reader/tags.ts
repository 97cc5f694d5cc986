import type { CelJson } from '../../cel';
import { ManifestError } from './ManifestError';
import { resolvePlainScalar } from './plainScalar';

const REMEDY =
  'Remove the tag: quote the value when it is text, write it plainly when it is a number or true or false.';

/** Short name of a tag of YAML's own: `!!str` and `!<tag:yaml.org,2002:str>` are both `str`. */
function shortTag(tag: string): string | undefined {
  const match = /^(?:!!|!<tag:yaml\.org,2002:)([a-z]+)>?$/.exec(tag);
  return match?.[1];
}

/**
 * The value of a scalar that carries a tag. Tags beyond YAML's own are refused, for a manifest never means one.
 *
 * @internal
 */
export function resolveTaggedScalar(
  tag: string,
  text: string,
  offset: number,
): CelJson {
  if (tag === '!') {
    return text;
  }
  const name = shortTag(tag);
  if (name === 'str' || name === 'timestamp') {
    return text;
  }
  const value = resolvePlainScalar(text);
  const fits =
    (name === 'int' &&
      (Number.isInteger(value) || typeof value === 'bigint')) ||
    (name === 'float' && typeof value === 'number') ||
    (name === 'bool' && typeof value === 'boolean') ||
    (name === 'null' && value === null);
  if (!fits) {
    throw new ManifestError(
      'manifest/tag',
      `The value ${JSON.stringify(
        text.slice(0, 40),
      )} cannot be read with the tag ${JSON.stringify(tag.slice(0, 40))}`,
      REMEDY,
      offset,
    );
  }
  return value;
}

/**
 * Refuses a list or map with a tag that is not its own.
 *
 * @internal
 */
export function checkCollectionTag(
  tag: string,
  expected: 'map' | 'seq',
  offset: number,
): void {
  if (shortTag(tag) !== expected && tag !== '!') {
    throw new ManifestError(
      'manifest/tag',
      `A ${
        expected === 'map' ? 'map' : 'list'
      } cannot be read with the tag ${JSON.stringify(tag.slice(0, 40))}`,
      REMEDY,
      offset,
    );
  }
}
