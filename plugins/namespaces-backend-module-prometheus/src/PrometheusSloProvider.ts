import { LoggerService } from '@backstage/backend-plugin-api';
import {
  SloFailure,
  SloHour,
  SloHoursAnswer,
  SloHoursRequest,
  SloLiveRequest,
  SloLiveState,
  SloProvider,
  SloSeries,
} from '@freehold/backstage-plugin-namespaces-node';
import { PrometheusClient } from './client/PrometheusClient';
import { PrometheusError } from './client/PrometheusError';
import { readInstanceHours } from './hours/readInstanceHours';
import { readInstanceLive } from './live/readInstanceLive';
import { seriesKeys } from './series/seriesKeys';
import { PrometheusInstance } from './settings';

/** A Prometheus, and the client that asks it. */
export type AskedInstance = Pick<
  PrometheusInstance,
  'name' | 'clusters' | 'presence' | 'externalUrl'
> & { client: PrometheusClient };

export interface PrometheusSloProviderOptions {
  instances: readonly AskedInstance[];
  namespaceLabel: string;
  logger: Pick<LoggerService, 'warn'>;
  now: () => number;
}

/**
 * Counters are looked at once a minute, and Prometheus loads at most 50 million samples for a query: this is room for
 * ten series of counters to an SLO. Where it is not enough, requests are halved.
 */
const SERIES_HOURS_PER_REQUEST = 80_000;
const MAX_HOURS_PER_REQUEST = 168;

/**
 * Counts the events of all SLOs with a few queries to each Prometheus, however many SLOs there are. One that does not
 * answer leaves its own series without an answer; only when none does, nothing could be asked at all.
 */
export class PrometheusSloProvider implements SloProvider {
  readonly id = 'prometheus';
  readonly title = 'Prometheus';
  readonly #options: PrometheusSloProviderOptions;

  constructor(options: PrometheusSloProviderOptions) {
    this.#options = options;
  }

  hoursPerRequest(seriesCount: number): number {
    const hours = Math.floor(
      SERIES_HOURS_PER_REQUEST / Math.max(1, seriesCount),
    );
    return Math.min(Math.max(1, hours), MAX_HOURS_PER_REQUEST);
  }

  /** Slices are judged by Prometheus, which has the minutes that they are made of. */
  unitOf({ objective }: SloSeries): 'events' | 'slices' {
    return objective.budgeting.method === 'Occurrences' ? 'events' : 'slices';
  }

  async readHours(request: SloHoursRequest): Promise<SloHoursAnswer> {
    const { from, to, signal } = request;
    const { namespaceLabel, now } = this.#options;
    const hours = new Map<number, readonly SloHour[]>();
    const failures = new Map<number, SloFailure>();
    const { groups, unserved } = this.#byInstance(request.series);
    for (const { id, cluster } of unserved) {
      failures.set(id, {
        kind: 'failed',
        reason: `No Prometheus is configured for the cluster ${cluster}. Add it to the clusters of one of freehold.prometheus.instances.`,
      });
    }
    await this.#askAll(groups, signal, {
      ask: async (instance, series) => {
        const answer = await readInstanceHours({
          ...instance,
          keys: seriesKeys(series, namespaceLabel),
          namespaceLabel,
          from,
          to,
          now: now(),
          signal,
        });
        answer.hours.forEach((value, id) => hours.set(id, value));
        answer.failures.forEach((value, id) => failures.set(id, value));
      },
      failed: (series, reason) => {
        for (const { id } of series) {
          failures.set(id, { kind: 'failed', reason });
        }
      },
    });
    return { hours, failures };
  }

  async readLive(
    request: SloLiveRequest,
  ): Promise<ReadonlyMap<number, SloLiveState>> {
    const { now, windowsMs, signal } = request;
    const live = new Map<number, SloLiveState>();
    const { groups } = this.#byInstance(request.series);
    await this.#askAll(groups, signal, {
      ask: async (instance, series) => {
        const keys = seriesKeys(series, this.#options.namespaceLabel);
        const answer = await readInstanceLive({
          ...instance,
          keys,
          now,
          windowsMs,
          signal,
        });
        answer.forEach((value, id) => live.set(id, value));
      },
      failed: (_series, reason) => {
        this.#options.logger.warn(`Burn rates are missing: ${reason}`);
      },
    });
    return live;
  }

  /** Asks all at once. Throws when none of them answered, because then nothing is known. */
  async #askAll(
    groups: ReadonlyMap<AskedInstance, SloSeries[]>,
    signal: AbortSignal,
    {
      ask,
      failed,
    }: {
      ask(instance: AskedInstance, series: SloSeries[]): Promise<void>;
      failed(series: SloSeries[], reason: string): void;
    },
  ): Promise<void> {
    const reasons: string[] = [];
    await Promise.all(
      [...groups].map(async ([instance, series]) => {
        try {
          await ask(instance, series);
        } catch (error) {
          signal.throwIfAborted();
          if (!(error instanceof PrometheusError)) {
            throw error;
          }
          reasons.push(error.message);
          failed(series, error.message);
        }
      }),
    );
    if (groups.size > 0 && reasons.length === groups.size) {
      throw new Error(reasons.sort().join('; '));
    }
  }

  #byInstance(series: readonly SloSeries[]) {
    const groups = new Map<AskedInstance, SloSeries[]>();
    const unserved: SloSeries[] = [];
    const { instances } = this.#options;
    for (const one of series) {
      const instance =
        instances.find(({ clusters }) => clusters?.includes(one.cluster)) ??
        instances.find(({ clusters }) => clusters === undefined);
      if (!instance) {
        unserved.push(one);
        continue;
      }
      const group = groups.get(instance) ?? [];
      group.push(one);
      groups.set(instance, group);
    }
    return { groups, unserved };
  }
}
