import type { BurnPolicy, BurnTier } from '../../maths/burnPolicy';
import { formatMilliseconds } from '../../maths/window/duration';
import { OBJECTIVE_LABELS, OBJECTIVE_RECORD } from './objectiveGauge';
import { errorRecord } from './recordingRules';
import type { AlertRule } from './rule';

const ALERTS = {
  page: {
    name: 'SloErrorBudgetBurnsFast',
    summary:
      '{{ $labels.namespace }} loses the error budget of {{ $labels.slo }} fast',
  },
  ticket: {
    name: 'SloErrorBudgetBurns',
    summary:
      '{{ $labels.namespace }} loses the error budget of {{ $labels.slo }}',
  },
} as const;

/** Names of the two alerts, by severity. @public */
export const ALERT_NAMES = {
  page: ALERTS.page.name,
  ticket: ALERTS.ticket.name,
} as const;

/** One alert for each severity of the policy, for all namespaces. */
export function alertRules(
  policy: BurnPolicy,
  annotations: Readonly<Record<string, string>>,
): AlertRule[] {
  return (['page', 'ticket'] as const).flatMap(severity => {
    const tiers = policy.tiers.filter(tier => tier.severity === severity);
    if (tiers.length === 0) {
      return [];
    }
    const { name, summary } = ALERTS[severity];
    return [
      {
        alert: name,
        expr: tiers.map(tierExpression).join('\nor\n'),
        labels: { severity },
        annotations: {
          summary,
          description: `The budget burns {{ $value | humanize }} times as fast as it may (${tiers
            .map(inWords)
            .join(', or ')}).`,
          ...annotations,
        },
      },
    ];
  });
}

/** Objectives that are not exported would silence every alert; that must not go unnoticed. */
export function watchdogRule(): AlertRule {
  return {
    alert: 'SloObjectivesMissing',
    expr: `absent(${OBJECTIVE_RECORD})`,
    for: '15m',
    labels: { severity: 'ticket' },
    annotations: {
      summary: 'No SLO is watched',
      description:
        'Prometheus has not got the objectives of the SLOs from the portal for more than an hour, so none of their alerts can fire.',
    },
  };
}

function tierExpression({ burnRate, longMs, shortMs }: BurnTier): string {
  const burning = (windowMs: number, take: string) =>
    [
      `  ${errorRecord(windowMs)}`,
      `    / on (namespace, slo) group_left (${take})`,
      `  (1 - ${OBJECTIVE_RECORD}) > ${burnRate}`,
    ].join('\n');
  return [
    '(',
    burning(longMs, OBJECTIVE_LABELS.join(', ')),
    'and on (namespace, slo)',
    burning(shortMs, ''),
    ')',
  ].join('\n');
}

function inWords({ burnRate, longMs, shortMs }: BurnTier): string {
  return `${burnRate}x over ${formatMilliseconds(
    longMs,
  )} and ${formatMilliseconds(shortMs)}`;
}
