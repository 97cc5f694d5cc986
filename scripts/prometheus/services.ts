/** Forty services, what happened to them in thirty days, and the counters that they showed. */
import { Samples } from './openMetrics';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far apart scrapes are: rates over five minutes need two samples. */
const SCRAPE_MS = 2 * MINUTE;

export type Story =
  | 'steady'
  | 'outage'
  | 'new'
  | 'idle'
  | 'restarting'
  | 'burning'
  | 'breached'
  | 'slices';

export interface Service {
  name: string;
  namespace: string;
  story: Story;
  /** The counters of its pods, as Prometheus scraped them. */
  series: Samples[];
}

export interface History {
  services: Service[];
  /** The metric that is there whenever Prometheus is. */
  up: Samples;
  outage: Span;
  /** An hour for which Prometheus was dead while the services went on. */
  dead: Span;
  from: number;
  to: number;
}

export interface Span {
  start: number;
  end: number;
}

const STORIES: readonly Story[] = [
  'outage',
  'new',
  'idle',
  'restarting',
  'burning',
  'breached',
  'slices',
];

/** The thirty days before `now`, and some hours before them, so that the first hour has something before it. */
export function makeHistory(now: number, count = 40): History {
  const to = now;
  const hour = Math.floor(now / HOUR) * HOUR;
  const from = hour - 30 * DAY - 4 * HOUR;
  // Beside full hours on purpose, as life is.
  const outage = span(hour - 5 * DAY + 17 * MINUTE, 20);
  const dead = span(hour - 10 * DAY + 21 * MINUTE, 60);
  const services = Array.from({ length: count }, (_, index): Service => {
    const name = `service-${String(index).padStart(2, '0')}`;
    const story = STORIES[index] ?? 'steady';
    return {
      name,
      namespace: `${name}-production`,
      story,
      series: counters({ name, index, story, from, to, outage, dead }),
    };
  });
  const times = scrapes(from, to, 0, dead);
  const up: Samples = {
    metric: 'up',
    labels: { job: 'services', instance: 'one' },
    times,
    values: times.map(() => 1),
  };
  return { services, up, outage, dead, from, to };
}

function span(start: number, minutes: number): Span {
  return { start, end: start + minutes * MINUTE };
}

interface Life {
  name: string;
  index: number;
  story: Story;
  from: number;
  to: number;
  outage: Span;
  dead: Span;
}

/** Four counters for each pod, which count from its last restart. */
function counters(life: Life): Samples[] {
  const { name, index, story } = life;
  const born = story === 'new' ? life.from + 15 * DAY : life.from;
  const random = generator(index + 1);
  // Every service is scraped at a moment of its own.
  const offset = Math.floor(random() * SCRAPE_MS);
  const pods = index % 4 === 3 ? 2 : 1;
  return Array.from({ length: pods }, (_, pod) => {
    const times = scrapes(born, life.to, offset, life.dead);
    const good = new Float64Array(times.length);
    const bad = new Float64Array(times.length);
    const fast = new Float64Array(times.length);
    let state = { good: 0, bad: 0, fast: 0 };
    let seen = 0;
    for (let time = born + offset; time <= life.to; time += SCRAPE_MS) {
      if (restarts(story, index, pod, time)) {
        state = { good: 0, bad: 0, fast: 0 };
      }
      const requests = traffic(story, index, time, random) / pods;
      const failed = Math.round(requests * failing(life, time, random));
      const answered = Math.round(requests) - failed;
      state = {
        good: state.good + answered,
        bad: state.bad + failed,
        fast: state.fast + Math.floor(answered * (0.985 + 0.015 * random())),
      };
      // A scrape that did not happen leaves no sample; what happened meanwhile shows in the next.
      if (times[seen] === time) {
        good[seen] = state.good;
        bad[seen] = state.bad;
        fast[seen] = state.fast;
        seen += 1;
      }
    }
    const labels = { namespace: `${name}-production`, pod: `${name}-${pod}` };
    const samples = (
      metric: string,
      values: Float64Array,
      more: Record<string, string> = {},
    ): Samples => ({ metric, labels: { ...labels, ...more }, times, values });
    const requests = [
      samples('http_requests_total', good, { code: '200' }),
      samples('http_requests_total', bad, { code: '500' }),
    ];
    const all = good.map((value, position) => value + bad[position]);
    return index < 10
      ? [
          ...requests,
          samples('http_request_duration_seconds_bucket', fast, { le: '0.5' }),
          samples('http_request_duration_seconds_count', all),
        ]
      : requests;
  }).flat();
}

/** Moments of the scrapes that happened. */
function scrapes(from: number, to: number, offset: number, dead: Span) {
  const times: number[] = [];
  for (let time = from + offset; time <= to; time += SCRAPE_MS) {
    if (time < dead.start || time >= dead.end) {
      times.push(time);
    }
  }
  return times;
}

/** Requests between two scrapes: more by day than by night, fewer at weekends. */
function traffic(
  story: Story,
  index: number,
  time: number,
  random: () => number,
): number {
  if (story === 'idle') {
    return 0;
  }
  if (story === 'outage' || story === 'slices') {
    return 600;
  }
  const day = Math.sin(((time % DAY) / DAY) * 2 * Math.PI - Math.PI / 2);
  const weekend = Math.floor(time / DAY) % 7 < 2 ? 0.4 : 1;
  const base = 200 + 150 * (index % 9);
  return base * weekend * (1 + 0.7 * day) * (0.9 + 0.2 * random());
}

/** The fraction of requests that fail. */
function failing(
  { story, outage, dead }: Life,
  time: number,
  random: () => number,
): number {
  switch (story) {
    case 'outage':
      return time > outage.start && time <= outage.end ? 1 : 0;
    case 'burning':
      return 0.0016 * (0.5 + random());
    case 'breached':
      return 0.004 * (0.5 + random());
    case 'slices':
      // Twelve minutes of every thirtieth hour, far from the hours that nobody watched: how those were cannot be known.
      return hoursSince(dead.start, time) % 30 === 15 &&
        time % HOUR < 12 * MINUTE
        ? 1
        : 0;
    default:
      return random() < 0.05 ? 0.004 * random() : 0;
  }
}

/** Whole hours between the hours of two moments, whichever comes first. */
function hoursSince(start: number, time: number): number {
  return Math.abs(Math.floor(time / HOUR) - Math.floor(start / HOUR));
}

/** A deployment about every week, or every few hours for the one that cannot keep itself up. */
function restarts(
  story: Story,
  index: number,
  pod: number,
  time: number,
): boolean {
  const every =
    story === 'restarting' ? 5 * HOUR + 14 * MINUTE : 6 * DAY + index * HOUR;
  const shifted = time + pod * 3 * HOUR;
  return (
    Math.floor(shifted / every) !== Math.floor((shifted - SCRAPE_MS) / every)
  );
}

/** mulberry32: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
