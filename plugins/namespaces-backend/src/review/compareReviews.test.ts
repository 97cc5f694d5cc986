import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { ObjectiveState } from '@freehold/slo';
import { SeriesSummary } from '../slo/record/SloReader';
import { ReviewInput, compareReviews } from './compareReviews';
import { compareSeries, namedLists } from './compareSeries';
import { SeriesBefore } from './reviewBaseline';

const NONE = { items: [], count: 0 };

function series(part: Partial<SeriesSummary> & { id: number }): SeriesSummary {
  return {
    application: `app-${part.id}`,
    environment: 'production',
    namespace: `app-${part.id}-production`,
    ownerRef: 'group:default/team-a',
    objective: 'availability',
    title: 'Availability',
    target: 0.999,
    state: 'healthy',
    remaining: 0.5,
    burn: 0.5,
    ...part,
  };
}

const byState = { healthy: 2, none: 1 } as Record<SloState, number>;

function input({
  series: some = [],
  before = new Map(),
  ...part
}: Partial<ReviewInput> & {
  series?: SeriesSummary[];
  before?: ReadonlyMap<number, SeriesBefore>;
} = {}): ReviewInput {
  return {
    now: new Date('2026-11-22T09:00:00Z'),
    since: { id: 'r-1', number: 1, heldAt: '2026-11-15T09:00:00.000Z' },
    index: { commit: 'c', checkedAt: '2026-11-22T08:59:50.000Z' },
    applications: 3,
    byState,
    objectives: namedLists(
      compareSeries(some, before),
      new Map(some.map(({ id, ...names }) => [id, names])),
    ),
    targetChanges: NONE,
    withoutSlo: NONE,
    withoutOwner: NONE,
    broken: NONE,
    stale: NONE,
    guardrails: {
      checked: {},
      byState: { error: 0, unknown: 3, warning: 0, waived: 0, clean: 0 },
      newErrors: NONE,
      expiringWaivers: NONE,
      expiredWaivers: NONE,
      requestedWaivers: NONE,
    },
    ...part,
  };
}

type ListName =
  | 'budgetChanges'
  | 'burners'
  | 'newlyExhausted'
  | 'recovered'
  | 'noData';
const LISTS: ListName[] = [
  'budgetChanges',
  'burners',
  'newlyExhausted',
  'recovered',
  'noData',
];

/** The lists that one objective stands in. */
function listsOf(
  before: SeriesBefore | undefined,
  now: { state: ObjectiveState; remaining?: number; burn?: number },
): ListName[] {
  const snapshot = compareReviews(
    input({
      series: [
        series({ id: 1, remaining: undefined, burn: undefined, ...now }),
      ],
      before: new Map(before ? [[1, before]] : []),
    }),
  );
  return LISTS.filter(name => snapshot[name].length > 0);
}

