/** Noise of floating point: `1 - 0.999` is 0.0010000000000000009. Far below anything that a count of events shows. */
export const EPSILON = 1e-9;

function tolerance(left: number, right: number): number {
  return EPSILON * Math.max(1, Math.abs(left), Math.abs(right));
}

export function isMore(left: number, right: number): boolean {
  return left - right > tolerance(left, right);
}

export function isLess(left: number, right: number): boolean {
  return isMore(right, left);
}

/** Removes what floating point adds behind the twelfth digit, so that 14.400000000000013 is 14.4. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * The fraction that may be bad: `1 - target` without noise. Never 0, so that it can be divided by.
 *
 * @public
 */
export function errorBudget(target: number): number {
  if (!(target >= 0 && target < 1)) {
    throw new TypeError(
      `A target is at least 0 and less than 1, not ${target}; parse the definition first`,
    );
  }
  return Math.max(Number((1 - target).toFixed(15)), Number.EPSILON);
}
