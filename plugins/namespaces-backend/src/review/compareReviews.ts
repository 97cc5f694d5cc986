import {
  ReviewSnapshot,
  ReviewedObjective,
} from '@freehold/backstage-plugin-namespaces-common';
import { Counted, ObjectiveListName } from './compareSeries';
import { CountedGuardrails } from './GuardrailTables';

/** What one review looks at. */
export interface ReviewInput
  extends Pick<
    ReviewSnapshot,
    'since' | 'index' | 'source' | 'applications' | 'byState'
  > {
  now: Date;
  objectives: Record<ObjectiveListName, Counted<ReviewedObjective>>;
  targetChanges: Counted<ReviewSnapshot['targetChanges'][number]>;
  withoutSlo: Counted<ReviewSnapshot['withoutSlo'][number]>;
  withoutOwner: Counted<ReviewSnapshot['withoutOwner'][number]>;
  broken: Counted<ReviewSnapshot['broken'][number]>;
  stale: Counted<ReviewSnapshot['stale'][number]>;
  guardrails: CountedGuardrails;
}

/** What has changed since the last review, and what wants attention now. */
export function compareReviews(input: ReviewInput): ReviewSnapshot {
  const { since, source, byState, objectives } = input;
  const counted = {
    targetChanges: input.targetChanges,
    withoutSlo: input.withoutSlo,
    withoutOwner: input.withoutOwner,
    broken: input.broken,
    stale: input.stale,
  };
  const { checked, byState: guardrailStates, ...guardrails } = input.guardrails;
  return {
    takenAt: input.now.toISOString(),
    ...(since && { since }),
    index: input.index,
    ...(source && { source }),
    applications: input.applications,
    namespaces: Object.values(byState).reduce((sum, count) => sum + count, 0),
    byState,
    budgetChanges: [...objectives.budgetChanges.items],
    burners: [...objectives.burners.items],
    newlyExhausted: [...objectives.newlyExhausted.items],
    recovered: [...objectives.recovered.items],
    noData: [...objectives.noData.items],
    targetChanges: [...counted.targetChanges.items],
    withoutSlo: [...counted.withoutSlo.items],
    withoutOwner: [...counted.withoutOwner.items],
    broken: [...counted.broken.items],
    stale: [...counted.stale.items],
    guardrails: {
      checked,
      byState: guardrailStates,
      newErrors: [...guardrails.newErrors.items],
      expiringWaivers: [...guardrails.expiringWaivers.items],
      expiredWaivers: [...guardrails.expiredWaivers.items],
      requestedWaivers: [...guardrails.requestedWaivers.items],
    },
    omitted: omittedOf({ ...objectives, ...counted, ...guardrails }),
  };
}

function omittedOf(
  lists: Record<string, Counted<unknown>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, { items, count }]) =>
      count > items.length ? [[name, count]] : [],
    ),
  );
}