describe('compareReviews', () => {
  it.each<
    [
      string,
      SeriesBefore | undefined,
      { state: ObjectiveState; remaining?: number; burn?: number },
      ListName[],
    ]
  >([
    [
      'stayed well',
      { state: 'healthy', remaining: 0.5 },
      { state: 'healthy', remaining: 0.5, burn: 1 },
      [],
    ],
    [
      'lost less than a hundredth',
      { state: 'healthy', remaining: 0.5 },
      { state: 'healthy', remaining: 0.4901 },
      [],
    ],
    [
      'lost a hundredth',
      { state: 'healthy', remaining: 0.5 },
      { state: 'healthy', remaining: 0.49 },
      ['budgetChanges'],
    ],
    [
      'gained',
      { state: 'healthy', remaining: 0.2 },
      { state: 'healthy', remaining: 0.5 },
      [],
    ],
    [
      'burns faster than it may',
      { state: 'healthy', remaining: 0.5 },
      { state: 'burning', remaining: 0.5, burn: 1.01 },
      ['burners'],
    ],
    [
      'was used up',
      { state: 'burning', remaining: 0.1 },
      { state: 'exhausted', remaining: -0.1, burn: 2 },
      ['budgetChanges', 'burners', 'newlyExhausted'],
    ],
    [
      'was used up out of nothing known',
      { state: 'no-data' },
      { state: 'exhausted', remaining: -0.1 },
      ['newlyExhausted'],
    ],
    [
      'is new and used up',
      undefined,
      { state: 'exhausted', remaining: 0 },
      ['newlyExhausted'],
    ],
    [
      'stayed used up',
      { state: 'exhausted', remaining: -1 },
      { state: 'exhausted', remaining: -1 },
      [],
    ],
    [
      'got worse after it was used up',
      { state: 'exhausted', remaining: -1 },
      { state: 'exhausted', remaining: -2 },
      ['budgetChanges'],
    ],
    [
      'recovered',
      { state: 'exhausted', remaining: -0.2 },
      { state: 'healthy', remaining: 0.1 },
      ['recovered'],
    ],
    [
      'recovered and burns',
      { state: 'exhausted', remaining: -0.2 },
      { state: 'burning', remaining: 0.1, burn: 3 },
      ['burners', 'recovered'],
    ],
    [
      'was used up and is not known any more',
      { state: 'exhausted', remaining: -0.2 },
      { state: 'no-data' },
      ['noData'],
    ],
    [
      'was used up and cannot be evaluated',
      { state: 'exhausted', remaining: -0.2 },
      { state: 'not-evaluated' },
      [],
    ],
    [
      'has so few events that one error is all of the budget',
      { state: 'healthy', remaining: 1 },
      { state: 'low-volume', remaining: -5, burn: 90 },
      [],
    ],
    ['is new and without data', undefined, { state: 'no-data' }, ['noData']],
  ])('lists an objective that %s', (_what, before, now, expected) => {
    expect(listsOf(before, now)).toEqual(expected);
  });

  it('tells how it was, and the difference without noise', () => {
    const { budgetChanges } = compareReviews(
      input({
        series: [series({ id: 1, remaining: 0.1 })],
        before: new Map([[1, { state: 'healthy', remaining: 0.4 }]]),
      }),
    );
    expect(budgetChanges).toEqual([
      {
        application: 'app-1',
        environment: 'production',
        namespace: 'app-1-production',
        ownerRef: 'group:default/team-a',
        objective: 'availability',
        title: 'Availability',
        target: 0.999,
        state: 'healthy',
        remaining: 0.1,
        burn: 0.5,
        before: { state: 'healthy', remaining: 0.4 },
        delta: -0.3,
      },
    ]);
  });

  it('puts the largest loss first, and equal ones by name', () => {
    const ids = [3, 1, 2, 4];
    const { budgetChanges } = compareReviews(
      input({
        series: ids.map(id => series({ id, remaining: id === 4 ? 0 : 0.4 })),
        before: new Map(
          ids.map(id => [id, { state: 'healthy', remaining: 0.5 }]),
        ),
      }),
    );
    expect(budgetChanges.map(({ application }) => application)).toEqual([
      'app-4',
      'app-1',
      'app-2',
      'app-3',
    ]);
  });

  it('cuts long lists and says how many there are', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      series({
        id: index,
        state: 'exhausted',
        remaining: -index,
        burn: 2 + index,
      }),
    );
    const snapshot = compareReviews(
      input({
        series: many,
        withoutSlo: {
          items: [{ application: 'a', ownerRef: '' }],
          count: 7,
        },
      }),
    );
    expect(snapshot.burners).toHaveLength(20);
    expect(snapshot.burners[0].burn).toBe(151);
    expect(snapshot.newlyExhausted).toHaveLength(100);
    expect(snapshot.newlyExhausted[0].remaining).toBe(-149);
    expect(snapshot.omitted).toEqual({
      burners: 150,
      newlyExhausted: 150,
      withoutSlo: 7,
    });
  });

  it('compares with nothing when it is the first', () => {
    const snapshot = compareReviews(
      input({ since: undefined, series: [series({ id: 1, remaining: 0 })] }),
    );
    expect(snapshot.since).toBeUndefined();
    expect(snapshot.budgetChanges).toEqual([]);
    expect(snapshot).toMatchObject({ namespaces: 3, byState });
  });

  it('is the same for the same input, however it is ordered', () => {
    const some = [4, 2, 9, 7].map(id =>
      series({ id, state: 'no-data', remaining: undefined }),
    );
    expect(compareReviews(input({ series: some }))).toEqual(
      compareReviews(input({ series: [...some].reverse() })),
    );
  });
});
