import type { CelJson } from '../../cel';

/** A number of pods, or a part of them, as `maxUnavailable` and `maxSurge` have it. */
export type IntOrPercent =
  | { kind: 'count'; value: number }
  | { kind: 'percent'; value: number };

const PERCENT = /^([0-9]{1,6})%$/;

/** `undefined` for what the API server refuses: a negative number, or a text that is no percentage. */
export function readIntOrPercent(
  value: CelJson | undefined,
): IntOrPercent | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value >= 0
      ? { kind: 'count', value }
      : undefined;
  }
  const percent = typeof value === 'string' ? PERCENT.exec(value) : null;
  return percent ? { kind: 'percent', value: Number(percent[1]) } : undefined;
}

/**
 * How many of so many pods it is: percentages are rounded up, as for budgets and for surge
 * (`intstr.GetScaledValueFromIntOrPercent`).
 */
export function scaledUp(amount: IntOrPercent, total: number): number {
  return amount.kind === 'count'
    ? amount.value
    : Math.ceil((amount.value * total) / 100);
}
