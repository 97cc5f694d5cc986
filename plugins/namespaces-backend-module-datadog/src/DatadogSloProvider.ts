import { LoggerService } from '@backstage/backend-plugin-api';
import {
  SloFailure,
  SloHour,
  SloHoursAnswer,
  SloHoursRequest,
  SloLiveRequest,
  SloLiveState,
  SloProvider,
} from '@freehold/backstage-plugin-namespaces-node';
import { DatadogClient } from './client/DatadogClient';
import { DatadogError } from './client/DatadogError';
import { errorRatios } from './live/errorRatios';
import { SloDirectory } from './live/SloDirectory';
import { countSeries } from './query/countedSeries';
import { eventsOf } from './query/eventsOf';
import { readTerms } from './query/readTerms';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Of more than a week, Datadog keeps no hours apart. */
const MAX_HOURS = 7 * 24;
const POINTS_PER_ANSWER = 200_000;
/** Longer windows are told well enough by the recorded hours, and Datadog keeps minutes apart for four hours only. */
const MAX_LIVE_WINDOW = 2 * HOUR;

/**
 * Counts events in Datadog with one query for each metric, whatever the number of namespaces, and compares objectives
 * with those that Datadog has.
 */
export class DatadogSloProvider implements SloProvider {
  readonly id = 'datadog';
  readonly title = 'Datadog';
  readonly #client: DatadogClient;
  readonly #directory: SloDirectory;
  readonly #logger: LoggerService;

  constructor(options: {
    client: DatadogClient;
    /** Where people look at Datadog. */
    appUrl: string;
    searchQuery: string;
    logger: LoggerService;
  }) {
    this.#client = options.client;
    this.#directory = new SloDirectory(options);
    this.#logger = options.logger;
  }

  hoursPerRequest(seriesCount: number): number {
    const fitting = Math.floor(POINTS_PER_ANSWER / Math.max(seriesCount, 1));
    return Math.min(Math.max(fitting, 1), MAX_HOURS);
  }

  unitOf(): 'events' {
    return 'events';
  }

  async readHours({
    series,
    from,
    to,
    signal,
  }: SloHoursRequest): Promise<SloHoursAnswer> {
    const { counted, failures } = countSeries(series);
    const answers = await readTerms(this.#client, {
      counted,
      fromMs: from,
      toMs: to,
      stepMs: HOUR,
      signal,
    });
    const hours = new Map<number, SloHour[]>();
    for (const one of counted) {
      const events = eventsOf(one, answers);
      if (events instanceof DatadogError) {
        const failure: SloFailure = { kind: 'failed', reason: events.message };
        failures.set(one.series.id, failure);
      } else {
        hours.set(one.series.id, events);
      }
    }
    return { hours, failures };
  }

  async readLive({
    series,
    now,
    windowsMs,
    signal,
  }: SloLiveRequest): Promise<ReadonlyMap<number, SloLiveState>> {
    const end = Math.floor(now / MINUTE) * MINUTE;
    const windows = windowsMs.filter(windowMs => windowMs <= MAX_LIVE_WINDOW);
    const ratios = await this.#ratios(series, windows, end, signal);
    await this.#directory.refresh(now, signal);
    const states = new Map<number, SloLiveState>();
    for (const one of series) {
      const ratiosOfOne = ratios.get(one.id);
      const live = this.#directory.stateOf(one);
      if (ratiosOfOne || live) {
        states.set(one.id, { errorRatios: ratiosOfOne ?? new Map(), ...live });
      }
    }
    return states;
  }

  /** What cannot be measured right now is not known; the recorded hours stay. */
  async #ratios(
    series: SloLiveRequest['series'],
    windowsMs: readonly number[],
    end: number,
    signal: AbortSignal,
  ): Promise<Map<number, Map<number, number>>> {
    const ratios = new Map<number, Map<number, number>>();
    if (windowsMs.length === 0) {
      return ratios;
    }
    const { counted } = countSeries(series);
    const answers = await readTerms(this.#client, {
      counted,
      fromMs: end - Math.max(...windowsMs),
      toMs: end,
      stepMs: MINUTE,
      signal,
    });
    const reasons = new Set<string>();
    for (const one of counted) {
      const minutes = eventsOf(one, answers);
      if (minutes instanceof DatadogError) {
        reasons.add(minutes.message);
      } else {
        ratios.set(one.series.id, errorRatios(minutes, windowsMs, end));
      }
    }
    for (const reason of reasons) {
      this.#logger.warn(`Some burn rates are not known: ${reason}`);
    }
    return ratios;
  }
}
