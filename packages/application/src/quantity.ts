/** Everything is counted in thousandths, so that `100m` of CPU is a whole number. */
const MILLI = 1000n;

const MULTIPLIERS: Record<string, bigint> = {
  '': MILLI,
  m: 1n,
  k: MILLI * 10n ** 3n,
  M: MILLI * 10n ** 6n,
  G: MILLI * 10n ** 9n,
  T: MILLI * 10n ** 12n,
  Ki: MILLI * 2n ** 10n,
  Mi: MILLI * 2n ** 20n,
  Gi: MILLI * 2n ** 30n,
  Ti: MILLI * 2n ** 40n,
};

/** The part of Kubernetes quantities that people write: no exponents, no signs, no peta and beyond. */
export const QUANTITY_PATTERN =
  /^(?:[0-9]{1,12})(?:\.[0-9]{1,3})?(?:m|k|M|G|T|Ki|Mi|Gi|Ti)?$/u;

/**
 * Thousandths of the unit that a Kubernetes quantity stands for, rounded up as the API server does.
 *
 * @returns `undefined` for a text that is no quantity.
 * @public
 */
export function parseQuantity(quantity: string): bigint | undefined {
  if (!QUANTITY_PATTERN.test(quantity)) {
    return undefined;
  }
  const [, whole, fraction = '', suffix] =
    /^([0-9]+)(?:\.([0-9]+))?([A-Za-z]*)$/.exec(quantity) ?? [];
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * MULTIPLIERS[suffix];
  return (scaled + scale - 1n) / scale;
}

/**
 * Orders two quantities by what they stand for: `1Gi` is more than `1000M`, `1` equals `1000m`.
 *
 * @returns negative, zero or positive like any comparator; `undefined` when one of them is no quantity.
 * @public
 */
export function compareQuantities(
  left: string,
  right: string,
): number | undefined {
  const a = parseQuantity(left);
  const b = parseQuantity(right);
  if (a === undefined || b === undefined) {
    return undefined;
  }
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** The larger of two valid quantities, as written; the first when they are equal. */
export function largerQuantity(left: string, right: string): string {
  return (compareQuantities(left, right) ?? 0) < 0 ? right : left;
}

/** The smaller of two valid quantities, as written; the first when they are equal. */
export function smallerQuantity(left: string, right: string): string {
  return (compareQuantities(left, right) ?? 0) > 0 ? right : left;
}
