import { sloText } from '../../__testUtils__/derivedObjectives';
import { deriveObjectives } from './deriveObjectives';

const FILE = 'applications/pay/slo.yaml';

describe('deriveObjectives', () => {
  it('keeps each objective with its own definition, in the order of the file', () => {
    const { objectives, problems } = deriveObjectives('pay', {
      text: sloText('pay', 0.999),
    });

    expect(problems).toEqual([]);
    expect(
      objectives?.map(({ definition, ...rest }) => ({
        ...rest,
        objectives: definition.objectives.map(item => item.id),
      })),
    ).toEqual([
      {
        objective: 'availability',
        title: 'Availability',
        target: 0.999,
        objectives: ['availability'],
      },
      {
        objective: 'latency',
        title: 'Latency',
        target: 0.99,
        objectives: ['latency'],
      },
    ]);
  });

  it('tells the objectives of one SLO apart by their titles', () => {
    const text = sloText('pay')
      .split('---')[0]
      .replace(
        '    - displayName: Availability\n      target: 0.99',
        [
          '    - displayName: Strict',
          '      target: 0.999',
          '      op: lt',
          '      value: 1',
          '    - target: 0.9',
          '      op: lt',
          '      value: 2',
        ].join('\n'),
      )
      .replace(
        /ratioMetric:[\s\S]*?timeWindow/,
        [
          'thresholdMetric:',
          '        metricSource:',
          '          type: Prometheus',
          '          spec:',
          '            query: queue_age_seconds',
          '  timeWindow',
        ].join('\n'),
      );
    const { objectives, problems } = deriveObjectives('pay', { text });
    expect(problems).toEqual([]);
    expect(
      objectives?.map(({ objective, title }) => [objective, title]),
    ).toEqual([
      ['availability:1', 'Availability: Strict'],
      ['availability:2', 'Availability 2'],
    ]);
  });

  it('has nothing, and nothing against it, without a file', () => {
    expect(deriveObjectives('pay', undefined)).toEqual({
      objectives: [],
      problems: [],
    });
  });

  it.each([
    ['cannot be read', { error: 'It is a link.' }, 'slo/unreadable'],
    ['is not YAML', { text: 'a: [' }, 'yaml/syntax'],
    ['is of another application', { text: sloText('cart') }, 'openslo/service'],
  ])('keeps what was known of a file that %s', (_what, source, code) => {
    const { objectives, problems } = deriveObjectives('pay', source);
    expect(objectives).toBeUndefined();
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code, severity: 'error', file: FILE }),
      ]),
    );
  });
});
