import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import { mappingOf } from '../../policy/objectFields';
import { isLabelValue, isQualifiedName } from '../../policy/parse/names';
import type { Path, SchemaReport } from '../SchemaReport';
import { remembered } from '../../remembered';

const isKey = remembered(isQualifiedName);
const isValue = remembered(isLabelValue);
const isAnnotationKey = remembered(key => isQualifiedName(key.toLowerCase()));

/** What all annotations of an object may have together, in bytes of UTF-8. */
const MOST_ANNOTATION_BYTES = 256 * 1024;

const KEY_REMEDY =
  'A key is a name of at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends, and optionally a DNS name and "/" before it.';
const VALUE_REMEDY =
  'A value has at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends, or nothing. Use an annotation for anything else.';

export function checkLabels(
  value: CelJson | undefined,
  path: Path,
  report: SchemaReport,
): void {
  const labels = mappingOf(value);
  for (const key of Object.keys(labels)) {
    const text = labels[key];
    if (!isKey(key)) {
      report.field(
        'invalid-label',
        [...path, key],
        'is no key that a label can have',
        KEY_REMEDY,
      );
    }
    if (typeof text === 'string' && !isValue(text)) {
      checkLabelValue(text, [...path, key], report);
    }
  }
}

export function checkLabelKey(
  key: string,
  path: Path,
  report: SchemaReport,
): void {
  if (!isKey(key)) {
    report.field(
      'invalid-label',
      path,
      `is ${showValue(key)}, which is no key that a label can have`,
      KEY_REMEDY,
    );
  }
}

export function checkLabelValue(
  text: string,
  path: Path,
  report: SchemaReport,
): void {
  if (!isValue(text)) {
    report.field(
      'invalid-label',
      path,
      `is ${showValue(text)}, which is no value that a label can have`,
      VALUE_REMEDY,
    );
  }
}

export function checkAnnotations(
  value: CelJson | undefined,
  path: Path,
  report: SchemaReport,
): void {
  let bytes = 0;
  const annotations = mappingOf(value);
  for (const key of Object.keys(annotations)) {
    const text = annotations[key];
    bytes += bytesOf(key) + (typeof text === 'string' ? bytesOf(text) : 0);
    if (!isAnnotationKey(key)) {
      report.field(
        'invalid-label',
        [...path, key],
        'is no key that an annotation can have',
        KEY_REMEDY,
      );
    }
  }
  if (bytes > MOST_ANNOTATION_BYTES) {
    report.field(
      'too-large',
      path,
      `have ${bytes} bytes together, and may have ${MOST_ANNOTATION_BYTES}`,
      'Move large texts into a ConfigMap.',
    );
  }
}

/** Bytes of UTF-8, as the API server counts. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) {
      // Half of a pair counts for two of the four bytes that the pair has.
      bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
    }
  }
  return bytes;
}
