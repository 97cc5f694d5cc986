import {
  measured,
  objectiveDetail,
} from '../../../__testUtils__/objectiveBuilders';
import {
  byEnvironment,
  countedOf,
  coverageOf,
  remainingOf,
  stateOf,
  worstOf,
} from './objectiveFacts';

describe('worstOf', () => {
  const healthy = objectiveDetail({ title: 'healthy' });
  const better = objectiveDetail({
    title: 'better',
    hours: () => ({ bad: 0 }),
  });
  const burning = objectiveDetail({
    title: 'burning',
    measuredErrorRatios: measured(0.002),
  });
  const unrecorded = objectiveDetail({ title: 'unrecorded', unrecorded: true });

  it.each([
    [[better, healthy], 'healthy'],
    [[healthy, burning, better], 'burning'],
    [[healthy, unrecorded], 'unrecorded'],
    [[unrecorded, burning], 'burning'],
  ])('takes the worst state, then the least budget', (objectives, title) => {
    expect(worstOf(objectives)?.title).toBe(title);
  });

  it('is nothing of nothing', () => {
    expect(worstOf([])).toBeUndefined();
  });

  it('takes what is not recorded for no data, never for a budget', () => {
    expect(stateOf(unrecorded)).toBe('no-data');
    expect(remainingOf(unrecorded)).toBeUndefined();
  });
});

describe('byEnvironment', () => {
  it('keeps the order of the answer', () => {
    const answer = ['production', 'develop', 'production'].map(environment =>
      objectiveDetail({ environment, unrecorded: true }),
    );
    expect(
      [...byEnvironment(answer)].map(([name, own]) => [name, own.length]),
    ).toEqual([
      ['production', 2],
      ['develop', 1],
    ]);
  });
});

describe('coverageOf', () => {
  const gaps = (hoursAgo: number) =>
    hoursAgo > 100 && hoursAgo <= 126 ? undefined : { bad: 0 };

  it('counts the hours of the window that are recorded and that are estimated', () => {
    const objective = objectiveDetail({ hours: gaps });
    const days = objective.days.map((day, index) => ({
      ...day,
      // The first day of the record is before the window.
      estimatedHours: index === 0 || index === 20 ? 2 : 0,
    }));
    expect(coverageOf({ ...objective, days })).toEqual({
      expected: 720,
      recorded: 694,
      estimated: 2,
    });
  });

  it('counts hours as recorded that are too coarse for slices', () => {
    expect(
      coverageOf(
        objectiveDetail({
          budgeting: {
            method: 'Timeslices',
            sliceMs: 60_000,
            sliceTarget: 0.95,
          },
        }),
      ),
    ).toEqual({ expected: 720, recorded: 720, estimated: 0 });
  });

  it('is not known of what is not recorded', () => {
    expect(coverageOf(objectiveDetail({ unrecorded: true }))).toBeUndefined();
  });
});

describe('countedOf', () => {
  const counter = (query: unknown) => ({
    name: 'i',
    metric: {
      kind: 'good' as const,
      counter: true,
      good: { spec: {} },
      total: { spec: { query } },
    },
  });

  it.each([
    ['http_requests_total{code="200"}', 'requests'],
    ['grpc_server_handled_total', 'requests'],
    ['http_request_duration_seconds_count', 'requests'],
    ['messages_processed_total{kind="request"}', 'events'],
    [{ hostile: true }, 'events'],
    [undefined, 'events'],
  ])('takes %j for %s', (query, counted) => {
    expect(
      countedOf({
        budgeting: { method: 'Occurrences' },
        indicator: counter(query),
      }),
    ).toBe(counted);
  });

  it('counts slices where the budget does', () => {
    expect(
      countedOf({
        budgeting: { method: 'RatioTimeslices', sliceMs: 60_000 },
        indicator: counter('http_requests_total'),
      }),
    ).toBe('slices');
  });
});
