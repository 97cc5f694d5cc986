import { nextTarget } from './targetLadder';

describe('nextTarget', () => {
  it.each<[number, number | undefined, number | undefined]>([
    [0.999, 0.998, 0.9995],
    [0.9993, 0.999, 0.9995],
    [0.1, undefined, 0.5],
    [0.99999, 0.99998, undefined],
    [0.999999, 0.99999, undefined],
  ])('of %d is %d below and %d above', (target, below, above) => {
    expect(nextTarget(target, 'down')).toBe(below);
    expect(nextTarget(target, 'up')).toBe(above);
  });
});
