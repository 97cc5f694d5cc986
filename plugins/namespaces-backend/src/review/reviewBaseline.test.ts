import { SeriesFigures } from '../slo/record/SloReader';
import { baselineOf, parseBaseline, stringifyBaseline } from './reviewBaseline';

const figures = (part: Partial<SeriesFigures>) => part as SeriesFigures;

describe('the baseline of a review', () => {
  it('is read as it was written', () => {
    const baseline = baselineOf(
      [
        figures({ id: 7, state: 'exhausted', remaining: -0.25 }),
        figures({ id: 12, state: 'no-data' }),
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
