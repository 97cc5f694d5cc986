import { compareQuantities, type Quantity } from '../../object';
import { addQuantities as sumOf } from '../../object/quantity/addQuantities';

export const NOTHING: Quantity = {
  mantissa: 0n,
  exponent: 0,
  format: 'decimal',
};

/** More digits than any cluster has of anything: beyond it, only that it is too much matters. */
const MOST_DIGITS = 40;
const TOO_MUCH: Quantity = {
  mantissa: 1n,
  exponent: MOST_DIGITS,
  format: 'exponent',
};

/** Exact, whatever the two are written with; the sum is written as the second. */
export function addQuantities(left: Quantity, right: Quantity): Quantity {
  return sumOf(bounded(right), bounded(left));
}

export function timesQuantity(quantity: Quantity, count: number): Quantity {
  const { mantissa, exponent, format } = bounded(quantity);
  return { mantissa: mantissa * BigInt(count), exponent, format };
}

export function largerQuantity(left: Quantity, right: Quantity): Quantity {
  return compareQuantities(left, right) < 0 ? right : left;
}

/** So that no hostile exponent is ever computed: what is read has at most 128 digits and nine decimal places. */
function bounded(quantity: Quantity): Quantity {
  const digits = quantity.mantissa.toString().replace('-', '').length;
  return quantity.mantissa > 0n && digits + quantity.exponent > MOST_DIGITS
    ? TOO_MUCH
    : quantity;
}
