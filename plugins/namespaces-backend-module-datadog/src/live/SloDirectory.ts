import { LoggerService } from '@backstage/backend-plugin-api';
import {
  SloLiveState,
  SloSeries,
} from '@freehold/backstage-plugin-namespaces-node';
import { durationMs } from '@freehold/slo';
import { SearchAnswer } from '../client/answers';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogError } from '../client/DatadogError';

type LiveSlo = SearchAnswer['data']['attributes']['slos'][number]['data'];

const PAGE_SIZE = 100;
/** Ten thousand SLOs in pages of ten, which is what Datadog gives when it does not want to give more. */
const MAX_PAGES = 1000;
/** Targets change when somebody changes them, so they are not asked for at every refresh. */
const FRESH_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** The SLOs that Datadog itself has, as far as their tags say which namespace and objective they belong to. */
export class SloDirectory {
  readonly #options: {
    client: DatadogClient;
    appUrl: string;
    searchQuery: string;
    logger: LoggerService;
  };
  #slos = new Map<string, LiveSlo>();
  #readAt = -Infinity;

  constructor(options: {
    client: DatadogClient;
    appUrl: string;
    searchQuery: string;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  /** Brings it up to date when it is old. When that fails, what was known stays; wrong keys are thrown. */
  async refresh(now: number, signal: AbortSignal): Promise<void> {
    if (now - this.#readAt < FRESH_MS) {
      return;
    }
    try {
      this.#slos = await this.#read(signal);
      this.#readAt = now;
    } catch (error) {
      if (!(error instanceof DatadogError) || error.kind === 'keys') {
        throw error;
      }
      this.#options.logger.warn(
        `Objectives are compared with what Datadog had before: ${error.message}`,
      );
    }
  }

  stateOf({
    namespace,
    objective,
    slo,
  }: SloSeries): Pick<SloLiveState, 'target' | 'url'> | undefined {
    const live = this.#slos.get(placeOf(namespace, objective.id));
    if (!live) {
      return undefined;
    }
    const timeframe = `${durationMs(slo.window.duration) / DAY_MS}d`;
    const threshold = live.attributes.thresholds?.find(
      known => known.timeframe === timeframe,
    );
    return {
      url: `${this.#options.appUrl}/slo/manage?${new URLSearchParams({
        slo_id: live.id,
      })}`,
      // In percent there; rounded, because 99.95 / 100 is 0.9995000000000001.
      ...(threshold && {
        target: Number((threshold.target / 100).toPrecision(12)),
      }),
    };
  }

  async #read(signal: AbortSignal): Promise<Map<string, LiveSlo>> {
    const { client, searchQuery } = this.#options;
    const slos = new Map<string, LiveSlo>();
    const seen = new Set<string>();
    let number = 0;
    for (let pages = 0; pages < MAX_PAGES; pages++) {
      const { data, meta } = await client.searchSlos(
        { query: searchQuery, size: PAGE_SIZE, number },
        signal,
      );
      const before = seen.size;
      for (const { data: live } of data.attributes.slos) {
        seen.add(live.id);
        const place = placeOfTags(live.attributes.all_tags ?? []);
        if (place !== undefined) {
          slos.set(place, live);
        }
      }
      const { total, next_number: next } = meta.pagination;
      // Nothing new means that it would go on for ever, whatever it says of the total.
      if (seen.size >= total || seen.size === before) {
        return slos;
      }
      number =
        next !== null && next !== undefined && next > number
          ? next
          : number + 1;
    }
    return slos;
  }
}

/** Neither has a slash in it. */
function placeOf(namespace: string, objective: string): string {
  return `${namespace}/${objective}`;
}

function placeOfTags(tags: readonly string[]): string | undefined {
  const valueOf = (prefix: string) =>
    tags.find(tag => tag.startsWith(prefix))?.slice(prefix.length);
  const namespace = valueOf('kube_namespace:');
  const objective = valueOf('slo:');
  return namespace !== undefined && objective !== undefined
    ? placeOf(namespace, objective)
    : undefined;
}
