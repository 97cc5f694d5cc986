import {
  ReviewSnapshot,
  ReviewedObjective,
} from '@freehold/backstage-plugin-namespaces-common';
import { SeriesSummary } from '../slo/record/SloReader';
import { SeriesBefore } from './reviewBaseline';

/** Rows of the lists that a meeting goes through one by one. */
const MAX_DISCUSSED = 20;
/** Rows of the other lists. */
export const MAX_LISTED = 100;

/** Of a budget, less than this within a week is how traffic varies, not news. */
const MIN_LOSS = 0.01;

/** At this pace a budget lasts exactly as long as its window. */
const SUSTAINABLE_BURN = 1;

/** The first rows of a list, and how many there are. */
export interface Counted<T> {
  items: readonly T[];
  count: number;
}

/** What one review looks at. */
export interface ReviewInput
  extends Pick<
    ReviewSnapshot,
    'since' | 'index' | 'source' | 'applications' | 'byState'
  > {
  now: Date;
  series: readonly SeriesSummary[];
  /** How the series were when the last review was held; empty when there was none. */
  before: ReadonlyMap<number, SeriesBefore>;
  targetChanges: Counted<ReviewSnapshot['targetChanges'][number]>;
  withoutSlo: Counted<ReviewSnapshot['withoutSlo'][number]>;
  withoutOwner: Counted<ReviewSnapshot['withoutOwner'][number]>;
  broken: Counted<ReviewSnapshot['broken'][number]>;
  stale: Counted<ReviewSnapshot['stale'][number]>;
}

/** What has changed since the last review, and what wants attention now. */
export function compareReviews(input: ReviewInput): ReviewSnapshot {
  const { since, source, byState } = input;
  const rows = input.series.map(series =>
    reviewed(series, input.before.get(series.id)),
  );
  const lists = {
    budgetChanges: cut(
      rows
        .filter(row => !provesNothing(row) && (row.delta ?? 0) <= -MIN_LOSS)
        .sort(by(({ delta = 0 }) => delta)),
      MAX_DISCUSSED,
    ),
    burners: cut(
      rows
        .filter(
          row => !provesNothing(row) && (row.burn ?? 0) > SUSTAINABLE_BURN,
        )
        .sort(by(({ burn = 0 }) => -burn)),
      MAX_DISCUSSED,
    ),
    newlyExhausted: cut(
      rows
        .filter(row => row.state === 'exhausted' && !wasExhausted(row))
        .sort(by(({ remaining = 0 }) => remaining)),
    ),
    recovered: cut(
      rows
        .filter(row => wasExhausted(row) && hasBudget(row))
        .sort(by(({ remaining = 0 }) => -remaining)),
    ),
    noData: cut(
      rows.filter(({ state }) => state === 'no-data').sort(by(() => 0)),
    ),
  };
  const counted = {
    targetChanges: input.targetChanges,
    withoutSlo: input.withoutSlo,
    withoutOwner: input.withoutOwner,
    broken: input.broken,
    stale: input.stale,
  };
  return {
    takenAt: input.now.toISOString(),
    ...(since && { since }),
    index: input.index,
    ...(source && { source }),
    applications: input.applications,
    namespaces: Object.values(byState).reduce((sum, count) => sum + count, 0),
    byState,
    budgetChanges: [...lists.budgetChanges.items],
    burners: [...lists.burners.items],
    newlyExhausted: [...lists.newlyExhausted.items],
    recovered: [...lists.recovered.items],
    noData: [...lists.noData.items],
    targetChanges: [...counted.targetChanges.items],
    withoutSlo: [...counted.withoutSlo.items],
    withoutOwner: [...counted.withoutOwner.items],
    broken: [...counted.broken.items],
    stale: [...counted.stale.items],
    omitted: omittedOf({ ...lists, ...counted }),
  };
}

function reviewed(
  { id: _id, ...series }: SeriesSummary,
  before: SeriesBefore | undefined,
): ReviewedObjective {
  const delta =
    series.remaining !== undefined && before?.remaining !== undefined
      ? Number((series.remaining - before.remaining).toPrecision(12))
      : undefined;
  return {
    ...series,
    ...(before && { before }),
    ...(delta !== undefined && { delta }),
  };
}

/** Where not one error was to be expected, a single one takes budgets of several hundred percent. */
function provesNothing({ state }: ReviewedObjective): boolean {
  return state === 'low-volume';
}

function wasExhausted({ before }: ReviewedObjective): boolean {
  return before?.state === 'exhausted';
}

function hasBudget({ state, remaining }: ReviewedObjective): boolean {
  return state !== 'exhausted' && remaining !== undefined && remaining > 0;
}

/** Smallest figure first; ties by name, so that two people who look see the same list. */
function by(figureOf: (row: ReviewedObjective) => number) {
  return (a: ReviewedObjective, b: ReviewedObjective): number =>
    figureOf(a) - figureOf(b) ||
    compareText(a.namespace, b.namespace) ||
    compareText(a.objective, b.objective);
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function cut(
  rows: readonly ReviewedObjective[],
  limit = MAX_LISTED,
): Counted<ReviewedObjective> {
  return { items: rows.slice(0, limit), count: rows.length };
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
