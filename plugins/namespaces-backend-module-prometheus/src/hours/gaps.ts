import { Instant } from '@freehold/slo';
import { HOUR_MS, MINUTE_MS } from '../time';

/** How far apart the instants are at which presence is looked at. */
export const PRESENCE_STEP_MS = 5 * MINUTE_MS;

/** Hours between two instants at which Prometheus was watching, with at least one full hour's edge at which it was not. */
export interface Gap {
  start: Instant;
  end: Instant;
}

export interface Watched {
  /** Instants, every five minutes, at which Prometheus had fresh samples. */
  present: ReadonlySet<Instant>;
  /** First and last instant that was asked for. */
  from: Instant;
  to: Instant;
}

export interface Gaps {
  /** In the order of time, with full hours as edges; they may reach beyond the hours that were asked for. */
  closed: Gap[];
  /** Since when Prometheus has not been watching, if it was not yet again at the last full hour that is known of. */
  openSince?: Instant;
}

/**
 * Finds where Prometheus was not watching. A gap within an hour does no harm, because a counter is compared at both
 * edges of the hour; only edges without samples do. Before the first sample there is nothing to compare with, so what
 * lies before is no gap, and nothing is known of it.
 */
export function findGaps(
  { present, from, to }: Watched,
  hours: { from: Instant; to: Instant },
): Gaps {
  const closed: Gap[] = [];
  for (let edge = hours.from; edge <= hours.to; edge += HOUR_MS) {
    if (present.has(edge)) {
      continue;
    }
    const start = nearest(
      edge,
      -HOUR_MS,
      instant => present.has(instant),
      from,
    );
    const end = nearest(edge, HOUR_MS, instant => present.has(instant), to);
    if (end === undefined) {
      return start === undefined ? { closed } : { closed, openSince: start };
    }
    if (start !== undefined) {
      closed.push({ start, end });
    }
    edge = end;
  }
  return { closed };
}

function nearest(
  edge: Instant,
  step: number,
  found: (instant: Instant) => boolean,
  limit: Instant,
): Instant | undefined {
  for (
    let instant = edge + step;
    step < 0 ? instant >= limit : instant <= limit;
    instant += step
  ) {
    if (found(instant)) {
      return instant;
    }
  }
  return undefined;
}

/** The share of each hour of a gap in which Prometheus was not watching, 0 to 1. */
export function unwatchedShares(
  { start, end }: Gap,
  present: ReadonlySet<Instant>,
): number[] {
  const shares: number[] = [];
  for (let hour = start; hour < end; hour += HOUR_MS) {
    let missing = 0;
    for (
      let instant = hour + PRESENCE_STEP_MS;
      instant <= hour + HOUR_MS;
      instant += PRESENCE_STEP_MS
    ) {
      missing += present.has(instant) ? 0 : 1;
    }
    shares.push((missing * PRESENCE_STEP_MS) / HOUR_MS);
  }
  return shares;
}

/**
 * Divides what a counter shows between both edges of a gap among its hours: each has what was measured in it, and of
 * the rest as much as it went unwatched.
 */
export function fillGap(
  measured: readonly number[],
  shares: readonly number[],
  whole: number,
): number[] {
  const seen = sum(measured);
  const unwatched = sum(shares);
  const missing = whole - seen;
  if (missing >= 0) {
    return measured.map((value, index) =>
      unwatched > 0 ? value + (missing * shares[index]) / unwatched : value,
    );
  }
  // Beside a gap, increase() guesses half a minute; nobody counted more than the whole.
  return measured.map(value => value * (whole / seen));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
