import {
  NamespaceRow,
  NamespaceSloSummary,
  SloState,
  SloSummary,
} from '@freehold/backstage-plugin-namespaces-common';
import { SLO_STATES } from '../src/sloStates';
import {
  byState,
  namespaceSlo,
  sloObjectiveSummary,
  sloSource,
  sloSummary,
} from '../src/__testUtils__/sloBuilders';

const DAYS = 30;

/** A budget that goes from whole to `last`, with a bad day on the way. */
const trendTo = (last: number, badDay: number): Array<number | null> =>
  Array.from(
    { length: DAYS },
    (_, day) =>
      1 - (1 - last) * (0.3 * (day / DAYS) + (day >= badDay ? 0.7 : 0)),
  );

/** Every state, and every way in which a figure can be absent or out of the ordinary. */
const looks: Array<NamespaceSloSummary | undefined> = [
  namespaceSlo(),
  namespaceSlo({
    state: 'exhausted',
    remaining: -0.5,
    trend: trendTo(-0.5, 21),
    worst: {
      objective: 'availability',
      title: 'Availability',
      target: 0.999,
      attainment: 0.998996,
    },
  }),
  namespaceSlo({
    state: 'burning-fast',
    remaining: 0.12,
    trend: trendTo(0.12, 28),
  }),
  namespaceSlo({ state: 'burning', remaining: 0.31, trend: trendTo(0.31, 14) }),
  namespaceSlo({ remaining: 0.9996, trend: trendTo(0.9996, 3) }),
  { state: 'none', objectives: 0 },
  undefined,
  namespaceSlo({ state: 'no-data', remaining: undefined, trend: undefined }),
  namespaceSlo({
    state: 'low-volume',
    remaining: 1,
    trend: trendTo(1, 0).map((point, day) => (day % 4 ? null : point)),
  }),
  namespaceSlo({
    state: 'not-evaluated',
    remaining: 0.7,
    trend: trendTo(0.7, 9).map((point, day) => (day > 24 ? null : point)),
    failure: 'the query of slo.yaml matches no series of this namespace',
  }),
  namespaceSlo({
    state: 'exhausted',
    remaining: -98.7,
    trend: trendTo(-98.7, 25),
  }),
  namespaceSlo({ remaining: 0.83, trend: trendTo(0.83, 17) }),
  namespaceSlo({ remaining: 0.97, trend: trendTo(0.97, 11) }),
];

export const rowSlo = (index: number) => looks[index % looks.length];

export const rowsSource = sloSource({
  id: 'sample',
  title: 'Sample data',
  sample: true,
});

/** The roll-up that fits the rows. */
export function rollUp(rows: NamespaceRow[]): SloSummary {
  const states = rows.map(({ slo }): SloState => slo?.state ?? 'none');
  const count = (state: SloState) => states.filter(s => s === state).length;
  return sloSummary({
    ownerRef: 'group:default/team-payment',
    source: rowsSource,
    namespaces: rows.length,
    byState: byState(
      Object.fromEntries(SLO_STATES.map(state => [state, count(state)])),
    ),
    objectives: 2 * rows.length,
    worst: [
      sloObjectiveSummary(),
      sloObjectiveSummary({
        application: 'refund-worker',
        objective: 'freshness',
        title: 'Refunds written within the hour that follows the request',
        state: 'burning-fast',
        attainment: 0.9956,
        target: 0.995,
        remaining: 0.12,
      }),
      sloObjectiveSummary({
        application: 'payment-settlement',
        state: 'no-data',
        attainment: undefined,
        remaining: undefined,
      }),
    ],
    withoutSlo: Array.from({ length: 12 }, (_, index) => ({
      application: `legacy-batch-${index + 1}`,
      ownerRef: 'group:default/team-payment',
    })),
    withoutSloCount: 31,
  });
}
