import { remembered } from '../../remembered';

/**
 * A quantity of Kubernetes: `mantissa` times ten to the power of `exponent`.
 *
 * @public
 */
export interface Quantity {
  readonly mantissa: bigint;
  readonly exponent: number;
  /** Which suffix it was written with, and is written with again. */
  readonly format: 'decimal' | 'exponent' | 'binary';
  /** The text itself, where Kubernetes writes it as it was read. */
  readonly text?: string;
}

/** The longest that is read; what a person writes has about ten characters. */
const MOST_CHARACTERS = 128;
const PATTERN =
  /^([+-]?)0*([0-9]*)(?:\.([0-9]*))?([eEinumkKMGTP]*(?:[+-]?[0-9]*))$/;
const EXPONENT = /^[eE]([+-]?[0-9]+)$/;
const MOST_INT64 = 2n ** 63n - 1n;
/** Go takes what fits so many digits for an int64, and keeps the text of such a number. */
const INT64_DIGITS = 18;
const SMALLEST_EXPONENT = -9;

export const DECIMAL_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);

/** Powers of two. */
export const BINARY_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['Ki', 10],
  ['Mi', 20],
  ['Gi', 30],
  ['Ti', 40],
  ['Pi', 50],
  ['Ei', 60],
]);

interface Written {
  digits: string;
  negative: boolean;
  /** How many of the digits stand behind the point. */
  fraction: number;
  text: string;
  /** A suffix alone, which is 0 to Go where it fits an int64, and no quantity where it does not. */
  isEmpty: boolean;
}

type Unit =
  | { format: 'binary'; power: number }
  | { format: 'decimal' | 'exponent'; power: number };

function unitOf(suffix: string): Unit | undefined {
  const decimalPower = DECIMAL_SUFFIXES.get(suffix);
  if (decimalPower !== undefined) {
    return { format: 'decimal', power: decimalPower };
  }
  const binaryPower = BINARY_SUFFIXES.get(suffix);
  if (binaryPower !== undefined) {
    return { format: 'binary', power: binaryPower };
  }
  const power = Number(EXPONENT.exec(suffix)?.[1] ?? NaN);
  return Math.abs(power) < 2 ** 31 ? { format: 'exponent', power } : undefined;
}

function decimal(
  { digits, negative, fraction, text, isEmpty }: Written,
  power: number,
  format: 'decimal' | 'exponent',
): Quantity | undefined {
  const exponent = power - fraction;
  const magnitude = BigInt(digits);
  if (digits.length <= INT64_DIGITS && exponent >= SMALLEST_EXPONENT) {
    const isKept =
      exponent % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
    return {
      mantissa: negative ? -magnitude : magnitude,
      exponent,
      format,
      ...(isKept ? { text } : {}),
    };
  }
  if (isEmpty) {
    return undefined;
  }
  return roundUp(
    { mantissa: negative ? -magnitude : magnitude, exponent, format },
    SMALLEST_EXPONENT,
  );
}

function binary(
  { digits, negative, fraction, text, isEmpty }: Written,
  power: number,
  whole: string,
): Quantity | undefined {
  const magnitude = BigInt(digits) * 2n ** BigInt(power);
  const signed = (value: bigint) => (negative ? -value : value);
  // Go compares in 32-bit floats here; the parts below 1 never matter after the division by 10.
  const room = 15 - whole.length - Math.trunc((power * 3) / 10) - 1;
  if (fraction === 0 && room >= 0 && magnitude <= MOST_INT64) {
    const isKept = BigInt(digits) % 8n !== 0n;
    return {
      mantissa: signed(magnitude),
      exponent: 0,
      format: 'binary',
      ...(isKept ? { text } : {}),
    };
  }
  if (isEmpty) {
    return undefined;
  }
  const { mantissa, exponent } = roundUp(
    { mantissa: magnitude, exponent: -fraction, format: 'binary' },
    SMALLEST_EXPONENT,
  );
  const one = 10n ** BigInt(-exponent);
  if (mantissa > MOST_INT64 * one) {
    return { mantissa: signed(MOST_INT64), exponent: 0, format: 'binary' };
  }
  return {
    mantissa: signed(mantissa),
    exponent,
    format: mantissa > 0n && mantissa < one ? 'decimal' : 'binary',
  };
}

const quantityOf = remembered((text: string): Quantity | undefined => {
  const match = text.length <= MOST_CHARACTERS ? PATTERN.exec(text) : null;
  if (text === '' || !match) {
    return undefined;
  }
  const [, sign, digits, fraction = '', suffix] = match;
  const unit = unitOf(suffix);
  if (!unit) {
    return undefined;
  }
  const whole = digits || '0';
  const written = {
    digits: whole + fraction,
    negative: sign === '-',
    fraction: fraction.length,
    text,
    isEmpty: !/[0-9]/.test(text.slice(0, text.length - suffix.length)),
  };
  return unit.format === 'binary'
    ? binary(written, unit.power, whole)
    : decimal(written, unit.power, unit.format);
});

/**
 * Reads a quantity as `resource.ParseQuantity` of k8s.io/apimachinery v0.36.3 does, which the API server reads limits,
 * requests and storage with: more than nine decimal places are rounded up, a binary one is capped at 2^63-1.
 *
 * @returns `undefined` for what is no quantity
 *
 * @public
 */
export function parseQuantity(text: string): Quantity | undefined {
  return quantityOf(text);
}

/**
 * Rounds away from zero to a power of ten: what asks for something, gets something. The API server does so to
 * thousandths with every list of resources.
 *
 * @internal
 */
export function roundUp(quantity: Quantity, exponent: number): Quantity {
  const { mantissa, format } = quantity;
  const excess = exponent - quantity.exponent;
  if (excess <= 0) {
    return quantity;
  }
  const negative = mantissa < 0n;
  const magnitude = negative ? -mantissa : mantissa;
  // Whatever has fewer digits than are cut off becomes the smallest there is, without a huge power being computed.
  let rounded = magnitude === 0n ? 0n : 1n;
  if (magnitude.toString().length > excess) {
    const divisor = 10n ** BigInt(excess);
    rounded = (magnitude + divisor - 1n) / divisor;
  }
  return { mantissa: negative ? -rounded : rounded, exponent, format };
}
