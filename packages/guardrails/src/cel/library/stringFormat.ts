import { CelFault, evaluationFault } from '../fault';
import type { CostMeter } from '../run/costMeter';
import type { CelMapKey, CelValue } from '../types';
import {
  formatDouble,
  formatFixed,
  scientificParts,
} from '../values/doubleText';
import { CelDuration } from '../values/duration';
import { unknowableFault } from '../values/equality';
import { tagOf } from '../values/tag';
import { formatDuration, formatTimestamp } from '../values/time';
import { CelTimestamp } from '../values/timestamp';
import { CelType } from '../values/type';
import { CelUint } from '../values/uint';
import { CelUnknowable } from '../values/unknowable';
import { decodeUtf8, encodeUtf8 } from '../values/utf8';
import { goQuote } from './goQuote';

/** Digits behind the point where none are asked for. */
const DEFAULT_PRECISION = 6;
/** More digits than a double can have say nothing. */
const MAX_PRECISION = 1_000;

function wrongArgument(clause: string, value: CelValue): CelFault {
  return value instanceof CelUnknowable
    ? unknowableFault(value)
    : evaluationFault(
        `error during formatting: %${clause} does not take '${tagOf(value)}'`,
      );
}

/** A value inside of a list or map: as the literal that it could be written with. */
function nested(value: CelValue, meter: CostMeter): string {
  meter.spend(1);
  if (typeof value === 'string') return goQuote(value);
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? formatFixed(value, DEFAULT_PRECISION)
      : goQuote(formatDouble(value));
  }
  if (value instanceof Uint8Array) return `b${goQuote(plain(value, meter))}`;
  if (value instanceof CelTimestamp) {
    return `timestamp("${formatTimestamp(value)}")`;
  }
  if (value instanceof CelDuration)
    return `duration("${formatDuration(value)}")`;
  return plain(value, meter);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `%s` */
function plain(value: CelValue, meter: CostMeter): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatDouble(value);
  if (
    typeof value === 'bigint' ||
    typeof value === 'boolean' ||
    value === null ||
    value instanceof CelUint
  ) {
    return String(value);
  }
  if (Array.isArray(value)) {
    const parts = value.map((element: CelValue) => nested(element, meter));
    return `[${parts.join(', ')}]`;
  }
  if (value instanceof Map) {
    const entries = Array.from(
      value as ReadonlyMap<CelMapKey, CelValue>,
      ([key, member]) => `${nested(key, meter)}:${nested(member, meter)}`,
    );
    return `{${entries.sort(compareText).join(', ')}}`;
  }
  if (value instanceof CelTimestamp) return formatTimestamp(value);
  if (value instanceof CelDuration) return formatDuration(value);
  if (value instanceof CelType) return value.name;
  if (value instanceof Uint8Array) {
    return decodeUtf8(value);
  }
  throw wrongArgument('s', value);
}

function integer(clause: string, value: CelValue): bigint {
  if (typeof value === 'bigint') return value;
  if (value instanceof CelUint) return value.value;
  throw wrongArgument(clause, value);
}

const SPECIAL: Record<string, number> = {
  NaN,
  Infinity,
  '-Infinity': -Infinity,
};

function double(clause: string, value: CelValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && Object.hasOwn(SPECIAL, value)) {
    return SPECIAL[value];
  }
  throw wrongArgument(clause, value);
}

/** Not finite numbers as the English locale writes them, which this version of the extension formats with. */
function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return undefined;
  return value > 0 ? '∞' : '-∞';
}

/** `1,234.500000`: groups of three, as in English. */
function fixed(value: number, precision: number): string {
  const [whole, fraction] = formatFixed(value, precision).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `2.718280 × 10⁰⁰`, with narrow spaces. */
function scientific(value: number, precision: number): string {
  const [digits, exponent] = scientificParts(value, Math.min(precision, 100));
  const power = exponent
    .slice(1)
    .padStart(2, '0')
    .replace(/\d/g, digit => SUPERSCRIPTS[Number(digit)]);
  return `${digits}\u202f×\u202f10${exponent[0] === '-' ? '⁻' : ''}${power}`;
}

function hexadecimal(value: CelValue): string {
  if (typeof value === 'string' || value instanceof Uint8Array) {
    const bytes = typeof value === 'string' ? encodeUtf8(value) : value;
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  }
  return integer('x', value).toString(16);
}

function clauseText(
  clause: string,
  precision: number,
  value: CelValue,
  meter: CostMeter,
): string {
  switch (clause) {
    case 's':
      return plain(value, meter);
    case 'd':
      return integer(clause, value).toString();
    case 'f': {
      const number = double(clause, value);
      return special(number) ?? fixed(number, precision);
    }
    case 'e': {
      const number = double(clause, value);
      return special(number) ?? scientific(number, precision);
    }
    case 'b':
      return typeof value === 'boolean'
        ? String(Number(value))
        : integer(clause, value).toString(2);
    case 'x':
      return hexadecimal(value);
    case 'X':
      return hexadecimal(value).toUpperCase();
    case 'o':
      return integer(clause, value).toString(8);
    default:
      throw evaluationFault(`unrecognized formatting clause "${clause}"`);
  }
}

/** `%%`, or a clause with its precision and its name. */
export const FORMAT_CLAUSE = /%(?:%|(?:\.(\d*))?(.?))/gsu;

/** `string.format(list)` of the strings extension in version 2, whose numbers are formatted as in English. */
export function formatText(
  text: string,
  args: readonly CelValue[],
  meter: CostMeter,
): string {
  let next = 0;
  let built = 0;
  return text.replace(
    FORMAT_CLAUSE,
    (found, precision: string | undefined, clause) => {
      if (found === '%%') {
        return '%';
      }
      if (clause === '') {
        throw evaluationFault('unexpected end of string');
      }
      if (next >= args.length) {
        throw evaluationFault(`index ${next} out of range`);
      }
      if (precision === '') {
        throw evaluationFault('a precision has no digits');
      }
      const digits =
        precision === undefined ? DEFAULT_PRECISION : Number(precision);
      if (digits > MAX_PRECISION) {
        throw new CelFault('limit', `a precision of ${precision} is too large`);
      }
      const result = clauseText(clause, digits, args[next++], meter);
      built += result.length;
      meter.build(built);
      return result;
    },
  );
}
