import type { BurnPolicy } from '../../maths/burnPolicy';
import { formatMilliseconds } from '../../maths/window/duration';
import { errorRatio } from './errorRatio';
import type { RuleGroup } from './rule';
import type { Shape } from './shapes';

const LONG_WINDOW_MS = 6 * 3_600_000;

/** The record of error ratios over a window: `slo:sli_error:ratio_rate5m`. @public */
export function errorRecord(windowMs: number): string {
  return `slo:sli_error:ratio_rate${formatMilliseconds(windowMs)}`;
}

/** All windows of a policy, each once. @public */
export function windowsOf({ tiers }: BurnPolicy): number[] {
  const windows = tiers.flatMap(({ longMs, shortMs }) => [longMs, shortMs]);
  return [...new Set(windows)].sort((left, right) => left - right);
}

/**
 * One group for each window, so that Prometheus evaluates them side by side. Long windows move slowly and cost most;
 * two minutes are still well within the five after which a series counts as gone.
 */
export function recordingGroups(
  shapes: readonly Shape[],
  policy: BurnPolicy,
): RuleGroup[] {
  return windowsOf(policy).map(windowMs => ({
    name: `freehold-slo-errors-${formatMilliseconds(windowMs)}`,
    interval: windowMs < LONG_WINDOW_MS ? '30s' : '2m',
    rules: shapes.map(({ slo, indicator, budgeting, scope }) => ({
      record: errorRecord(windowMs),
      expr: errorRatio(indicator, budgeting, scope, windowMs),
      labels: { slo },
    })),
  }));
}
