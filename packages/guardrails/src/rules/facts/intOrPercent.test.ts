import { readIntOrPercent, scaledUp } from './intOrPercent';

describe('a number of pods or a part of them', () => {
  it.each([
    [3, 10, 3],
    [0, 10, 0],
    ['0%', 10, 0],
    ['1%', 3, 1],
    ['50%', 3, 2],
    ['67%', 3, 3],
    ['100%', 3, 3],
    ['150%', 2, 3],
  ])('%p of %d pods is %d', (written, total, expected) => {
    const amount = readIntOrPercent(written);
    expect(amount && scaledUp(amount, total)).toBe(expected);
  });

  it.each([[-1], [0.5], ['3'], ['-1%'], ['50 %'], [''], [null], [undefined]])(
    '%p is none',
    written => {
      expect(readIntOrPercent(written)).toBeUndefined();
    },
  );
});
