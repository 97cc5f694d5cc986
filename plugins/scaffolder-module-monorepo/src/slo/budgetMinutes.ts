import { budgetMs } from '@freehold/slo';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const THIRTY_DAYS = 30 * 24 * HOUR;

/** An amount of time in the unit that says most. */
export interface Amount {
  unit: 'seconds' | 'minutes' | 'hours';
  value: number;
}

/** How long everything may be down in thirty days. The window of the objective does not matter, so targets compare. */
export function budgetInThirtyDays(target: number): Amount {
  const ms = budgetMs(target, THIRTY_DAYS);
  if (ms < MINUTE) {
    return { unit: 'seconds', value: rounded(ms / 1000) };
  }
  return ms < 3 * HOUR
    ? { unit: 'minutes', value: rounded(ms / MINUTE) }
    : { unit: 'hours', value: rounded(ms / HOUR) };
}

/** Enough digits to compare; a budget that there is never becomes none. */
function rounded(value: number): number {
  return value < 10 ? Number(value.toPrecision(2)) : Number(value.toFixed(1));
}
