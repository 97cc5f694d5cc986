import {
  OperationsReview,
  ReviewSnapshot,
  ReviewedObjective,
} from '@freehold/backstage-plugin-namespaces-common';

/** An objective of a review, with everything that a test does not care about filled in. */
export function reviewedObjective(
  part: Partial<ReviewedObjective> = {},
): ReviewedObjective {
  return {
    application: 'payment-api',
    environment: 'production',
    namespace: 'payment-api-production',
    ownerRef: 'group:default/team-payment',
    objective: 'availability',
    title: 'Availability',
    target: 0.9995,
    state: 'healthy',
    attainment: 0.9998,
    remaining: 0.6,
    burn: 0.4,
    ...part,
  };
}

/** What a review saw: something in every list. */
export function reviewSnapshot(
  part: Partial<ReviewSnapshot> = {},
): ReviewSnapshot {
  return {
    takenAt: '2026-11-22T09:00:00.000Z',
    since: {
      id: '9f3c64a3-9a32-4d06-8ab7-a5b0b8bc8d06',
      number: 2,
      heldAt: '2026-11-15T09:00:00.000Z',
    },
    index: { commit: 'c'.repeat(40), checkedAt: '2026-11-22T08:59:50.000Z' },
    source: {
      id: 'sample',
      title: 'Sample data',
      sample: true,
      refreshedAt: '2026-11-22T08:58:00.000Z',
    },
    applications: 41,
    namespaces: 108,
    byState: {
      exhausted: 2,
      'burning-fast': 1,
      burning: 3,
      'not-evaluated': 0,
      'no-data': 4,
      'low-volume': 5,
      healthy: 90,
      none: 3,
    },
    budgetChanges: [
      reviewedObjective({
        remaining: 0.1,
        before: { state: 'healthy', remaining: 0.75 },
        delta: -0.65,
      }),
    ],
    burners: [
      reviewedObjective({ state: 'burning-fast', burn: 14.44, remaining: 0.2 }),
    ],
    newlyExhausted: [
      reviewedObjective({
        state: 'exhausted',
        remaining: -0.123,
        burn: 2,
        before: { state: 'burning', remaining: 0.05 },
        delta: -0.173,
      }),
    ],
    recovered: [
      reviewedObjective({
        remaining: 0.02,
        before: { state: 'exhausted', remaining: -0.4 },
        delta: 0.42,
      }),
    ],
    noData: [
      reviewedObjective({
        state: 'no-data',
        remaining: undefined,
        attainment: undefined,
        burn: undefined,
        before: { state: 'no-data' },
      }),
    ],
    targetChanges: [
      {
        application: 'payment-api',
        ownerRef: 'group:default/team-payment',
        objective: 'availability',
        title: 'Availability',
        from: 0.999,
        to: 0.9995,
        at: '2026-11-18T03:04:05.000Z',
        commit: 'a'.repeat(40),
        author: 'Hana Sato',
        subject: 'Promise more',
      },
      {
        application: 'cart-api',
        ownerRef: 'group:default/team-cart',
        objective: 'latency',
        title: 'Latency',
        to: 0.99,
        at: '2026-11-17T03:04:05.000Z',
      },
      {
        application: 'old-api',
        ownerRef: '',
        objective: 'latency',
        title: 'Latency',
        from: 0.95,
        at: '2026-11-16T03:04:05.000Z',
      },
    ],
    withoutSlo: [
      { application: 'daily-report', ownerRef: 'group:default/team-data' },
    ],
    withoutOwner: [{ application: 'orphan', ownerRef: '' }],
    broken: [{ application: 'orphan', reason: 'spec.owner is missing.' }],
    stale: [
      {
        what: 'Prometheus',
        since: '2026-11-21T00:00:00.000Z',
        error: 'connection refused',
      },
    ],
    guardrails: {
      checked: { at: '2026-11-22T08:59:00.000Z', commit: 'c'.repeat(40) },
      byState: { error: 2, unknown: 1, warning: 5, waived: 3, clean: 30 },
      newErrors: [
        {
          application: 'payment-api',
          ownerRef: 'group:default/team-payment',
          rule: 'require-runbook',
          title: 'Workloads name their runbook',
          message: 'The Deployment names no runbook.',
          environment: 'production',
          namespace: 'payment-api-production',
          since: '2026-11-19T03:04:05.000Z',
        },
        {
          application: 'orphan',
          ownerRef: '',
          rule: 'owner-exists',
          title: 'The owner is a group of the organisation',
          message: 'group:default/gone is no group.',
          since: '2026-11-18T03:04:05.000Z',
        },
      ],
      requestedWaivers: [
        {
          id: 'no-runbook',
          application: 'cart-api',
          ownerRef: 'group:default/team-cart',
          rule: 'require-runbook',
          title: 'Workloads name their runbook',
          environments: ['staging', 'production'],
          reason: 'The runbook is being written.',
          requestedBy: 'user:default/yui',
          expires: '2027-01-31',
          daysLeft: 70,
        },
      ],
      expiringWaivers: [
        {
          id: 'old-probe',
          application: 'payment-api',
          ownerRef: 'group:default/team-payment',
          rule: 'require-probes',
          title: 'Containers have probes',
          environments: ['production'],
          reason: 'The vendor adds one in December.',
          expires: '2026-12-01',
          daysLeft: 9,
        },
      ],
      expiredWaivers: [],
    },
    omitted: { noData: 140, newErrors: 12 },
    ...part,
  };
}

/** A review that was held. */
export function operationsReview(
  part: Partial<OperationsReview> = {},
): OperationsReview {
  const id = '4be0643f-1d98-473b-97cd-ca98a65347dd';
  return {
    id,
    number: 3,
    heldAt: '2026-11-22T09:00:00.000Z',
    recordedBy: 'user:default/ren',
    notes:
      'The outage of Tuesday.\nIt took twenty minutes.\n\nNobody was paged.',
    snapshot: reviewSnapshot(),
    decisions: [
      { id: `${id}.1`, text: 'Keep the target' },
      { id: `${id}.2`, text: 'Page at night\nfrom next week' },
    ],
    actions: [
      {
        id: `${id}.3`,
        text: 'Raise the replica floor',
        ownerRef: 'group:default/team-payment',
        dueDate: '2026-11-29',
        review: { id, number: 3 },
      },
    ],
    carriedOver: [
      {
        id: '9f3c64a3-9a32-4d06-8ab7-a5b0b8bc8d06.1',
        text: 'Write a runbook',
        ownerRef: 'user:default/hana',
        dueDate: '2026-11-20',
        review: { id: '9f3c64a3-9a32-4d06-8ab7-a5b0b8bc8d06', number: 2 },
        doneAt: '2026-11-22T09:00:00.000Z',
        doneBy: 'user:default/ren',
      },
    ],
    ...part,
  };
}
