import {
  CurrentReview,
  OperationsReview,
  ReviewAction,
  ReviewedObjective,
  ReviewSnapshot,
} from '@freehold/backstage-plugin-namespaces-common';
import { byState, sloObjectiveSummary, sloSource } from './sloBuilders';

/** An objective that lost half of its budget since the last review. */
export function reviewedObjective(
  part: Partial<ReviewedObjective> = {},
): ReviewedObjective {
  return {
    ...sloObjectiveSummary(),
    before: { remaining: 0.62, state: 'healthy' },
    remaining: 0.12,
    delta: -0.5,
    ...part,
  };
}

/** An action that somebody still has to do. */
export function reviewAction(part: Partial<ReviewAction> = {}): ReviewAction {
  return {
    id: 'action-1',
    text: 'Raise the memory limit of the ledger',
    ownerRef: 'group:default/team-payment',
    dueDate: '2026-11-29',
    review: { id: 'review-6', number: 6 },
    ...part,
  };
}

/** A quiet week, in which everything was looked at and nothing found. */
export function reviewSnapshot(
  part: Partial<ReviewSnapshot> = {},
): ReviewSnapshot {
  return {
    takenAt: '2026-11-22T01:00:00Z',
    since: { id: 'review-6', number: 6, heldAt: '2026-11-15T01:00:00Z' },
    index: { commit: 'abc', checkedAt: '2026-11-22T00:59:55Z' },
    source: sloSource(),
    applications: 44,
    namespaces: 120,
    byState: byState({ healthy: 118, exhausted: 2 }),
    budgetChanges: [],
    burners: [],
    newlyExhausted: [],
    recovered: [],
    noData: [],
    targetChanges: [],
    withoutSlo: [],
    withoutOwner: [],
    broken: [],
    stale: [],
    omitted: {},
    ...part,
  };
}

/** A week in which every section has something. */
export function eventfulSnapshot(): ReviewSnapshot {
  return reviewSnapshot({
    newlyExhausted: [
      reviewedObjective({ state: 'exhausted', remaining: -0.4, delta: -1.02 }),
    ],
    recovered: [
      reviewedObjective({
        namespace: 'member-api-production',
        application: 'member-api',
        before: { remaining: -0.2, state: 'exhausted' },
        state: 'healthy',
        remaining: 0.3,
        delta: 0.5,
      }),
    ],
    burners: [
      reviewedObjective({
        namespace: 'search-api-production',
        application: 'search-api',
        state: 'burning-fast',
        burn: 14.6,
      }),
    ],
    budgetChanges: [
      reviewedObjective(),
      reviewedObjective({
        namespace: 'cart-api-production',
        application: 'cart-api',
        before: undefined,
        delta: undefined,
      }),
    ],
    noData: [
      reviewedObjective({
        namespace: 'daily-report-production',
        application: 'daily-report',
        state: 'no-data',
        remaining: undefined,
        before: { state: 'no-data' },
        delta: undefined,
        burn: undefined,
      }),
    ],
    targetChanges: [
      {
        application: 'point-api',
        ownerRef: 'group:default/team-point',
        objective: 'availability',
        title: 'Availability',
        from: 0.9995,
        to: 0.999,
        at: '2026-11-18T05:00:00Z',
        commit: '0123456789abcdef0123456789abcdef01234567',
        author: 'Hana Sato',
        subject: 'Lower the target of point-api',
      },
    ],
    withoutSlo: [
      { application: 'event-router', ownerRef: 'group:default/team-event' },
    ],
    withoutOwner: [
      { application: 'image-resizer', ownerRef: 'group:default/team-gone' },
    ],
    broken: [{ application: 'old-api', reason: 'The tier "z" is unknown.' }],
    stale: [
      {
        what: 'Prometheus',
        since: '2026-11-21T22:00:00Z',
        error: 'connection refused',
      },
    ],
    omitted: { budgetChanges: 12 },
  });
}

/** What the seventh review looks at, for somebody who may record it. */
export function currentReview(
  part: Partial<CurrentReview> = {},
): CurrentReview {
  return {
    number: 7,
    snapshot: reviewSnapshot(),
    openActions: [reviewAction()],
    mayRecord: true,
    ...part,
  };
}

/** The sixth review. */
export function heldReview(
  part: Partial<OperationsReview> = {},
): OperationsReview {
  return {
    id: 'review-6',
    number: 6,
    heldAt: '2026-11-15T01:00:00Z',
    recordedBy: 'user:default/yui.kobayashi',
    notes: 'A calm week.\nTwo deploys were rolled back.',
    snapshot: reviewSnapshot({ takenAt: '2026-11-15T01:00:00Z' }),
    decisions: [{ id: 'decision-1', text: 'No deploys on Friday evening' }],
    actions: [reviewAction()],
    carriedOver: [],
    ...part,
  };
}
