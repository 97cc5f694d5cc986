import type { Cursor } from '../document/cursor';
import { showValue } from '../document/describe';
import { parseDuration } from '../maths/window/duration';
import type { Duration } from '../maths/window/model';
import type { ObjectMetadata } from './model';

export const API_VERSION = 'openslo/v1';
export const DESCRIPTION_MAX_LENGTH = 1050;
const DISPLAY_NAME_MAX_LENGTH = 63;

const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LABEL_KEY = /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/;
const KEY_PREFIX =
  /^(?=.{1,253}\/)[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)*\/$/;

export const OBJECT_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

/** Names and references to names: DNS labels, as the Go SDK wants them. */
export function readName(cursor: Cursor): string | undefined {
  const name = cursor.requiredText();
  if (name === undefined || DNS_LABEL.test(name)) {
    return name;
  }
  return cursor.report({
    code: 'name',
    message: `${cursor.name} must be a DNS label, not ${showValue(name)}`,
    remedy:
      'Use at most 63 lower case letters, digits and dashes, with a letter or digit at both ends.',
  });
}

/** What every object has. Without a spec that can be read there is none of it. */
export function readParts(
  cursor: Cursor,
  specFields: readonly string[],
  fields: readonly string[] = OBJECT_FIELDS,
) {
  if (!cursor.mapping(fields)) {
    return undefined;
  }
  const metadata = readMetadata(cursor.field('metadata'));
  const spec = cursor.field('spec');
  if (!spec.mapping(specFields)) {
    return undefined;
  }
  return { metadata, spec, description: readDescription(spec) };
}

export function readMetadata(cursor: Cursor): ObjectMetadata | undefined {
  if (!cursor.mapping(['name', 'displayName', 'labels', 'annotations'])) {
    return undefined;
  }
  const name = readName(cursor.field('name'));
  const displayName = cursor
    .field('displayName')
    .text({ maxLength: DISPLAY_NAME_MAX_LENGTH });
  const labels = readLabels(cursor.field('labels'));
  const annotations = readAnnotations(cursor.field('annotations'));
  return name === undefined
    ? undefined
    : { name, ...(displayName && { displayName }), labels, annotations };
}

function readLabels(cursor: Cursor): Record<string, string[]> {
  if (!cursor.present || !cursor.mapping()) {
    return {};
  }
  return Object.fromEntries(
    cursor.entries().map(([key, value]) => {
      checkKey(value, key, LABEL_KEY.test(key));
      // A single value stands for a list of one.
      const values = Array.isArray(value.value) ? value.list() : [value];
      return [key, values.map(item => item.text() ?? '')];
    }),
  );
}

function readAnnotations(cursor: Cursor): Record<string, string> {
  if (!cursor.present || !cursor.mapping()) {
    return {};
  }
  return Object.fromEntries(
    cursor.entries().map(([key, value]) => {
      const slash = key.lastIndexOf('/') + 1;
      const [prefix, name] = [key.slice(0, slash), key.slice(slash)];
      checkKey(
        value,
        key,
        LABEL_KEY.test(name) && (prefix === '' || KEY_PREFIX.test(prefix)),
      );
      return [key, value.text() ?? ''];
    }),
  );
}

function checkKey(cursor: Cursor, key: string, valid: boolean): void {
  if (!valid) {
    cursor.report({
      code: 'key',
      message: `${showValue(key)} cannot be a key of labels or annotations`,
      remedy:
        'Use at most 63 letters, digits, dots, dashes and underscores; annotations may have a domain and a slash before them.',
    });
  }
}

export function readDescription(cursor: Cursor): string | undefined {
  return cursor
    .field('description')
    .text({ maxLength: DESCRIPTION_MAX_LENGTH });
}

export function readDuration(cursor: Cursor): Duration | undefined {
  const text = cursor.requiredText();
  if (text === undefined) {
    return undefined;
  }
  return (
    parseDuration(text) ??
    cursor.report({
      code: 'duration',
      message: `${cursor.name} must be a duration, not ${showValue(text)}`,
      remedy:
        'Write a number from 1 and a unit (m, h, d, w, M, Q or Y), at most ten years: 30d.',
    })
  );
}

/** Exactly one of several ways to say something; gives back the one that was taken. */
export function exactlyOne<const T extends string>(
  cursor: Cursor,
  fields: readonly T[],
): T | undefined {
  const given = fields.filter(field => cursor.field(field).present);
  if (given.length === 1) {
    return given[0];
  }
  return cursor.report({
    code: 'exclusive',
    message: `${cursor.name} must have exactly one of ${fields.join(', ')}, ${
      given.length === 0 ? 'and has none' : `not ${given.join(' and ')}`
    }`,
    remedy:
      given.length === 0
        ? `Add ${fields.join(' or ')}.`
        : `Keep one and remove the ${given.length > 2 ? 'others' : 'other'}.`,
  });
}
