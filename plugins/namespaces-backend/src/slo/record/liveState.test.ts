import { liveErrorRatios, liveJson } from './liveState';

const WINDOWS = [300_000, 3_600_000];

describe('liveJson', () => {
  it('keeps what was asked for', () => {
    const json = liveJson(
      {
        errorRatios: new Map([
          [300_000, 0.123456789],
          [3_600_000, 0],
          [999, 0.5],
        ]),
        target: 0.999,
        url: 'https://example.invalid/slo',
      },
      WINDOWS,
    );
    expect(JSON.parse(json)).toEqual({
      errorRatios: [
        [300_000, 0.123457],
        [3_600_000, 0],
      ],
      target: 0.999,
      url: 'https://example.invalid/slo',
    });
    expect(liveErrorRatios(json)).toEqual(
      new Map([
        [300_000, 0.123457],
        [3_600_000, 0],
      ]),
    );
  });

  it('is empty when nothing is known', () => {
    expect(liveJson(undefined, WINDOWS)).toBe('');
    expect(liveErrorRatios('')).toEqual(new Map());
  });

  it.each([
    ['a ratio that is not a number', { ratio: NaN }],
    ['an infinite ratio', { ratio: Infinity }],
    ['a target of 100', { target: 100 }],
    [
      'a script instead of an address',
      { url: ['javascript', 'alert(1)'].join(':') },
    ],
    ['no address', { url: 'nowhere' }],
    ['an endless address', { url: `https://x/${'x'.repeat(3000)}` }],
  ])('leaves out %s', (_what, { ratio, ...rest }: Record<string, any>) => {
    const errorRatios = new Map(
      ratio === undefined ? [] : [[WINDOWS[0], ratio]],
    );
    expect(liveJson({ errorRatios, ...rest }, WINDOWS)).toBe(
      '{"errorRatios":[]}',
    );
  });
});
