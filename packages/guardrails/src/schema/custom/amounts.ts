import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { numberOf } from '../kinds/context';
import type { Path, SchemaReport } from '../SchemaReport';

/** Largest numbers of the formats of whole numbers; a wider one is written as a float. */
const FORMATS: Readonly<Record<string, number>> = {
  int32: 2 ** 31,
  int64: 2 ** 63,
};

/** How large a number is, how long a text, and how many entries a list or map has. */
export function checkAmount(
  schema: KubernetesObject,
  value: CelJson,
  path: Path,
  report: SchemaReport,
): void {
  const number = numberOf(value);
  if (number !== undefined) {
    checkNumber(schema, number, path, report);
    return;
  }
  const size = sizeOf(schema, value);
  if (size === undefined) {
    return;
  }
  const { amount, least, most, unit } = size;
  if (least !== undefined && amount < least) {
    report.field(
      'invalid-value',
      path,
      `has ${amount} ${unit}, and has to have at least ${least}`,
      `Write at least ${least}.`,
    );
  }
  if (most !== undefined && amount > most) {
    report.field(
      'invalid-value',
      path,
      `has ${amount} ${unit}, and may have at most ${most}`,
      `Write at most ${most}.`,
    );
  }
}

function sizeOf(schema: KubernetesObject, value: CelJson) {
  const between = (what: string, unit: string, amountOf: () => number) => {
    const least = numberOf(schema[`min${what}`]);
    const most = numberOf(schema[`max${what}`]);
    return least === undefined && most === undefined
      ? undefined
      : { amount: amountOf(), least, most, unit };
  };
  if (typeof value === 'string') {
    // Characters, not the halves of pairs.
    return between('Length', 'characters', () => Array.from(value).length);
  }
  if (Array.isArray(value)) {
    return between('Items', 'entries', () => value.length);
  }
  if (typeof value === 'object' && value !== null) {
    return between('Properties', 'fields', () => Object.keys(value).length);
  }
  return undefined;
}

function checkNumber(
  schema: KubernetesObject,
  number: number,
  path: Path,
  report: SchemaReport,
): void {
  const least = numberOf(schema.minimum);
  const most = numberOf(schema.maximum);
  const refuse = (demand: string) =>
    report.field(
      'invalid-value',
      path,
      `is ${showValue(number)}, and has to be ${demand}`,
      `Write a number that is ${demand}.`,
    );
  if (least !== undefined) {
    const isAbove = schema.exclusiveMinimum === true;
    if (isAbove ? number <= least : number < least) {
      refuse(`${isAbove ? 'more than' : 'at least'} ${least}`);
    }
  }
  if (most !== undefined) {
    const isBelow = schema.exclusiveMaximum === true;
    if (isBelow ? number >= most : number > most) {
      refuse(`${isBelow ? 'less than' : 'at most'} ${most}`);
    }
  }
  const step = numberOf(schema.multipleOf);
  if (step && !Number.isInteger(number / step)) {
    refuse(`a multiple of ${step}`);
  }
  const format = String(schema.format);
  const limit = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (limit !== undefined && (number >= limit || number < -limit)) {
    refuse(`a number of the format ${format}`);
  }
}
