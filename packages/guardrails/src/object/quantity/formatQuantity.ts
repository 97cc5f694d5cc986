import { BINARY_SUFFIXES, DECIMAL_SUFFIXES } from './quantity';
import type { Quantity } from './quantity';

const DECIMAL_BY_POWER = new Map(
  [...DECIMAL_SUFFIXES].map(([suffix, power]) => [power, suffix]),
);
const BINARY_BY_POWER = new Map(
  [...BINARY_SUFFIXES].map(([suffix, power]) => [power, suffix]),
);

/**
 * Writes a quantity as the API server does: no fraction, and the suffix as large as it can be without losing anything
 * (`CanonicalizeBytes` of k8s.io/apimachinery v0.36.3, `pkg/api/resource/quantity.go`).
 *
 * @public
 */
export function formatQuantity(quantity: Quantity): string {
  if (quantity.text !== undefined) {
    return quantity.text;
  }
  if (quantity.mantissa === 0n) {
    return '0';
  }
  const { mantissa, exponent } = withoutFactorsOfTen(quantity);
  if (quantity.format === 'binary' && exponent >= 0) {
    const value = mantissa * 10n ** BigInt(exponent);
    if (value >= 1024n || value <= -1024n) {
      return formatBinary(value);
    }
  }
  const shift = ((exponent % 3) + 3) % 3;
  const number = mantissa * 10n ** BigInt(shift);
  const power = exponent - shift;
  if (quantity.format === 'exponent') {
    return power === 0 ? `${number}` : `${number}e${power}`;
  }
  return `${number}${DECIMAL_BY_POWER.get(power) ?? ''}`;
}

function withoutFactorsOfTen(quantity: Quantity): {
  mantissa: bigint;
  exponent: number;
} {
  const digits = quantity.mantissa.toString();
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return {
    mantissa: quantity.mantissa / 10n ** BigInt(zeros),
    exponent: quantity.exponent + zeros,
  };
}

function formatBinary(value: bigint): string {
  let number = value;
  let power = 0;
  while (power < 60 && number % 1024n === 0n) {
    number /= 1024n;
    power += 10;
  }
  return `${number}${BINARY_BY_POWER.get(power) ?? ''}`;
}
