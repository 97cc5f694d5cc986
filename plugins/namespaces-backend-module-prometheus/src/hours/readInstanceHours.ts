import {
  SloFailure,
  SloHour,
  SloHoursAnswer,
} from '@freehold/backstage-plugin-namespaces-node';
import { Instant } from '@freehold/slo';
import { PrometheusClient } from '../client/PrometheusClient';
import { PrometheusError } from '../client/PrometheusError';
import { SeriesKeys } from '../series/seriesKeys';
import { DAY_MS, formatInstant, HOUR_MS } from '../time';
import { Events, EventTable, eventTable } from './eventTable';
import { fillGap, findGaps, Gap, unwatchedShares } from './gaps';
import { EventsRequest, readEvents } from './readEvents';
import { readPresence } from './readPresence';

export interface InstanceHoursRequest {
  name: string;
  client: PrometheusClient;
  presence: string;
  keys: SeriesKeys;
  namespaceLabel: string;
  from: Instant;
  to: Instant;
  now: Instant;
  signal: AbortSignal;
}

/** Each costs two queries; a Prometheus that is away more often within a week is beyond inference. */
const MAX_GAPS = 20;
/** What happened in a longer time cannot be told from its sum. */
const MAX_GAP_MS = 14 * DAY_MS;

const NO_EVENTS: Events = { good: 0, total: 0 };

/** The hours of all series of one instance: three queries, and two more for each gap. */
export async function readInstanceHours(
  request: InstanceHoursRequest,
): Promise<SloHoursAnswer> {
  const { name, client, keys, namespaceLabel, from, to, signal } = request;
  const { byKey, bindings } = keys;
  if (byKey.size === 0) {
    return { hours: new Map(), failures: keys.failures };
  }
  const watched = await readPresence(
    client,
    { metric: request.presence, from, to, now: request.now },
    signal,
  );
  const { closed, openSince } = findGaps(watched, { from, to });
  // A gap too long to be filled needs no waiting for its end.
  if (openSince !== undefined && watched.to - openSince <= MAX_GAP_MS) {
    const reason = `Prometheus '${name}' has no samples of ${
      request.presence
    } since ${formatInstant(
      openSince,
    )}. The hours are counted when it has some again; if it has another metric that is always there, name it as the presence of this instance in freehold.prometheus.`;
    return allFailed(keys, { kind: 'failed', reason });
  }
  const gaps = closed
    .filter(({ start, end }) => end - start <= MAX_GAP_MS)
    .slice(0, MAX_GAPS);

  const whom = {
    bindings,
    namespaceLabel,
    namespaces: [
      ...new Set([...byKey.values()].map(({ series }) => series.namespace)),
    ],
  };
  const read = async (range: Omit<EventsRequest, keyof typeof whom>) => {
    const rows = await readEvents(client, { ...whom, ...range }, signal);
    if (rows.warnings.length > 0) {
      // What is recorded is never corrected, so half an answer is none.
      throw new PrometheusError(
        'refused',
        `Prometheus '${name}' says that its answer may be incomplete: ${rows.warnings[0]}`,
      );
    }
    return eventTable(rows, byKey);
  };

  const hourly = await read({
    rangeMs: HOUR_MS,
    // A gap that reaches beyond the request is divided among all of its hours, whoever asks for them.
    startMs: Math.min(from, ...gaps.map(gap => gap.start)) + HOUR_MS,
    endMs: Math.max(to, ...gaps.map(gap => gap.end)),
    stepMs: HOUR_MS,
  });
  const estimated = new Set<Instant>();
  const torn = new Set(hourly.torn);
  for (const gap of gaps) {
    const { start, end } = gap;
    const whole = await read({
      rangeMs: end - start,
      startMs: end,
      endMs: end,
      stepMs: HOUR_MS,
    });
    const shares = unwatchedShares(gap, watched.present);
    shares.forEach((share, index) => {
      if (share > 0) estimated.add(start + (index + 1) * HOUR_MS);
    });
    for (const [id, events] of whole.table) {
      const all = events.get(end);
      if (all) fillHours(hourly.table, id, gap, shares, all);
    }
    whole.torn.forEach(id => torn.add(id));
  }
  return toAnswer(request, hourly.table, estimated, torn);
}

function fillHours(
  table: EventTable,
  id: number,
  { start }: Gap,
  shares: readonly number[],
  whole: Events,
): void {
  const events = table.get(id) ?? new Map<Instant, Events>();
  table.set(id, events);
  const ends = shares.map((_share, index) => start + (index + 1) * HOUR_MS);
  const measured = ends.map(end => events.get(end) ?? NO_EVENTS);
  const filled = (part: keyof Events) =>
    fillGap(
      measured.map(hour => hour[part]),
      shares,
      whole[part],
    );
  const total = filled('total');
  const good = filled('good');
  ends.forEach((end, index) => {
    events.set(end, {
      total: total[index],
      good: Math.min(good[index], total[index]),
    });
  });
}

function toAnswer(
  { name, keys, from, to }: InstanceHoursRequest,
  table: EventTable,
  estimated: ReadonlySet<Instant>,
  torn: ReadonlySet<number>,
): SloHoursAnswer {
  const failures = new Map(keys.failures);
  const hours = new Map<number, SloHour[]>();
  for (const id of torn) {
    failures.set(id, {
      kind: 'failed',
      reason: `Prometheus '${name}' counted events, but not how many of them were good.`,
    });
  }
  for (const [id, events] of table) {
    if (torn.has(id)) {
      continue;
    }
    const recorded = [...events]
      .filter(([end, { total }]) => end > from && end <= to && total > 0)
      .map(([end, { good, total }]) => ({
        start: end - HOUR_MS,
        good: rounded(good),
        total: rounded(total),
        ...(estimated.has(end) && { estimated: true }),
      }))
      .sort((left, right) => left.start - right.start);
    hours.set(id, recorded);
  }
  return { hours, failures };
}

/** A thousandth of an event is what extrapolation and floating point add. */
function rounded(count: number): number {
  return Math.round(count * 1000) / 1000;
}

function allFailed(
  { byKey, failures }: SeriesKeys,
  failure: SloFailure,
): SloHoursAnswer {
  const all = new Map(failures);
  for (const { series } of byKey.values()) {
    all.set(series.id, failure);
  }
  return { hours: new Map(), failures: all };
}
