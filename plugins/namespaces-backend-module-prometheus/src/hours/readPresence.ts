import { Instant } from '@freehold/slo';
import { PrometheusClient } from '../client/PrometheusClient';
import { DAY_MS } from '../time';
import { PRESENCE_STEP_MS, Watched } from './gaps';

/** How long Prometheus may have been away before the first hour that is asked for. */
const LOOK_BACK_MS = 3 * DAY_MS;
/** Prometheus answers at most 11,000 points; so far ahead the end of a gap is looked for. */
const LOOK_AHEAD_MS = 33 * DAY_MS;

export interface PresenceRequest {
  /** A metric that is always there. */
  metric: string;
  from: Instant;
  to: Instant;
  now: Instant;
}

/**
 * When Prometheus was watching, from some time before the hours that are asked for to now. An instant counts when
 * there was a sample in the four minutes before it: within the five for which Prometheus itself would still use it.
 */
export async function readPresence(
  client: PrometheusClient,
  { metric, from, to, now }: PresenceRequest,
  signal: AbortSignal,
): Promise<Watched> {
  const startMs = from - LOOK_BACK_MS;
  const latest = Math.floor(now / PRESENCE_STEP_MS) * PRESENCE_STEP_MS;
  const endMs = Math.max(to, Math.min(latest, from + LOOK_AHEAD_MS));
  const { rows } = await client.queryRange(
    {
      query: `count(count_over_time(${metric}[4m]))`,
      startMs,
      endMs,
      stepMs: PRESENCE_STEP_MS,
    },
    signal,
  );
  const present = new Set(
    rows.flatMap(({ points }) => points.map(([time]) => time)),
  );
  return { present, from: startMs, to: endMs };
}
