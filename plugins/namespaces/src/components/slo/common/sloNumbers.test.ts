import {
  formatNumber,
  formatPercent,
  formatPoints,
  formatSpan,
} from './sloNumbers';

describe('formatPercent', () => {
  type Case = [number, string, Parameters<typeof formatPercent>[2]?];
  it.each<Case>([
    [0.999, '99.9%'],
    [0.537, '54%', { digits: 0 }],
    [-0.5, '-50%', { digits: 0 }],
    [-123.45, '-12,345%', { digits: 0 }],
    [0, '0%'],
    [1, '100%'],
    // Never all, and never nothing, unless it is.
    [0.9996, '99.96%', { digits: 0 }],
    [0.99996, '99.996%'],
    [0.9999999999, '99.99999%'],
    [0.004, '0.4%', { digits: 0 }],
    [-0.004, '-0.4%', { digits: 0 }],
    [0.0000000001, '0.00001%'],
    [1.000001, '100.0001%'],
    // Never the target, unless it is met to the point.
    [0.998996, '99.8996%', { apart: 0.999 }],
    [0.999, '99.9%', { apart: 0.999 }],
    [1 - (1 - 0.999), '99.9%', { apart: 0.999 }],
    [0.9990000001, '99.90001%', { apart: 0.999 }],
  ])('%j is %j', (...[fraction, text, options]: Case) => {
    expect(formatPercent(fraction, 'en', options)).toBe(text);
  });
});

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [0.0432, '0.043'],
    [13.5, '13.5'],
    [99.96, '100'],
    [1234567.8, '1,234,568'],
    [-1500, '-1,500'],
  ])('%j is %j', (value, text) => {
    expect(formatNumber(value, 'en')).toBe(text);
  });
});

describe('formatPoints', () => {
  it.each([
    [-0.5, '-50'],
    [0.0312, '+3.1'],
    [0, '0'],
    [-0.0001, '0'],
    [0.0001, '0'],
  ])('%j is %j', (delta, text) => {
    expect(formatPoints(delta, 'en')).toBe(text);
  });
});

describe('formatSpan', () => {
  it.each([
    [0, '0 seconds', '0 秒'],
    [25_920, '25.9 seconds', '25.9 秒'],
    [60_000, '1 minute', '1 分'],
    [43.2 * 60_000, '43.2 minutes', '43.2 分'],
    [90 * 60_000, '90 minutes', '90 分'],
    [36 * 3_600_000, '36 hours', '36 時間'],
    [30 * 86_400_000, '30 days', '30 日'],
  ])('%d ms are %j', (ms, english, japanese) => {
    expect(formatSpan(ms, 'en')).toBe(english);
    expect(formatSpan(ms, 'ja')).toBe(japanese);
  });

  it('is short where room is', () => {
    expect(formatSpan(43.2 * 60_000, 'en', 'short')).toBe('43.2 min');
  });
});
