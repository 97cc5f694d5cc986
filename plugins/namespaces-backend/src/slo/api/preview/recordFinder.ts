import { SloStatus } from '@freehold/backstage-plugin-namespaces-common';
import { Instant } from '@freehold/slo';
import { HOUR_MS, RecordedDay } from '../../record/dayRow';
import { measureOf } from '../../record/measureOf';
import { SeriesRecord } from '../../record/seriesRecord';
import { recordedSeries } from '../objectiveDetail';
import { FindRecord } from './sloEffects';

/**
 * Looks among the series of an application for one that counts the same, whatever its objective is called: an objective
 * that is renamed, or a second target for one indicator, is told from what is recorded already.
 */
export function recordFinder(
  series: readonly SeriesRecord[],
  days: ReadonlyMap<number, readonly RecordedDay[]>,
  now: Instant,
): FindRecord {
  return (environment, { objectives: [objective] }) => {
    const found = series.find(
      each =>
        each.environment === environment &&
        each.recordedTo > 0 &&
        measureOf(each.objective, each.unit) ===
          measureOf(objective, each.unit),
    );
    return (
      found && {
        series: recordedSeries(found, days.get(found.id) ?? []),
        now: Math.min(now, found.recordedTo * HOUR_MS),
        measuredErrorRatios: measuredErrorRatios(found.status),
      }
    );
  };
}

/** What the backend said of windows of minutes. Ratios that were counted have a total, and are counted again. */
function measuredErrorRatios(
  status: SloStatus | undefined,
): ReadonlyMap<number, number> {
  const ratios = new Map<number, number>();
  for (const { tier, long, short } of status?.tiers ?? []) {
    for (const [windowMs, rate] of [
      [tier.longMs, long],
      [tier.shortMs, short],
    ] as const) {
      if ('errorRatio' in rate && rate.total === undefined) {
        ratios.set(windowMs, rate.errorRatio);
      }
    }
  }
  return ratios;
}
