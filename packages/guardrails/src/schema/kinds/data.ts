import { mappingOf, textOf } from '../../policy/objectFields';
import type { KubernetesObject } from '../../policy';
import type { Path } from '../SchemaReport';
import { isDataKey } from '../formats';
import type { KindContext, PartCheck } from './context';

/** What a ConfigMap or Secret may hold, in bytes. */
const MOST_BYTES = 1024 * 1024;

/** Keys that a Secret of a type has to have. */
const KEYS_OF_TYPES: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

export const checkConfigMap: PartCheck = (object, path, context) => {
  const data = mappingOf(object.data);
  const binary = mappingOf(object.binaryData);
  checkKeys(data, [...path, 'data'], context);
  checkKeys(binary, [...path, 'binaryData'], context);
  for (const key of Object.keys(data)) {
    if (Object.hasOwn(binary, key)) {
      context.report.field(
        'duplicate-entry',
        [...path, 'data', key],
        'is in binaryData, too',
        'Keep one of them.',
      );
    }
  }
  checkSize(textBytes(data) + encodedBytes(binary), path, context);
};

export const checkSecret: PartCheck = (object, path, context) => {
  // The API server has moved stringData into data before it looks.
  const data = mappingOf(object.data);
  checkKeys(data, [...path, 'data'], context);
  checkSize(encodedBytes(data), path, context);
  const type = textOf(object.type) ?? '';
  const keys = Object.hasOwn(KEYS_OF_TYPES, type) ? KEYS_OF_TYPES[type] : [];
  for (const key of keys) {
    if (!Object.hasOwn(data, key)) {
      context.report.field(
        'required',
        [...path, 'data', key],
        `is required in a Secret of the type ${type}`,
        'Write it, or use the type Opaque.',
      );
    }
  }
  if (
    type === 'kubernetes.io/basic-auth' &&
    !['username', 'password'].some(key => Object.hasOwn(data, key))
  ) {
    context.report.field(
      'required',
      [...path, 'data', 'username'],
      `is required in a Secret of the type ${type}, or password`,
      'Write it, or use the type Opaque.',
    );
  }
  const annotations = mappingOf(mappingOf(object.metadata).annotations);
  const account = 'kubernetes.io/service-account.name';
  if (type === 'kubernetes.io/service-account-token' && !annotations[account]) {
    context.report.field(
      'required',
      [...path, 'metadata', 'annotations', account],
      `is required in a Secret of the type ${type}`,
      'Name the ServiceAccount.',
    );
  }
};

function checkKeys(
  data: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  for (const key of Object.keys(data)) {
    if (!isDataKey(key)) {
      report.field(
        'invalid-name',
        [...path, key],
        'is no key that this takes',
        'Use letters, digits, "-", "_" and ".", without ".." in front.',
      );
    }
  }
}

function checkSize(bytes: number, path: Path, { report }: KindContext): void {
  if (bytes > MOST_BYTES) {
    report.field(
      'too-large',
      [...path, 'data'],
      `has ${bytes} bytes, and may have ${MOST_BYTES}`,
      'Split the object, or put the file into a volume.',
    );
  }
}

/** At least so many bytes: exact for ASCII, which is what large texts are made of. */
function textBytes(data: KubernetesObject): number {
  return sum(data, text => text.length);
}

function encodedBytes(data: KubernetesObject): number {
  return sum(data, text => {
    const filled = text.replace(/={1,2}$/, '').length;
    return Math.floor((filled * 3) / 4);
  });
}

function sum(data: KubernetesObject, bytesOf: (text: string) => number) {
  return Object.values(data).reduce<number>(
    (bytes, value) => bytes + (typeof value === 'string' ? bytesOf(value) : 0),
    0,
  );
}
