import { OBJECTIVE_STATES, ObjectiveState } from '@freehold/slo';
import { SummarisedSeries, namespaceSloColumns } from './namespaceSummary';

const ASKED_TO = 498_708;

function series(
  objective: string,
  state: ObjectiveState | undefined,
  rest: Partial<SummarisedSeries> = {},
): SummarisedSeries {
  return {
    objective,
    title: `Title of ${objective}`,
    target: 0.99,
    rank: state ? OBJECTIVE_STATES.indexOf(state) : -1,
    remaining: 0.5,
    attainment: 0.995,
    evaluated_to: ASKED_TO,
    trend_json: '',
    failure: '',
    ...rest,
  };
}

const summary = (items: SummarisedSeries[]) => {
  const { slo_json: json, ...columns } = namespaceSloColumns(items);
  return { ...columns, slo: json && JSON.parse(json) };
};

describe('namespaceSloColumns', () => {
  it('says that there is no SLO', () => {
    expect(summary([])).toEqual({
      slo_rank: 7,
      slo_remaining: 2,
      slo: { state: 'none', objectives: 0 },
    });
  });

  it('says nothing while the first figures are awaited', () => {
    expect(summary([series('a', undefined)])).toEqual({
      slo_rank: 7,
      slo_remaining: 2,
      slo: '',
    });
  });

  it('says why there are no first figures', () => {
    expect(summary([series('a', undefined, { failure: 'No query.' })])).toEqual(
      {
        slo_rank: 3,
        slo_remaining: 2,
        slo: { state: 'not-evaluated', objectives: 1, failure: 'No query.' },
      },
    );
  });

  it('shows the worst objective, the least budget of all and the oldest figures', () => {
    expect(
      summary([
        series('fine', 'healthy', { remaining: 0.1 }),
        series('bad', 'burning', { remaining: 0.4, trend_json: '[null,0.4]' }),
        series('worse', 'burning', {
          remaining: 0.3,
          attainment: 0.993,
          trend_json: '[0.5,0.3]',
        }),
        series('late', 'healthy', { evaluated_to: ASKED_TO - 2 }),
        series('new', undefined),
      ]),
    ).toEqual({
      slo_rank: 2,
      slo_remaining: 0.1,
      slo: {
        state: 'burning',
        remaining: 0.1,
        objectives: 5,
        worst: {
          objective: 'worse',
          title: 'Title of worse',
          target: 0.99,
          attainment: 0.993,
        },
        trend: [0.5, 0.3],
        asOf: new Date((ASKED_TO - 2) * 3_600_000).toISOString(),
      },
    });
  });

  it('leaves out what is not known', () => {
    expect(
      summary([
        series('a', 'no-data', {
          remaining: 2,
          attainment: 2,
          failure: 'Down.',
          evaluated_to: 0,
        }),
      ]),
    ).toEqual({
      slo_rank: 4,
      slo_remaining: 2,
      slo: {
        state: 'no-data',
        objectives: 1,
        worst: { objective: 'a', title: 'Title of a', target: 0.99 },
        failure: 'Down.',
      },
    });
  });
});
