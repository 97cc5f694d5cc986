import { Instant } from '@freehold/slo';
import { Row } from '../client/answer';
import { AskedSeries, seriesKey } from '../series/seriesKeys';
import { EventRows } from './readEvents';

export interface Events {
  good: number;
  total: number;
}

/** Events of a series by the end of the range in which they happened. */
export type EventTable = Map<number, Map<Instant, Events>>;

/**
 * Finds whose the rows are, and puts good and total together. Rows of nobody are left out: a namespace may have some of
 * ways to measure that nobody uses there. A total without its good events is an answer that was cut off somewhere, and
 * its series are named instead of guessed at.
 */
export function eventTable(
  { good, total }: Pick<EventRows, 'good' | 'total'>,
  byKey: ReadonlyMap<string, AskedSeries>,
): { table: EventTable; torn: Set<number> } {
  const table: EventTable = new Map();
  const torn = new Set<number>();
  const goodOf = byOwner(good, byKey);
  for (const [id, totals] of byOwner(total, byKey)) {
    const events = new Map<Instant, Events>();
    for (const [end, count] of totals) {
      const goodCount = goodOf.get(id)?.get(end);
      if (goodCount === undefined) {
        torn.add(id);
      } else if (count > 0) {
        events.set(end, {
          total: count,
          good: Math.min(Math.max(goodCount, 0), count),
        });
      }
    }
    table.set(id, events);
  }
  return { table, torn };
}

function byOwner(
  rows: readonly Row[],
  byKey: ReadonlyMap<string, AskedSeries>,
): Map<number, Map<Instant, number>> {
  const owners = new Map<number, Map<Instant, number>>();
  for (const { labels, points } of rows) {
    const { namespace = '', slo = '', sli = '' } = labels;
    const owner = byKey.get(seriesKey(namespace, slo, sli));
    if (!owner) {
      continue;
    }
    const { id } = owner.series;
    const counts = owners.get(id) ?? new Map<Instant, number>();
    owners.set(id, counts);
    for (const [end, value] of points) {
      counts.set(end, value);
    }
  }
  return owners;
}
