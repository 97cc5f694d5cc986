import { SloLiveState } from '@freehold/backstage-plugin-namespaces-node';
import { errorRecord, Instant, OBJECTIVE_RECORD } from '@freehold/slo';
import { PrometheusClient } from '../client/PrometheusClient';
import { AskedSeries, SeriesKeys } from '../series/seriesKeys';

export interface InstanceLiveRequest {
  client: PrometheusClient;
  externalUrl?: string;
  keys: SeriesKeys;
  now: Instant;
  windowsMs: readonly number[];
  signal: AbortSignal;
}

interface Found {
  ratios: Map<number, number>;
  target?: number;
}

/** The window that a link to the burn rate shows. */
const LINK_WINDOW_MS = 3_600_000;

/** What the recording rules say right now of all SLOs, with one query. */
export async function readInstanceLive({
  client,
  externalUrl,
  keys,
  now,
  windowsMs,
  signal,
}: InstanceLiveRequest): Promise<Map<number, SloLiveState>> {
  const windowOf = new Map(windowsMs.map(ms => [errorRecord(ms), ms]));
  const names = [...windowOf.keys(), OBJECTIVE_RECORD].join('|');
  const { rows } = await client.query(`{__name__=~"${names}"}`, now, signal);

  const owners = byNamespaceAndSlo(keys);
  const found = new Map<
    number,
    { ratios: Map<number, number>; target?: number }
  >();
  for (const { labels, points } of rows) {
    const { __name__ = '', namespace = '', slo = '', sli } = labels;
    const owner = owners.get(recordKey(namespace, slo));
    const value = points.at(-1)?.[1];
    if (!owner || value === undefined || value < 0 || value > 1) {
      continue;
    }
    const state: Found = found.get(owner.series.id) ?? { ratios: new Map() };
    const windowMs = windowOf.get(__name__);
    if (windowMs !== undefined) {
      state.ratios.set(windowMs, value);
    } else if (__name__ === OBJECTIVE_RECORD && sli === owner.sli) {
      state.target = value;
    }
    found.set(owner.series.id, state);
  }

  const live = new Map<number, SloLiveState>();
  for (const owner of owners.values()) {
    const state = found.get(owner.series.id);
    if (state) {
      live.set(owner.series.id, {
        errorRatios: state.ratios,
        ...(state.target !== undefined && { target: state.target }),
        ...(externalUrl && { url: burnRateUrl(externalUrl, owner) }),
      });
    }
  }
  return live;
}

/** Error ratios do not say how they were measured: the rules see to it that only one way holds in a namespace. */
function byNamespaceAndSlo({ byKey }: SeriesKeys): Map<string, AskedSeries> {
  const owners = new Map<string, AskedSeries>();
  for (const asked of byKey.values()) {
    const { namespace, objective } = asked.series;
    owners.set(recordKey(namespace, objective.id), asked);
  }
  return owners;
}

function recordKey(namespace: string, slo: string): string {
  return `${namespace}\0${slo}`;
}

function burnRateUrl(externalUrl: string, { series }: AskedSeries): string {
  const record = errorRecord(LINK_WINDOW_MS);
  const matchers = [
    `namespace=${JSON.stringify(series.namespace)}`,
    `slo=${JSON.stringify(series.objective.id)}`,
  ].join(',');
  const query = new URLSearchParams({
    'g0.expr': `${record}{${matchers}}`,
    'g0.tab': '0',
    'g0.range_input': '6h',
  });
  return `${externalUrl}/graph?${query}`;
}
