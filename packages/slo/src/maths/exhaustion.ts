import type { Budget } from './budget';
import type { BurnRate } from './burnRate';
import { isMore } from './compare';
import type { Instant, WindowDefinition } from './window/model';
import type { WindowAt } from './window/windowAt';

/**
 * When the budget is gone if burning goes on as it does.
 *
 * @public
 */
export type Exhaustion =
  | { state: 'exhausted' }
  | { state: 'at'; instant: Instant }
  /** At this pace the budget lasts: longer than the window, or to the end of the calendar period. */
  | { state: 'lasts' }
  | { state: 'unknown'; reason: 'no-data' | 'no-burn-rate' };

/** `remaining x window / burn`. @public */
export function exhaustionOf(
  budget: Budget,
  burn: BurnRate,
  window: WindowAt,
  definition: Pick<WindowDefinition, 'kind'>,
): Exhaustion {
  if (budget.state === 'no-data' || window.state === 'not-started') {
    return { state: 'unknown', reason: 'no-data' };
  }
  if (budget.exhausted) {
    return { state: 'exhausted' };
  }
  if (!('burn' in burn)) {
    return { state: 'unknown', reason: 'no-burn-rate' };
  }
  if (!isMore(burn.burn, 0)) {
    return { state: 'lasts' };
  }
  const whole = window.whole.end - window.whole.start;
  const now = window.elapsed.end;
  const instant = now + (budget.remaining * whole) / burn.burn;
  const limit = definition.kind === 'rolling' ? now + whole : window.whole.end;
  return isMore(instant, limit) ? { state: 'lasts' } : { state: 'at', instant };
}
