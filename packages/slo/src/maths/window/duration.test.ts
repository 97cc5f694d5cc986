import {
  durationMs,
  formatDuration,
  formatMilliseconds,
  parseDuration,
} from './duration';

describe('parseDuration', () => {
  it.each([
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['30d', 2_592_000_000],
    ['1w', 604_800_000],
    ['1M', 2_592_000_000],
    ['1Q', 7_776_000_000],
    ['1Y', 31_536_000_000],
  ])('reads %s', (text, ms) => {
    const duration = parseDuration(text);
    expect(duration && durationMs(duration)).toBe(ms);
    expect(duration && formatDuration(duration)).toBe(text);
  });

  it.each([
    '',
    '5',
    'm',
    '0d',
    '-1d',
    '1.5h',
    '1s',
    '1D',
    '1h30m',
    '99999999999d',
    '11Y',
    ' 1d',
  ])('refuses %j', text => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('formatMilliseconds', () => {
  it.each([
    [300_000, '5m'],
    [5_400_000, '90m'],
    [7_200_000, '2h'],
    [259_200_000, '3d'],
    [45_000, '45s'],
  ])('%d is %s', (ms, text) => {
    expect(formatMilliseconds(ms)).toBe(text);
  });
});
