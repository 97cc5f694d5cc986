import type { Problem } from '../problem';
import { isLess, tidy } from './compare';
import { durationMs, parseDuration } from './window/duration';

/**
 * A pair of windows: the long one says that it matters, the short one that it still goes on. Both have to burn faster
 * than `burnRate`.
 *
 * @public
 */
export interface BurnTier {
  severity: 'page' | 'ticket';
  burnRate: number;
  longMs: number;
  shortMs: number;
}

/** How the platform alerts on burn rates; OpenSLO can only write one window. @public */
export interface BurnPolicy {
  name: string;
  tiers: readonly BurnTier[];
}

const length = (text: string) =>
  durationMs(parseDuration(text) ?? { count: 0, unit: 'm' });

/**
 * Chapter 5 of the SRE workbook, table 5-8, and the 24 h tier of its example rules: 2 % of a 30-day budget in an hour, 5 % in six
 * hours, 10 % in a day, 10 % in three days.
 *
 * @public
 */
export const PLATFORM_DEFAULT_POLICY: BurnPolicy = {
  name: 'platform-default',
  tiers: [
    tier('page', 14.4, '1h', '5m'),
    tier('page', 6, '6h', '30m'),
    tier('ticket', 3, '1d', '2h'),
    tier('ticket', 1, '3d', '6h'),
  ],
};

function tier(
  severity: BurnTier['severity'],
  burnRate: number,
  long: string,
  short: string,
): BurnTier {
  return { severity, burnRate, longMs: length(long), shortMs: length(short) };
}

/** The burn rate at which a share of the budget is used within the long window. @public */
export function burnRateForShare(
  share: number,
  windowMs: number,
  longMs: number,
): number {
  return tidy((share * windowMs) / longMs);
}

/** The share of the budget that is gone when a tier fires: what a burn rate means in a window of another length. @public */
export function budgetShareOf(
  { burnRate, longMs }: BurnTier,
  windowMs: number,
): number {
  return tidy((burnRate * longMs) / windowMs);
}

/** What is wrong with a policy that people wrote. @public */
export function checkBurnPolicy({ tiers }: BurnPolicy): Problem[] {
  return tiers.flatMap(({ burnRate, longMs, shortMs }, index) => {
    const problems: Problem[] = [];
    if (!(Number.isFinite(burnRate) && burnRate > 0)) {
      problems.push({
        code: 'policy/burn-rate',
        severity: 'error',
        path: ['tiers', index, 'burnRate'],
        message: `The burn rate of tier ${index + 1} is not more than 0.`,
        remedy: 'Write a number such as 14.4.',
      });
    }
    if (!(shortMs > 0 && isLess(shortMs, longMs) && shortMs % 60_000 === 0)) {
      problems.push({
        code: 'policy/windows',
        severity: 'error',
        path: ['tiers', index, 'shortMs'],
        message: `The short window of tier ${
          index + 1
        } is not shorter than its long one, or not whole minutes.`,
        remedy: 'Write about a twelfth of the long window.',
      });
    }
    return problems;
  });
}
