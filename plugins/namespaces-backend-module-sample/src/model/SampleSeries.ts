import { Budgeting, Instant } from '@freehold/slo';
import { SloHour, SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { Burn, BurnContext, burnsIn, WORST_RATIO } from './burns';
import { Part, partOf } from './casting';
import { seedOf, uniform } from './random';
import { HOUR, MINUTE } from './time';
import { eventsIn, weightOf } from './traffic';

/** Good and total of a stretch of time. */
export type Counts = Pick<SloHour, 'good' | 'total'>;

type SliceBudgeting = Exclude<Budgeting, { method: 'Occurrences' }>;

/** Below this many failures that an hour may have, the figures have none: a single one would look like an outage. */
const LEAST_ALLOWED = 0.5;

/**
 * The events of a series, made up minute by minute and always the same: what happens until a minute of an hour is a
 * whole number that only grows, so that any two stretches of time add up.
 */
export class SampleSeries {
  readonly #part: Part;
  readonly #seed: number;
  readonly #context: BurnContext;
  readonly #budgeting: Budgeting;

  constructor(series: SloSeries) {
    const { namespace, cluster, objective } = series;
    this.#part = partOf(series);
    // All objectives of a namespace count the same requests.
    const trafficSeed = seedOf('events', namespace);
    this.#seed = trafficSeed;
    this.#budgeting = objective.budgeting;
    this.#context = {
      seed: seedOf('burns', namespace, objective.id),
      clusterSeed: seedOf('outages', cluster),
      rehearsal: this.#part.rehearsal,
      role: this.#part.role,
      allowed: 1 - objective.target,
      weightOf: hour => weightOf(this.#part.traffic, trafficSeed, hour),
    };
  }

  /** Nobody measures it. */
  get silent(): boolean {
    return this.#part.role.kind === 'silent';
  }

  /** What counts against the budget; both ends are whole minutes. */
  countsBetween(from: Instant, to: Instant): Counts {
    return this.#budgeting.method === 'Occurrences'
      ? this.#eventsBetween(from, to)
      : this.#slicesBetween(this.#budgeting, from, to);
  }

  /** What counts in a window up to now; a window shorter than a slice shows the last slice that is over. */
  countsOfLast(windowMs: number, now: Instant): Counts {
    if (this.#budgeting.method === 'Occurrences') {
      return this.countsBetween(now - windowMs, now);
    }
    const { sliceMs } = this.#budgeting;
    const lastEnd = Math.floor(now / sliceMs) * sliceMs;
    return this.countsBetween(Math.min(now - windowMs, lastEnd - 1), now);
  }

  /** A slice belongs to the stretch of time in which it ends: before, nobody can judge it. */
  #slicesBetween(
    budgeting: SliceBudgeting,
    from: Instant,
    to: Instant,
  ): Counts {
    const { sliceMs } = budgeting;
    const counts = { good: 0, total: 0 };
    const first = Math.floor(from / sliceMs) * sliceMs + sliceMs;
    for (let end = first; end <= to; end += sliceMs) {
      const { good, total } = this.#eventsBetween(end - sliceMs, end);
      if (total > 0) {
        const ratio = good / total;
        counts.total += 1;
        if (budgeting.method === 'RatioTimeslices') {
          counts.good += ratio;
        } else {
          counts.good += ratio >= budgeting.sliceTarget ? 1 : 0;
        }
      }
    }
    return counts;
  }

  #eventsBetween(from: Instant, to: Instant): Counts {
    const counts = { good: 0, total: 0 };
    const firstHour = Math.floor(from / HOUR) * HOUR;
    for (let hour = firstHour; hour < to; hour += HOUR) {
      const total = eventsIn(this.#part.traffic, this.#seed, hour);
      const burns = this.#burnsIn(hour, total);
      const start = Math.max(from, hour);
      const end = Math.min(to, hour + HOUR);
      const events = until(end, hour, total) - until(start, hour, total);
      counts.total += events;
      counts.good += events;
      if (burns.length > 0) {
        counts.good -=
          this.#badUntil(end, hour, total, burns) -
          this.#badUntil(start, hour, total, burns);
      }
    }
    return counts;
  }

  #burnsIn(hour: Instant, total: number): Burn[] {
    const { allowed } = this.#context;
    const burns = burnsIn(this.#context, hour);
    if (this.#budgeting.method === 'Timeslices') {
      return this.#failedSlices(hour, burns, this.#budgeting);
    }
    return total * allowed < LEAST_ALLOWED ? [] : burns;
  }

  /** What a budget of slices loses is whole slices, so what would burn decides how many of them fail. */
  #failedSlices(
    hour: Instant,
    burns: readonly Burn[],
    { sliceMs, sliceTarget }: { sliceMs: number; sliceTarget: number },
  ): Burn[] {
    const { allowed, seed } = this.#context;
    if ((HOUR / sliceMs) * allowed < LEAST_ALLOWED) {
      return [];
    }
    const failed: Burn[] = [];
    const first = Math.floor(hour / sliceMs) * sliceMs;
    for (let start = first; start < hour + HOUR; start += sliceMs) {
      const end = start + sliceMs;
      const chance = ratioWithin(burns, start, end, allowed);
      if (uniform(seed, start / MINUTE) < chance) {
        const rate = (1 - sliceTarget / 2) / allowed;
        failed.push({
          start: Math.max(start, hour),
          end: Math.min(end, hour + HOUR),
          rate,
        });
      }
    }
    return failed;
  }

  /** Fractions of a failure are rounded up in some hours and down in others, so that many hours add up to the truth. */
  #badUntil(
    instant: Instant,
    hour: Instant,
    total: number,
    burns: readonly Burn[],
  ): number {
    const { allowed, seed } = this.#context;
    const share = ratioWithin(burns, hour, instant, allowed);
    const bad = total * share * ((instant - hour) / HOUR);
    return Math.min(
      Math.floor(bad + uniform(seed, hour / HOUR)),
      until(instant, hour, total),
    );
  }
}

function until(instant: Instant, hour: Instant, total: number): number {
  return Math.floor((total * (instant - hour)) / HOUR);
}

/** The average failing fraction of a stretch of time; burns that overlap add up. */
function ratioWithin(
  burns: readonly Burn[],
  from: Instant,
  to: Instant,
  allowed: number,
): number {
  if (to <= from) {
    return 0;
  }
  let failing = 0;
  for (const { start, end, rate } of burns) {
    const overlap = Math.min(end, to) - Math.max(start, from);
    if (overlap > 0) {
      failing += overlap * Math.min(rate * allowed, WORST_RATIO);
    }
  }
  return Math.min(failing / (to - from), 1);
}
