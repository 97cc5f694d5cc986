import type { Quantity } from './quantity';

/**
 * Which of two quantities is larger, whatever they are written with: negative when it is the second.
 *
 * @public
 */
export function compareQuantities(left: Quantity, right: Quantity): number {
  const sign = (value: bigint) => Number(value > 0n) - Number(value < 0n);
  if (sign(left.mantissa) !== sign(right.mantissa) || left.mantissa === 0n) {
    return Math.sign(sign(left.mantissa) - sign(right.mantissa));
  }
  // Only as far apart as their digits are do the powers matter: a huge one is never computed.
  const order = (quantity: Quantity) =>
    quantity.mantissa.toString().replace('-', '').length + quantity.exponent;
  const difference = order(left) - order(right);
  if (difference !== 0) {
    return Math.sign(difference) * sign(left.mantissa);
  }
  const exponent = Math.min(left.exponent, right.exponent);
  const scaled = (quantity: Quantity) =>
    quantity.mantissa * 10n ** BigInt(quantity.exponent - exponent);
  return sign(scaled(left) - scaled(right));
}
