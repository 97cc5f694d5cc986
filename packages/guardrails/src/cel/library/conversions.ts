import { evaluationFault } from '../fault';
import type { CelValue } from '../types';
import { decodeUtf8, encodeUtf8 } from '../values/utf8';
import { formatDouble } from '../values/doubleText';
import type { CelDuration } from '../values/duration';
import { unknowableFault } from '../values/equality';
import {
  doubleToInt,
  doubleToUint,
  INT_MAX,
  INT_MIN,
  int64,
  uint64,
  UINT_MAX,
} from '../values/integers';
import { tagOf } from '../values/tag';
import {
  formatDuration,
  formatTimestamp,
  parseDuration,
  parseTimestamp,
  timestamp,
} from '../values/time';
import type { CelTimestamp } from '../values/timestamp';
import { CelType } from '../values/type';
import { CelUint } from '../values/uint';
import { CelUnknowable } from '../values/unknowable';
import { floorDivide } from '../values/calendar';
import { overload, type Overload } from './overload';

const SECOND = 1_000_000_000n;

function conversionFault(text: string, type: string) {
  return evaluationFault(
    `cannot convert ${JSON.stringify(text.slice(0, 60))} to ${type}`,
  );
}

function parseInteger(
  text: string,
  pattern: RegExp,
  min: bigint,
  max: bigint,
  type: string,
): bigint {
  if (!pattern.test(text)) {
    throw conversionFault(text, type);
  }
  const value = BigInt(text.replace(/^\+/, ''));
  if (value < min || value > max) {
    throw conversionFault(text, type);
  }
  return value;
}

const SPECIAL_DOUBLES: Record<string, number> = {
  nan: NaN,
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '+infinity': Infinity,
  '-infinity': -Infinity,
};

function parseDouble(text: string): number {
  const special = text.toLowerCase();
  if (Object.hasOwn(SPECIAL_DOUBLES, special)) {
    return SPECIAL_DOUBLES[special];
  }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) {
    throw conversionFault(text, 'double');
  }
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw conversionFault(text, 'double');
  }
  return value;
}

/** As Go's strconv.ParseBool, which cel-go asks. */
const BOOLEANS: Record<string, boolean> = {
  '1': true,
  t: true,
  T: true,
  true: true,
  TRUE: true,
  True: true,
  '0': false,
  f: false,
  F: false,
  false: false,
  FALSE: false,
  False: false,
};

function parseBool(text: string): boolean {
  if (!Object.hasOwn(BOOLEANS, text)) {
    throw conversionFault(text, 'bool');
  }
  return BOOLEANS[text];
}

const same = (value: CelValue) => value;

export const CONVERSIONS: Overload[] = [
  overload('int(int): int', same),
  overload('int(uint): int', (value: CelUint) => int64(value.value)),
  overload('int(double): int', doubleToInt),
  overload('int(string): int', (text: string) =>
    parseInteger(text, /^[+-]?\d{1,40}$/, INT_MIN, INT_MAX, 'int'),
  ),
  overload('int(timestamp): int', (value: CelTimestamp) =>
    floorDivide(value.nanoseconds, SECOND),
  ),
  overload('int(duration): int', (value: CelDuration) => value.nanoseconds),
  overload('uint(uint): uint', same),
  overload('uint(int): uint', uint64),
  overload('uint(double): uint', doubleToUint),
  overload('uint(string): uint', (text: string) =>
    uint64(parseInteger(text, /^\d{1,40}$/, 0n, UINT_MAX, 'uint')),
  ),
  overload('double(double): double', same),
  overload('double(int): double', (value: bigint) => Number(value)),
  overload('double(uint): double', (value: CelUint) => Number(value.value)),
  overload('double(string): double', parseDouble),
  overload('bool(bool): bool', same),
  overload('bool(string): bool', parseBool),
  overload('string(string): string', same),
  overload('string(bool): string', (value: boolean) => String(value)),
  overload('string(int): string', (value: bigint) => value.toString()),
  overload('string(uint): string', (value: CelUint) => value.toString()),
  overload('string(double): string', formatDouble),
  overload('string(bytes): string', decodeUtf8),
  overload('string(timestamp): string', formatTimestamp),
  overload('string(duration): string', formatDuration),
  overload('bytes(bytes): bytes', same),
  overload('bytes(string): bytes', encodeUtf8),
  overload('timestamp(timestamp): timestamp', same),
  overload('timestamp(string): timestamp', parseTimestamp),
  overload('timestamp(int): timestamp', (seconds: bigint) =>
    timestamp(seconds * SECOND),
  ),
  overload('duration(duration): duration', same),
  overload('duration(string): duration', parseDuration),
  overload('duration(int): duration', (nanoseconds: bigint) =>
    parseDuration(`${nanoseconds}ns`),
  ),
  overload('dyn(A): dyn', same),
  overload('type(A): type<A>', (value: CelValue) => {
    if (value instanceof CelUnknowable) {
      throw unknowableFault(value);
    }
    return new CelType(tagOf(value));
  }),
];
