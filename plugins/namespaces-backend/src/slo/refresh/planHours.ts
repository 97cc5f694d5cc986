import { HOURS_OF_DAY, HOUR_MS } from '../record/dayRow';

/** A series whose hours may be missing. Hours are counted since 1970. */
export interface PlannedSeries {
  id: number;
  /** Hour up to which everything is recorded, exclusive; 0 when nothing is. */
  recordedTo: number;
  /** How far back a series without records begins. */
  backfillHours: number;
}

/** Hours to ask for together: from the first, up to but not including the last. */
export interface PlannedRequest {
  from: number;
  to: number;
  /** `from` of a series is the first hour that it misses; what is answered before it is recorded already. */
  series: Array<{ id: number; from: number }>;
}

/**
 * What to ask a provider for, so that no whole hour is missing: whoever misses little first, since that is what people
 * look at, and for each the oldest hours first, so that a plan that is cut off anywhere leaves no gap.
 *
 * Series that lag alike, to a factor of four, are asked for together: a few new ones do not make all others be asked for
 * their whole past again, and however their lags are scattered, there are few requests.
 */
export function planHours(options: {
  series: readonly PlannedSeries[];
  /** Milliseconds since 1970. */
  now: number;
  /** How long after its end an hour is taken to be complete in the backend. */
  settleMs: number;
  /** Nothing older is kept, so nothing older is asked for. */
  retentionHours: number;
  hoursPerRequest: (seriesCount: number) => number;
}): PlannedRequest[] {
  const { series, now, settleMs, retentionHours, hoursPerRequest } = options;
  const end = Math.floor((now - settleMs) / HOUR_MS);

  const classes = new Map<number, PlannedRequest['series']>();
  for (const { id, recordedTo, backfillHours } of series) {
    const from =
      recordedTo > 0
        ? Math.max(recordedTo, end - retentionHours)
        : startOfDay(end - backfillHours);
    if (from < end) {
      const lag = Math.floor(Math.log2(end - from) / 2);
      const alike = classes.get(lag) ?? [];
      classes.set(lag, alike);
      alike.push({ id, from });
    }
  }
  return [...classes]
    .sort(([left], [right]) => left - right)
    .flatMap(([, alike]) => sweep(alike, end, hoursPerRequest(alike.length)));
}

/** One range after the other over all that any of the series misses. */
function sweep(
  series: PlannedRequest['series'],
  end: number,
  hoursPerRequest: number,
): PlannedRequest[] {
  // A provider that says "less than an hour" or nothing sensible is asked for one: there is nothing smaller.
  const span = hoursPerRequest >= 1 ? Math.floor(hoursPerRequest) : 1;
  const requests: PlannedRequest[] = [];
  let from = series.reduce(
    (least, item) => Math.min(least, item.from),
    Infinity,
  );
  while (from < end) {
    const to = Math.min(end, from + span);
    requests.push({ from, to, series: series.filter(item => item.from < to) });
    from = to;
  }
  return requests;
}

function startOfDay(hour: number): number {
  return Math.floor(hour / HOURS_OF_DAY) * HOURS_OF_DAY;
}
