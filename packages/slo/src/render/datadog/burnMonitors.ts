import type { BurnPolicy, BurnTier } from '../../maths/burnPolicy';
import { maximumBurnRate } from '../../maths/burnRate';
import { isMore } from '../../maths/compare';
import type { Problem } from '../../problem';
import type { DatadogSloSpec } from './datadogSlo';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MAX_LONG_MS = 48 * HOUR;
const hours = (ms: number) => `${ms / HOUR}h`;
const minutes = (ms: number) => `${ms / MINUTE}m`;
const SLO_ID = /^[a-zA-Z0-9]{1,64}$/;

/**
 * Datadog takes long windows of 1 to 48 hours, so the tier over three days cannot be written. 3x over a day stands for
 * the same tenth of a 30-day budget; leaks between 1x and 3x, which only the longer window sees, stay unnoticed.
 */
const SUBSTITUTE: Pick<BurnTier, 'burnRate' | 'longMs' | 'shortMs'> = {
  burnRate: 3,
  longMs: 24 * HOUR,
  shortMs: 120 * MINUTE,
};

/** A monitor of the type `slo alert`. @public */
export interface DatadogMonitorSpec {
  name: string;
  type: 'slo alert';
  query: string;
  message: string;
  tags: string[];
  options: { thresholds: { critical: number }; include_tags: boolean };
}

/** @public */
export interface BurnMonitorOptions {
  /** The id that Datadog gave to the live SLO; burn monitors cannot be written before it is known. */
  sloId: string;
  policy: BurnPolicy;
  /** Text of the message after the summary: whom to notify (`@slack-team`), where the runbook is. */
  message?: string;
}

/** The tiers of a policy as monitors, one each, and what Datadog cannot do. @public */
export function datadogBurnMonitors(
  slo: DatadogSloSpec,
  { sloId, policy, message = '' }: BurnMonitorOptions,
): { monitors: DatadogMonitorSpec[]; problems: Problem[] } {
  if (!SLO_ID.test(sloId)) {
    return {
      monitors: [],
      problems: [
        {
          code: 'datadog/slo-id',
          severity: 'error',
          path: [],
          message: `${slo.name} has no id of a live SLO.`,
          remedy:
            'Create the SLO first and take the id from the status of its DatadogGenericResource.',
        },
      ],
    };
  }
  const problems: Problem[] = [];
  const monitors = new Map<string, DatadogMonitorSpec>();
  for (const written of policy.tiers) {
    const tier = fit(written);
    if (tier !== written) {
      problems.push({
        code: 'datadog/long-window',
        severity: 'warning',
        path: [],
        message: `Datadog has no burn alert over ${hours(written.longMs)}; ${
          slo.name
        } gets ${tier.burnRate}x over ${hours(tier.longMs)} instead.`,
        remedy: 'Use long windows of 1 to 48 hours in the policy.',
      });
    }
    const limit = maximumBurnRate(slo.target / 100);
    if (!isMore(limit, tier.burnRate)) {
      problems.push({
        code: 'datadog/alert-unreachable',
        severity: 'warning',
        path: [],
        message: `${slo.name} can never burn ${tier.burnRate}x: when everything fails, a target of ${slo.target} % burns ${limit}x.`,
        remedy: 'Raise the target, or watch it by other means.',
      });
      continue;
    }
    const monitor = monitorOf(slo, tier, sloId, message);
    // A substitute may be a tier that the policy has already.
    if (!monitors.has(monitor.query)) {
      monitors.set(monitor.query, monitor);
    }
  }
  return { monitors: [...monitors.values()], problems };
}

function fit(tier: BurnTier): BurnTier {
  return tier.longMs >= HOUR &&
    tier.longMs <= MAX_LONG_MS &&
    tier.longMs % HOUR === 0
    ? tier
    : { ...tier, ...SUBSTITUTE };
}

function monitorOf(
  slo: DatadogSloSpec,
  { severity, burnRate, longMs, shortMs }: BurnTier,
  sloId: string,
  message: string,
): DatadogMonitorSpec {
  const over = `${burnRate}x over ${hours(longMs)} and ${minutes(shortMs)}`;
  const windows = `.long_window("${hours(longMs)}").short_window("${minutes(
    shortMs,
  )}")`;
  return {
    name: `${slo.name} burns ${over}`,
    type: 'slo alert',
    query: `burn_rate("${sloId}").over("${slo.timeframe}")${windows} > ${burnRate}`,
    message: [
      `The error budget of ${slo.name} burns more than ${over}.`,
      message,
    ]
      .filter(Boolean)
      .join('\n\n'),
    tags: [...slo.tags, `severity:${severity}`],
    options: { thresholds: { critical: burnRate }, include_tags: true },
  };
}
