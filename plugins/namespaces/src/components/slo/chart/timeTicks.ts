import { Instant, Interval } from '@freehold/slo';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Distances at which people expect dates to stand. */
const STEPS = [
  ...[1, 2, 3, 6, 12].map(hours => hours * HOUR),
  ...[1, 2, 3, 5, 7, 10, 14, 30, 60, 90, 180, 365].map(days => days * DAY),
];

/** Where dates stand below a chart. */
export interface TimeTicks {
  instants: Instant[];
  /** Less than a day apart, so that they need the hour. */
  withinDays: boolean;
}

/**
 * At most `count` dates within an interval, at midnights of the time zone where they are days apart. An hour that a
 * change of the clocks adds or takes is not worth a crooked axis.
 */
export function timeTicks(
  { start, end }: Interval,
  count: number,
  timeZone: string,
): TimeTicks {
  const length = end - start;
  const step =
    STEPS.find(candidate => length / candidate <= Math.max(1, count)) ??
    STEPS[STEPS.length - 1];
  const withinDays = step < DAY;
  const offset = zoneOffset(start, timeZone);
  const unit = withinDays ? step : DAY;
  const first = Math.ceil((start + offset) / unit) * unit - offset;
  const instants: Instant[] = [];
  for (let at = first; at <= end; at += step) {
    instants.push(at);
  }
  return { instants, withinDays };
}

/** How far the clocks of a zone are ahead of UTC. */
function zoneOffset(instant: Instant, timeZone: string): number {
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}
