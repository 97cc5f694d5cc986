import { eventQueries } from '@freehold/slo';
import { Row } from '../client/answer';
import { PrometheusClient } from '../client/PrometheusClient';
import { isTooMuch } from '../client/PrometheusError';
import { Binding } from '../series/seriesKeys';

/** What is asked of one instance: the events of ranges that end at `startMs`, `startMs + stepMs`, ... `endMs`. */
export interface EventsRequest {
  bindings: readonly Binding[];
  namespaces: readonly string[];
  namespaceLabel: string;
  rangeMs: number;
  startMs: number;
  endMs: number;
  stepMs: number;
}

export interface EventRows {
  good: Row[];
  total: Row[];
  warnings: string[];
}

/** A selector that names more namespaces than this costs more than it saves. */
const FEW_NAMESPACES = 200;
/** Halving so often makes a request a million times smaller; what is still too much then never fits. */
const MAX_DEPTH = 20;

/**
 * Two queries for any number of SLOs. When Prometheus would have to load more samples for them than it may, the request
 * is halved: first in time, then by namespaces.
 */
export async function readEvents(
  client: PrometheusClient,
  request: EventsRequest,
  signal: AbortSignal,
  depth = 0,
): Promise<EventRows> {
  const { bindings, namespaces, namespaceLabel, rangeMs } = request;
  const few = namespaces.length <= FEW_NAMESPACES || depth > 0;
  const { queries } = eventQueries(bindings, rangeMs, {
    namespaceLabel,
    ...(few && { namespaces }),
  });
  if (!queries) {
    return { good: [], total: [], warnings: [] };
  }
  const { startMs, endMs, stepMs } = request;
  const ask = (query: string) =>
    client.queryRange({ query, startMs, endMs, stepMs }, signal);
  try {
    const [good, total] = await Promise.all([
      ask(queries.good),
      ask(queries.total),
    ]);
    return {
      good: good.rows,
      total: total.rows,
      warnings: [...good.warnings, ...total.warnings],
    };
  } catch (error) {
    const halves = isTooMuch(error) && depth < MAX_DEPTH && halve(request);
    if (!halves) {
      throw error;
    }
    // One after the other: side by side they would be as much as before.
    const first = await readEvents(client, halves[0], signal, depth + 1);
    const second = await readEvents(client, halves[1], signal, depth + 1);
    return {
      good: [...first.good, ...second.good],
      total: [...first.total, ...second.total],
      warnings: [...first.warnings, ...second.warnings],
    };
  }
}

function halve(
  request: EventsRequest,
): [EventsRequest, EventsRequest] | undefined {
  const { startMs, endMs, stepMs, namespaces } = request;
  const steps = Math.floor((endMs - startMs) / stepMs) + 1;
  if (steps > 1) {
    const middle = startMs + Math.floor(steps / 2) * stepMs;
    return [
      { ...request, endMs: middle - stepMs },
      { ...request, startMs: middle },
    ];
  }
  if (namespaces.length > 1) {
    const middle = Math.ceil(namespaces.length / 2);
    return [
      { ...request, namespaces: namespaces.slice(0, middle) },
      { ...request, namespaces: namespaces.slice(middle) },
    ];
  }
  return undefined;
}
