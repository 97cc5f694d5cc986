import {
  ApplicationSlos,
  SloDay,
  SloObjectiveDetail,
  SloStatus,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  Bucket,
  burnDown,
  evaluateObjective,
  Objective,
  ObjectiveStatus,
  PLATFORM_DEFAULT_POLICY,
} from '@freehold/slo';
import { sloSource } from './sloBuilders';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Figures of the builders hold up to here. */
export const NOW = Date.parse('2026-11-22T09:00:00Z');

/** What happened in an hour that lies so many hours back; nothing for one that was not recorded. */
export type HourlyEvents = (
  hoursAgo: number,
) => { bad: number; total?: number } | undefined;

/** Hours with 1,000 events each, of which as many fail as the objective of 99.9 % allows, halved. */
export const STEADY: HourlyEvents = hoursAgo => ({ bad: hoursAgo % 2 });

/** The policy's windows as a backend would have recorded them: hourly records know nothing of minutes. */
export function measured(
  ratio: number,
  windows: readonly number[] = PLATFORM_DEFAULT_POLICY.tiers.flatMap(
    ({ longMs, shortMs }) => [longMs, shortMs],
  ),
): Map<number, number> {
  return new Map(windows.map(window => [window, ratio]));
}

const availability: Objective['indicator'] = {
  name: 'availability',
  metric: {
    kind: 'good',
    counter: true,
    good: {
      type: 'Prometheus',
      spec: { query: 'http_requests_total{code!~"5.."}' },
    },
    total: { type: 'Prometheus', spec: { query: 'http_requests_total' } },
  },
};

type Overrides = Partial<Omit<SloObjectiveDetail, 'status'>>;

/** One objective, evaluated as the backend does it from what happened by the hour. */
export function objectiveDetail(
  part: Overrides & {
    hours?: HourlyEvents;
    recordedHours?: number;
    measuredErrorRatios?: ReadonlyMap<number, number>;
    now?: number;
    /** Nothing has been recorded yet. */
    unrecorded?: boolean;
  } = {},
): SloObjectiveDetail {
  const {
    hours = STEADY,
    recordedHours = 31 * 24,
    measuredErrorRatios = measured(0.0004),
    now = NOW,
    unrecorded = false,
    ...overrides
  } = part;
  const environment = overrides.environment ?? 'production';
  const definition: SloObjectiveDetail = {
    environment,
    namespace: `payment-authorizer-${environment}`,
    slo: 'availability',
    objective: 'availability',
    title: 'Availability',
    description:
      'Requests that the service answered without an error of its own.',
    target: 0.999,
    window: { kind: 'rolling', duration: { count: 30, unit: 'd' } },
    budgeting: { method: 'Occurrences' },
    indicator: availability,
    definition: {
      path: 'applications/payment-authorizer/slo.yaml',
      line: 14,
    },
    burnDown: [],
    days: [],
    refreshedAt: new Date(now).toISOString(),
    ...overrides,
  };
  if (unrecorded) {
    return definition;
  }
  const buckets = bucketsOf(hours, recordedHours, now);
  const status = evaluateObjective(
    definition,
    definition.window,
    { resolutionMs: HOUR, unit: 'events', buckets },
    { now, measuredErrorRatios },
  );
  return {
    ...definition,
    status: withoutBuckets(status),
    burnDown:
      status.units.state === 'ok' && status.window.state === 'open'
        ? burnDown(
            status.units.buckets,
            status.window,
            definition.target,
            4 * HOUR,
          )
        : [],
    days: daysOf(buckets),
    ...overrides,
  };
}

/** The SLOs of an application. */
export function applicationSlos(
  part: Partial<ApplicationSlos> = {},
): ApplicationSlos {
  return {
    application: 'payment-authorizer',
    file: {
      path: 'applications/payment-authorizer/slo.yaml',
      exists: true,
      problems: [],
    },
    source: sloSource(),
    policy: PLATFORM_DEFAULT_POLICY,
    objectives: [objectiveDetail()],
    ...part,
  };
}

function bucketsOf(
  hours: HourlyEvents,
  recordedHours: number,
  now: number,
): Bucket[] {
  return Array.from({ length: recordedHours }, (_, index) => {
    const hoursAgo = recordedHours - index;
    const events = hours(hoursAgo);
    const total = events?.total ?? 1_000;
    return events
      ? [
          {
            start: now - hoursAgo * HOUR,
            good: total - events.bad,
            total,
          },
        ]
      : [];
  }).flat();
}

function withoutBuckets(status: ObjectiveStatus): SloStatus {
  const { units } = status;
  return {
    ...status,
    units:
      units.state === 'ok'
        ? { state: 'ok', unit: units.unit, resolutionMs: units.resolutionMs }
        : units,
  };
}

function daysOf(buckets: readonly Bucket[]): SloDay[] {
  const days = new Map<number, SloDay>();
  for (const { start, good, total } of buckets) {
    const day = Math.floor(start / DAY);
    const sum = days.get(day);
    days.set(day, {
      day: new Date(day * DAY).toISOString().slice(0, 10),
      good: (sum?.good ?? 0) + good,
      total: (sum?.total ?? 0) + total,
      hours: (sum?.hours ?? 0) + 1,
      estimatedHours: 0,
    });
  }
  return [...days.values()];
}
