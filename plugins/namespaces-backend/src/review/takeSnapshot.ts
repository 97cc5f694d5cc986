import { stringifyError } from '@backstage/errors';
import { ReviewSnapshot } from '@freehold/backstage-plugin-namespaces-common';
import { IndexReader } from '../database/IndexReader';
import { SloRollups } from '../slo/api/SloRollups';
import { statesOf } from '../slo/api/sloSummary';
import { SeriesFigures, SloReader } from '../slo/record/SloReader';
import { CatalogOwners } from './CatalogOwners';
import { compareReviews } from './compareReviews';
import {
  Counted,
  MAX_LISTED,
  SeriesBaseline,
  compareSeries,
  namedLists,
} from './compareSeries';
import { GuardrailTables } from './GuardrailTables';
import { LatestReview } from './ReviewStore';
import { ReviewTables } from './ReviewTables';
import { staleSources } from './staleSources';

/** A review that has no other before it tells of the targets that were changed in this time. */
const FIRST_REVIEW_MS = 7 * 86_400_000;

/** Where a review takes what it looks at from. */
export interface SnapshotServices {
  reader: IndexReader;
  slos: SloReader;
  rollups: SloRollups;
  tables: ReviewTables;
  owners: CatalogOwners;
  guardrails: GuardrailTables;
  /** How often figures of SLOs are refreshed. */
  sloIntervalMs: number;
  /** How often guardrails are looked after. */
  guardrailIntervalMs: number;
}

/** What a review that is held now looks at, and the figures that the next one will be compared with. */
export async function takeSnapshot(
  services: SnapshotServices,
  options: { now: Date; latest: LatestReview | undefined },
): Promise<{
  snapshot: ReviewSnapshot;
  series: readonly SeriesFigures[];
  lastTargetChange: number;
}> {
  const { reader, slos, rollups, tables, owners, sloIntervalMs } = services;
  const { now, latest } = options;
  const weekAgo = new Date(now.getTime() - FIRST_REVIEW_MS);
  // Read first: a change that lands meanwhile is told twice rather than never.
  const lastTargetChange = await tables.lastTargetChange();
  const [
    index,
    source,
    series,
    byRank,
    applications,
    withoutSlo,
    broken,
    failures,
    targetChanges,
    guardrails,
  ] = await Promise.all([
    reader.freshness(),
    slos.source(),
    slos.figures(),
    rollups.namespacesByRank(),
    tables.applications(),
    rollups.withoutSlo(MAX_LISTED),
    tables.broken(MAX_LISTED),
    tables.failures(MAX_LISTED),
    tables.targetChanges(
      latest
        ? { id: latest.baseline.lastTargetChange }
        : { at: weekAgo.toISOString() },
      MAX_LISTED,
    ),
    services.guardrails.read({
      since: latest ? new Date(latest.heldAt) : weekAgo,
      now,
      limit: MAX_LISTED,
    }),
  ]);
  const ownership = await withoutOwner(owners, applications);
  const stale = staleSources({
    now,
    index,
    source,
    sloIntervalMs,
    guardrails: guardrails.checked,
    guardrailIntervalMs: services.guardrailIntervalMs,
    catalogError: ownership.error,
  });
  return {
    snapshot: compareReviews({
      now,
      ...(latest && {
        since: { id: latest.id, number: latest.number, heldAt: latest.heldAt },
      }),
      index,
      ...(source && { source }),
      applications: applications.length,
      byState: statesOf(byRank),
      objectives: await objectiveLists(
        slos,
        series,
        latest?.baseline.series ?? new Map(),
      ),
      targetChanges,
      withoutSlo,
      withoutOwner: ownership,
      broken,
      guardrails,
      stale: {
        items: [...stale, ...failures.items],
        count: stale.length + failures.count,
      },
    }),
    series,
    lastTargetChange,
  };
}

/** Compares all of them by their figures, and asks only for the names of those that are listed. */
async function objectiveLists(
  slos: SloReader,
  series: readonly SeriesFigures[],
  baseline: SeriesBaseline,
) {
  const lists = compareSeries(series, baseline);
  const listed = Object.values(lists).flatMap(({ items }) => items);
  const ids = new Set(listed.map(({ id }) => id));
  return namedLists(lists, await slos.names([...ids]));
}

/**
 * Applications whose owner is not in the catalog. When the catalog cannot be asked, those are told whose owner cannot
 * even be read, and the catalog is among the stale sources.
 */
async function withoutOwner(
  owners: CatalogOwners,
  applications: ReviewSnapshot['withoutOwner'],
): Promise<
  Counted<ReviewSnapshot['withoutOwner'][number]> & { error?: string }
> {
  const named = applications.flatMap(({ ownerRef }) => ownerRef || []);
  const { missing, error } = await owners.missing(named).then(
    refs => ({ missing: refs, error: undefined }),
    failure => ({
      missing: new Set<string>(),
      error: stringifyError(failure),
    }),
  );
  const found = applications.filter(
    ({ ownerRef }) => !ownerRef || missing.has(ownerRef),
  );
  return {
    items: found.slice(0, MAX_LISTED),
    count: found.length,
    ...(error !== undefined && { error }),
  };
}
