import { compareQuantities } from './compareQuantities';
import type { Quantity } from './quantity';

/** Further apart than any two amounts of a machine: the smaller does not matter, and its power is never computed. */
const MOST_POWERS = 100;

/**
 * The sum of two quantities, in the format of the first unless that is 0 (`Quantity.Add` of k8s.io/apimachinery
 * v0.36.3).
 *
 * @internal
 */
export function addQuantities(left: Quantity, right: Quantity): Quantity {
  if (Math.abs(left.exponent - right.exponent) > MOST_POWERS) {
    return compareQuantities(left, right) < 0 ? right : left;
  }
  const exponent = Math.min(left.exponent, right.exponent);
  const scaled = (quantity: Quantity) =>
    quantity.mantissa * 10n ** BigInt(quantity.exponent - exponent);
  return {
    mantissa: scaled(left) + scaled(right),
    exponent,
    format: left.mantissa === 0n ? right.format : left.format,
  };
}
