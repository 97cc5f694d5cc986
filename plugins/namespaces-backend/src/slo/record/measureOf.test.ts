import { parseOpenSlo } from '@freehold/slo';
import { sloText } from '../../__testUtils__/derivedObjectives';
import { measureOf } from './measureOf';

function objective(text = sloText('pay')) {
  const parsed = parseOpenSlo(text);
  if (!parsed.ok) {
    throw new Error('The text is broken');
  }
  return parsed.value.slos[0].objectives[0];
}

describe('measureOf', () => {
  const original = objective();

  it.each([
    ['another target', { ...original, target: 0.5 }],
    ['another title', { ...original, displayName: 'Something else' }],
    ['another line', { ...original, line: 99 }],
    [
      'fields in another order',
      {
        ...original,
        indicator: JSON.parse(
          JSON.stringify(original.indicator, (_key, value) =>
            value && typeof value === 'object' && !Array.isArray(value)
              ? Object.fromEntries(Object.entries(value).reverse())
              : value,
          ),
        ),
      },
    ],
  ])('stays with %s', (_what, other) => {
    for (const unit of ['events', 'slices'] as const) {
      expect(measureOf(other, unit)).toBe(measureOf(original, unit));
    }
  });

  it('changes with the query, the threshold and the unit', () => {
    const other = objective(
      sloText('pay').replace('http_requests_total', 'other_total'),
    );
    const measures = [
      measureOf(original, 'events'),
      measureOf(original, 'slices'),
      measureOf(other, 'events'),
      measureOf({ ...original, threshold: { op: 'lt', value: 1 } }, 'events'),
      measureOf({ ...original, threshold: { op: 'lt', value: 2 } }, 'events'),
    ];
    expect(new Set(measures).size).toBe(measures.length);
  });

  it('changes with the method only where slices were judged already', () => {
    const sliced = {
      ...original,
      budgeting: { method: 'RatioTimeslices', sliceMs: 3_600_000 } as const,
    };
    expect(measureOf(sliced, 'events')).toBe(measureOf(original, 'events'));
    expect(measureOf(sliced, 'slices')).not.toBe(measureOf(original, 'slices'));
  });
});
