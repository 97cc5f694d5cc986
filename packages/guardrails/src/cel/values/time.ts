import { evaluationFault } from '../fault';
import { checkedTimestamp, floorDivide } from './calendar';
import { CelDuration } from './duration';
import { INT_MAX, INT_MIN } from './integers';
import { CelTimestamp } from './timestamp';

const SECOND = 1_000_000_000n;

/** A duration within what 64 bits of nanoseconds hold, as Go has it. */
export function duration(nanoseconds: bigint): CelDuration {
  if (nanoseconds > INT_MAX || nanoseconds < INT_MIN) {
    throw evaluationFault('duration overflow');
  }
  return new CelDuration(nanoseconds);
}

export function timestamp(nanoseconds: bigint): CelTimestamp {
  return new CelTimestamp(checkedTimestamp(nanoseconds));
}

const UNITS: Record<string, bigint> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: SECOND,
  m: 60n * SECOND,
  h: 3_600n * SECOND,
};

const DURATION_PART = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;

function invalidDuration(text: string) {
  return evaluationFault(
    `invalid duration ${JSON.stringify(text.slice(0, 60))}`,
  );
}

/** Reads `1h30m`, `-1.5s`, `0`: durations as Go writes them. */
export function parseDuration(text: string): CelDuration {
  const start = /^[+-]/.test(text) ? 1 : 0;
  const body = text.slice(start);
  if (body === '0') {
    return duration(0n);
  }
  if (body === '' || body.length > 200) {
    throw invalidDuration(text);
  }
  let total = 0n;
  for (DURATION_PART.lastIndex = 0; DURATION_PART.lastIndex < body.length; ) {
    const match = DURATION_PART.exec(body);
    if (!match || (match[1] === '' && !match[2])) {
      throw invalidDuration(text);
    }
    const [, whole, fraction = '', unit] = match;
    total += BigInt(whole || '0') * UNITS[unit];
    if (fraction) {
      total +=
        (BigInt(fraction) * UNITS[unit]) / 10n ** BigInt(fraction.length);
    }
  }
  return duration(text.startsWith('-') ? -total : total);
}

/** A decimal fraction of a second without the zeros at its end. */
function fractionText(nanoseconds: bigint): string {
  return nanoseconds === 0n
    ? ''
    : `.${nanoseconds.toString().padStart(9, '0').replace(/0+$/, '')}`;
}

/** `5400s`, `-0.5s`: how `string()` writes a duration. */
export function formatDuration({ nanoseconds }: CelDuration): string {
  const sign = nanoseconds < 0n ? '-' : '';
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  return `${sign}${size / SECOND}${fractionText(size % SECOND)}s`;
}

const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,30}))?(?:Z|([+-])(\d\d):(\d\d))$/;

function invalidTimestamp(text: string) {
  return evaluationFault(
    `invalid timestamp ${JSON.stringify(text.slice(0, 60))}`,
  );
}

/** Reads RFC 3339, as `2026-11-22T09:00:00.5+09:00`. */
export function parseTimestamp(text: string): CelTimestamp {
  const match = TIMESTAMP.exec(text);
  if (!match) {
    throw invalidTimestamp(text);
  }
  const [year, month, day, hours, minutes, seconds] = match
    .slice(1, 7)
    .map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDate =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  const offsetHours = Number(match[9] ?? 0);
  const offsetMinutes = Number(match[10] ?? 0);
  if (
    !isDate ||
    hours > 23 ||
    minutes > 59 ||
    seconds > 59 ||
    offsetHours > 24 ||
    offsetMinutes > 59
  ) {
    throw invalidTimestamp(text);
  }
  const offset =
    (match[8] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
  const inSeconds =
    BigInt(date.getTime() / 1000) +
    BigInt(hours * 3600 + minutes * 60 + seconds - offset * 60);
  const fraction = BigInt((match[7] ?? '').padEnd(9, '0').slice(0, 9));
  return timestamp(inSeconds * SECOND + fraction);
}

/** RFC 3339 in UTC, with no more of a fraction than there is. */
export function formatTimestamp({ nanoseconds }: CelTimestamp): string {
  const seconds = floorDivide(nanoseconds, SECOND);
  const text = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${text}${fractionText(nanoseconds - seconds * SECOND)}Z`;
}
