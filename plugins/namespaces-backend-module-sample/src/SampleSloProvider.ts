import {
  SloHour,
  SloHoursAnswer,
  SloHoursRequest,
  SloLiveRequest,
  SloLiveState,
  SloProvider,
  SloSeries,
} from '@freehold/backstage-plugin-namespaces-node';
import { setImmediate } from 'node:timers/promises';
import { SampleSeries } from './model/SampleSeries';
import { HOUR, MINUTE } from './model/time';

/** Hours of one answer; the event loop gets its turn more often. */
const HOURS_PER_ANSWER = 200_000;

/**
 * Makes figures up, so that a first start has something to show before a monitoring backend is connected. They are a
 * function of the namespace, the objective and the hour: whoever asks whenever, in whatever pieces, gets the same.
 *
 * @public
 */
export class SampleSloProvider implements SloProvider {
  readonly id = 'sample';
  readonly title = 'Sample data';
  readonly sample = true;

  /** {@inheritDoc @freehold/backstage-plugin-namespaces-node#SloProvider.hoursPerRequest} */
  hoursPerRequest(seriesCount: number): number {
    return Math.max(1, Math.floor(HOURS_PER_ANSWER / Math.max(1, seriesCount)));
  }

  /** {@inheritDoc @freehold/backstage-plugin-namespaces-node#SloProvider.unitOf} */
  unitOf({ objective }: SloSeries): 'events' | 'slices' {
    return objective.budgeting.method === 'Occurrences' ? 'events' : 'slices';
  }

  /** {@inheritDoc @freehold/backstage-plugin-namespaces-node#SloProvider.readHours} */
  async readHours({
    series,
    from,
    to,
    signal,
  }: SloHoursRequest): Promise<SloHoursAnswer> {
    const hours = new Map<number, SloHour[]>();
    for (const one of series) {
      const model = new SampleSeries(one);
      if (!model.silent) {
        hours.set(one.id, hoursOf(model, from, to));
      }
      await setImmediate();
      signal.throwIfAborted();
    }
    return { hours, failures: new Map() };
  }

  /** {@inheritDoc @freehold/backstage-plugin-namespaces-node#SloProvider.readLive} */
  async readLive({
    series,
    now,
    windowsMs,
    signal,
  }: SloLiveRequest): Promise<ReadonlyMap<number, SloLiveState>> {
    const states = new Map<number, SloLiveState>();
    const end = Math.floor(now / MINUTE) * MINUTE;
    for (const one of series) {
      const model = new SampleSeries(one);
      if (!model.silent) {
        states.set(one.id, { errorRatios: ratiosOf(model, end, windowsMs) });
      }
      await setImmediate();
      signal.throwIfAborted();
    }
    return states;
  }
}

function hoursOf(model: SampleSeries, from: number, to: number): SloHour[] {
  const hours: SloHour[] = [];
  for (let start = from; start < to; start += HOUR) {
    hours.push({ start, ...model.countsBetween(start, start + HOUR) });
  }
  return hours;
}

/** Windows in which nothing happened have no ratio. */
function ratiosOf(
  model: SampleSeries,
  end: number,
  windowsMs: readonly number[],
): Map<number, number> {
  const ratios = new Map<number, number>();
  for (const windowMs of windowsMs) {
    const { good, total } = model.countsOfLast(windowMs, end);
    if (total > 0) {
      ratios.set(windowMs, (total - good) / total);
    }
  }
  return ratios;
}
