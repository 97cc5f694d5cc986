import { formatPercent, parsePercent } from './percent';

describe('a percentage', () => {
  it.each<[string, number]>([
    ['99.9', 0.999],
    ['99.95', 0.9995],
    ['99.99', 0.9999],
    ['99.999', 0.99999],
    ['97.5', 0.975],
    ['90', 0.9],
    ['29', 0.29],
    ['0.0000001', 1e-9],
  ])('%s is %d, and back again', (text, target) => {
    expect(parsePercent(text)).toBe(target);
    expect(formatPercent(target)).toBe(text);
  });

  it.each<[string, number]>([
    [' 99.9 ', 0.999],
    ['99.9 %', 0.999],
    ['99,95', 0.9995],
    ['９９．９', 0.999],
    ['99.90', 0.999],
  ])('reads %j as people type it', (text, target) => {
    expect(parsePercent(text)).toBe(target);
  });

  it.each([
    '',
    ' ',
    '0',
    '100',
    '100.1',
    '-1',
    '99.',
    '.9',
    '9e1',
    '0x10',
    'NaN',
    'Infinity',
    '99.9.9',
    '1,000.5',
    '99.99999999999999999',
    'ninety',
  ])('does not take %j for one', text => {
    expect(parsePercent(text)).toBeUndefined();
  });
});
