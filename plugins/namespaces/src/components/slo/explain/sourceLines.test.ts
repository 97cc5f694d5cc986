import { sourceLines } from './sourceLines';

describe('sourceLines', () => {
  it('tells everything that a source says', () => {
    expect(
      sourceLines({
        type: 'Prometheus',
        spec: { query: 'up{job="a"}', step: 30, labels: { a: ['b'] }, x: null },
      }),
    ).toEqual([
      ['type', 'Prometheus'],
      ['query', 'up{job="a"}'],
      ['step', '30'],
      ['labels', '{"a":["b"]}'],
    ]);
  });

  it('cuts what is endless', () => {
    const [[, value]] = sourceLines({ spec: { query: 'x'.repeat(100_000) } });
    expect(value).toHaveLength(2_001);
    expect(value.endsWith('…')).toBe(true);
  });

  it('is empty for a source that says nothing', () => {
    expect(sourceLines({ spec: {} })).toEqual([]);
  });
});
