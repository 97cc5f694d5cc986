import {
  NamespaceSloSummary,
  SloObjectiveSummary,
  SloSource,
  SloState,
  SloSummary,
} from '@freehold/backstage-plugin-namespaces-common';

/** A source that answered when the tests' clock says so; what a test does not care about is plausible. */
export function sloSource(part: Partial<SloSource> = {}): SloSource {
  return {
    id: 'prometheus',
    title: 'Prometheus',
    sample: false,
    refreshedAt: new Date().toISOString(),
    attemptedAt: new Date().toISOString(),
    ...part,
  };
}

/** What a row of the list shows of its SLOs. */
export function namespaceSlo(
  part: Partial<NamespaceSloSummary> = {},
): NamespaceSloSummary {
  return {
    state: 'healthy',
    remaining: 0.537,
    objectives: 2,
    worst: {
      objective: 'availability',
      title: 'Availability',
      target: 0.999,
      attainment: 0.999537,
    },
    trend: Array.from({ length: 30 }, (_, day) => 1 - (0.463 * day) / 29),
    asOf: '2026-11-22T12:00:00Z',
    ...part,
  };
}

/** One objective in a list over many applications. */
export function sloObjectiveSummary(
  part: Partial<SloObjectiveSummary> = {},
): SloObjectiveSummary {
  const application = part.application ?? 'payment-authorizer';
  const environment = part.environment ?? 'production';
  return {
    application,
    environment,
    namespace: `${application}-${environment}`,
    ownerRef: 'group:default/team-payment',
    objective: 'availability',
    title: 'Availability',
    target: 0.999,
    state: 'exhausted',
    attainment: 0.9985,
    remaining: -0.5,
    burn: 1.2,
    ...part,
  };
}

/** Namespaces by state; states that are not named have none. */
export function byState(
  part: Partial<Record<SloState, number>> = {},
): Record<SloState, number> {
  return {
    exhausted: 0,
    'burning-fast': 0,
    burning: 0,
    'not-evaluated': 0,
    'no-data': 0,
    'low-volume': 0,
    healthy: 0,
    none: 0,
    ...part,
  };
}

/** The roll-up of an owner or of the platform. */
export function sloSummary(part: Partial<SloSummary> = {}): SloSummary {
  return {
    source: sloSource(),
    namespaces: 12,
    byState: byState({ exhausted: 1, burning: 1, healthy: 8, none: 2 }),
    objectives: 20,
    met: 17,
    missed: 1,
    unknown: 2,
    worst: [
      sloObjectiveSummary(),
      sloObjectiveSummary({
        application: 'refund-worker',
        objective: 'freshness',
        title: 'Jobs done in time',
        state: 'burning',
        attainment: 0.9956,
        target: 0.995,
        remaining: 0.12,
      }),
    ],
    withoutSlo: [
      {
        application: 'payment-settlement',
        ownerRef: 'group:default/team-payment',
      },
    ],
    withoutSloCount: 1,
    ...part,
  };
}
