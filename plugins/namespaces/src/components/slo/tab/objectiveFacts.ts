import {
  ApplicationSlos,
  SloDay,
  SloObjectiveDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { MetricSource, OBJECTIVE_STATES, ObjectiveState } from '@freehold/slo';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The state of an objective; nothing recorded is no data. */
export function stateOf(objective: SloObjectiveDetail): ObjectiveState {
  return objective.status?.state ?? 'no-data';
}

/** The fraction of the budget that is left, where it is known. */
export function remainingOf({
  status,
}: SloObjectiveDetail): number | undefined {
  return status && status.budget.state !== 'no-data'
    ? status.budget.remaining
    : undefined;
}

/** The objective to show for several: of the worst state, and of those the one with the least budget left. */
export function worstOf(
  objectives: readonly SloObjectiveDetail[],
): SloObjectiveDetail | undefined {
  const rank = (objective: SloObjectiveDetail) =>
    OBJECTIVE_STATES.indexOf(stateOf(objective));
  const left = (objective: SloObjectiveDetail) =>
    remainingOf(objective) ?? Infinity;
  return [...objectives].sort(
    (a, b) => rank(a) - rank(b) || left(a) - left(b) || 0,
  )[0];
}

/** Objectives by environment, in the order in which they come: the last stage first. */
export function byEnvironment(
  objectives: ApplicationSlos['objectives'],
): Map<string, SloObjectiveDetail[]> {
  const environments = new Map<string, SloObjectiveDetail[]>();
  for (const objective of objectives) {
    const known = environments.get(objective.environment);
    if (known) {
      known.push(objective);
    } else {
      environments.set(objective.environment, [objective]);
    }
  }
  return environments;
}

/** How much of the window is recorded. */
export interface Coverage {
  expected: number;
  recorded: number;
  estimated: number;
}

/** Hours of the window that should be recorded, that are, and that were inferred; nothing before the window begins. */
export function coverageOf({
  status,
  days,
}: SloObjectiveDetail): Coverage | undefined {
  if (!status || status.window.state === 'not-started') {
    return undefined;
  }
  const { start, end } = status.window.elapsed;
  const expected = Math.round((end - start) / HOUR);
  const within = days.filter(({ day }) => {
    const from = Date.parse(day);
    return from + DAY > start && from < end;
  });
  const sum = (count: (day: SloDay) => number) =>
    within.reduce((total, day) => total + count(day), 0);
  // Hours that are too coarse for the slices of an objective count for nothing there, but they are recorded.
  const recorded =
    status.units.state === 'ok'
      ? Math.round(expected * status.coverage)
      : Math.min(
          expected,
          sum(({ hours }) => hours),
        );
  const estimated = sum(({ estimatedHours }) => estimatedHours);
  return { expected, recorded, estimated: Math.min(estimated, recorded) };
}

/** Names of metrics that count requests; other counters may count messages, runs or anything. */
const REQUESTS = /^\s*[a-z0-9_:]*(request|grpc_server)/i;

/** What an objective counts, as far as it can be told. */
export function countedOf({
  budgeting,
  indicator,
}: Pick<SloObjectiveDetail, 'budgeting' | 'indicator'>):
  | 'requests'
  | 'events'
  | 'slices' {
  if (budgeting.method !== 'Occurrences') {
    return 'slices';
  }
  const { metric } = indicator;
  const source: MetricSource | undefined =
    'total' in metric ? metric.total : undefined;
  const query = source?.spec.query;
  return typeof query === 'string' && REQUESTS.test(query)
    ? 'requests'
    : 'events';
}
