import { SeriesSummary } from '../slo/record/SloReader';
import { baselineOf, parseBaseline, stringifyBaseline } from './reviewBaseline';

const summary = (part: Partial<SeriesSummary>) => part as SeriesSummary;

describe('the baseline of a review', () => {
  it('is read as it was written', () => {
    const baseline = baselineOf(
      [
        summary({ id: 7, state: 'exhausted', remaining: -0.25 }),
        summary({ id: 12, state: 'no-data' }),
      ],
      41,
    );
    const text = stringifyBaseline(baseline);
    expect(text).toBe(
      '{"series":{"7":[0,-0.25],"12":[4]},"lastTargetChange":41}',
    );
    expect(parseBaseline(text)).toEqual(baseline);
  });
});
